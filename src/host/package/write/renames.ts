import { formulaAfterRename } from '../../workbook/references';
import type { WorkbookModel } from '../../workbook/model';
import type { WorkbookPackage } from '../open';
import { child, childrenOf, descendants, parseXml, parseXmlOrNull, type XmlElement } from '../xml';
import type { Draft } from './draft';
import { patched, plainText, withAttributes, type Patch } from './patch';

/**
 * Lets the parts that the model does not know follow a sheet that got another name: charts, sparklines and lists in
 * extensions (all hold formulas in elements named `f`), and the sources of pivot tables.
 */
export function followRenames(draft: Draft, model: WorkbookModel, from: WorkbookPackage): void {
  const tabs = childrenOf(child(parseXml(draft.text(from.workbookPart), from.workbookPart), 'sheets'), 'sheet');
  const renames = model.sheets.flatMap((sheet) => {
    const place = from.sheets.get(sheet.id);
    const old = place && tabs[place.index]?.attributes['name'];
    return old !== undefined && old !== sheet.name ? [{ old, now: sheet.name }] : [];
  });
  if (renames.length === 0) return;
  const renamed = (formula: string): string =>
    renames.reduce((text, { old, now }) => formulaAfterRename(text, old, now), formula);
  for (const part of draft.parts.keys()) {
    if (!/^xl\/(charts|worksheets|pivotCache)\/[^/]+\.xml$/i.test(part) || /records/i.test(part)) continue;
    const xml = draft.text(part);
    if (!renames.some(({ old }) => xml.includes(plainText(old)))) continue;
    const root = parseXmlOrNull(xml, part);
    if (!root) continue;
    draft.write(part, patched(xml, [...formulaPatches(root, renamed), ...sourcePatches(xml, root, renames)]));
  }
}

function formulaPatches(root: XmlElement, renamed: (formula: string) => string): Patch[] {
  const places = root.local === 'worksheet' ? childrenOf(root, 'extLst') : [root];
  return places
    .flatMap((each) => descendants(each, 'f'))
    .flatMap((each) => {
      const formula = renamed(each.text);
      const text = `<${each.name}>${plainText(formula)}</${each.name}>`;
      return formula === each.text ? [] : [{ start: each.start, end: each.end, text }];
    });
}

function sourcePatches(xml: string, root: XmlElement, renames: readonly { old: string; now: string }[]): Patch[] {
  return descendants(root, 'worksheetSource').flatMap((each) => {
    const rename = renames.find(({ old }) => old === each.attributes['sheet']);
    return rename ? [{ start: each.start, end: each.end, text: withAttributes(xml, each, { sheet: rename.now }) }] : [];
  });
}
