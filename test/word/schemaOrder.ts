import { localName, type XmlElement } from '../../src/host/package/xml';

/**
 * The children of properties in the order that ECMA-376 (part 1, annex A, wml.xsd) demands: Word calls a file with
 * another order damaged.
 */
const SCHEMA_ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tc': 'tcPr p',
  'w:tr': 'trPr tc',
};

/** Elements whose children stand in another order, or that the schema does not know there: 「pPr: jc before ind」. */
export function outOfOrder(element: XmlElement): string[] {
  const order = SCHEMA_ORDER[element.name]?.split(' ');
  const places = element.children.map(({ name }) => order?.indexOf(localName(name)) ?? 0);
  const own = places.flatMap((place, index) =>
    place < 0 || place < (places[index - 1] ?? 0)
      ? [`${element.name}: ${element.children.map(({ name }) => name).join(' ')}`]
      : [],
  );
  return [...own, ...element.children.flatMap(outOfOrder)];
}
