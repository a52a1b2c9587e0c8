import { areaAddress } from '../../workbook/a1';
import { usedArea } from '../../workbook/cells';
import type { SheetModel } from '../../workbook/model';
import { section, type SheetXml } from '../read/sheetXml';
import { child, type XmlElement } from '../xml';
import { columnsText } from './columns';
import { conditionalFormatsText } from './conditionalFormats';
import { validationsText } from './validations';
import { headerFooterText, marginsText, pageSetupText, printOptionsText, rowBreaksText } from './pageSetup';
import { patched, rawText, tagWriter, withAttributes, type Patch, type Tag } from './patch';
import { propertiesText, viewsText } from './views';
import type { DifferentialFormat } from '../read/styles';

/** The order of a worksheet's sections (ECMA-376 part 1, 18.3.1.99): a new section has to stand in its place. */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** What the sections of a sheet are written from. */
export interface SheetJob {
  readonly xml: SheetXml;
  readonly sheet: SheetModel;
  /** The sheet as it was when it was loaded (without its cells); null for a new one. */
  readonly before: SheetModel;
  readonly isNew: boolean;
  /** Whether the sheet is the one in front, and whether it was. */
  readonly active: { readonly now: boolean; readonly before: boolean };
  readonly digitWidth: number;
  readonly tag: Tag;
  readonly differentialOf: (format: DifferentialFormat) => number;
  /** The new `sheetData` element; null when the cells are as they were. */
  readonly cells: string | null;
  /** Relationship ids of tables that are new and of those that went; the drawing's when it is new. */
  readonly tables: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly drawing: string | null;
  /** The same for the shapes of notes. */
  readonly shapes: string | null;
}

/** Puts a changed section in the place of the old ones, or in its place in the order; the empty text takes it out. */
function replaced(xml: SheetXml, local: string, text: string): Patch[] {
  const old = xml.sections.filter((each) => each.local === local);
  const [first, ...others] = old;
  if (first) {
    return [
      { start: first.start, end: first.end, text },
      ...others.map((each) => ({ start: each.start, end: each.end, text: '' })),
    ];
  }
  if (text === '') return [];
  const place = order.indexOf(local);
  const next = xml.sections.find((each) => order.indexOf(each.local) > place);
  const at = next?.start ?? xml.xml.lastIndexOf('<', xml.root.end - 1);
  return [{ start: at, end: at, text }];
}

/** The sheet's part with all changes; the very same text when nothing changed. */
export function sheetText(job: SheetJob): string {
  const { xml, sheet, before, tag } = job;
  const patches: Patch[] = [];
  const put = (local: string, text: string): void => {
    patches.push(...replaced(xml, local, text));
  };
  const differs = (part: (sheet: SheetModel) => unknown): boolean =>
    job.isNew || JSON.stringify(part(sheet)) !== JSON.stringify(part(before));
  const fits = (each: SheetModel): boolean => each.pageSetup.fitToWidth !== null || each.pageSetup.fitToHeight !== null;

  if (differs((each) => [each.tabColor, fits(each)])) put('sheetPr', propertiesText(xml, sheet, before, tag));
  const frozen = differs((each) => each.freeze);
  if (frozen || differs((each) => each.showGridlines) || job.active.now !== job.active.before) {
    put('sheetViews', viewsText(xml, sheet, frozen, job.active.now, tag));
  }
  if (differs((each) => [columnsOf(each)])) put('cols', columnsText(xml, sheet, before, job.digitWidth, tag));
  if (job.cells !== null) {
    put('sheetData', job.cells);
    const used = usedArea(sheet);
    const dimension = section(xml, 'dimension');
    if (dimension && used) put('dimension', withAttributes(xml.xml, dimension, { ref: areaAddress(used) }));
  }
  if (differs((each) => each.protected)) {
    put('sheetProtection', sheet.protected ? tag('sheetProtection', { sheet: 1, objects: 1, scenarios: 1 }) : '');
  }
  if (differs((each) => each.autoFilter)) put('autoFilter', autoFilterText(xml, sheet, tag));
  if (differs((each) => each.merges)) put('mergeCells', mergesText(sheet, tag));
  if (differs((each) => each.conditionalFormats)) {
    put('conditionalFormatting', conditionalFormatsText(xml, sheet, before, tag, job.differentialOf));
    const links = withoutDeletedBars(xml, sheet, before);
    if (links !== null) put('extLst', links);
  }
  if (differs((each) => each.dataValidations)) put('dataValidations', validationsText(xml, sheet, before, tag));
  const page = (each: SheetModel): SheetModel['pageSetup'] => each.pageSetup;
  if (differs((each) => page(each).centerHorizontally)) put('printOptions', printOptionsText(xml, sheet, tag));
  if (differs((each) => page(each).margins)) put('pageMargins', marginsText(sheet, tag));
  if (
    differs((each) => [
      page(each).orientation,
      page(each).paperSize,
      page(each).scale,
      page(each).fitToWidth,
      page(each).fitToHeight,
    ])
  ) {
    put('pageSetup', pageSetupText(xml, sheet, tag));
  }
  if (differs((each) => [page(each).header, page(each).footer]))
    put('headerFooter', headerFooterText(xml, sheet, before, tag));
  if (differs((each) => page(each).rowBreaks)) put('rowBreaks', rowBreaksText(sheet, tag));
  if (job.drawing !== null) put('drawing', linkText(xml, 'drawing', job.drawing));
  if (job.shapes !== null) put('legacyDrawing', linkText(xml, 'legacyDrawing', job.shapes));
  if (job.tables.added.length + job.tables.removed.length > 0) put('tableParts', tablePartsText(job));
  return patches.length === 0 ? xml.xml : patched(xml.xml, patches);
}

function columnsOf(sheet: SheetModel): unknown {
  return [[...sheet.columnWidths].sort(([a], [b]) => a - b), [...sheet.hiddenColumns].sort((a, b) => a - b)];
}

function mergesText(sheet: SheetModel, tag: Tag): string {
  if (sheet.merges.length === 0) return '';
  const merges = sheet.merges.map((area) => tag('mergeCell', { ref: areaAddress(area) })).join('');
  return tag('mergeCells', { count: sheet.merges.length }, merges);
}

function autoFilterText(xml: SheetXml, sheet: SheetModel, tag: Tag): string {
  if (!sheet.autoFilter) return '';
  const ref = areaAddress(sheet.autoFilter);
  const old = section(xml, 'autoFilter');
  return old ? withAttributes(xml.xml, old, { ref }) : tag('autoFilter', { ref });
}

/** An element that is nothing but a link; the prefix of relationships is declared on it where the root does not. */
function linkText(xml: SheetXml, local: string, id: string): string {
  const bound = Object.entries(xml.root.attributes).find(
    ([name, value]) => name.startsWith('xmlns:') && value.endsWith('/officeDocument/relationships'),
  );
  const strict = Object.values(xml.root.attributes).some((value) => value.startsWith('http://purl.oclc.org/ooxml/'));
  const address = `http://${strict ? 'purl.oclc.org/ooxml' : 'schemas.openxmlformats.org'}/officeDocument${strict ? '' : '/2006'}/relationships`;
  return bound
    ? tagWriter(xml.prefix)(local, { [`${bound[0].slice(6)}:id`]: id })
    : tagWriter(xml.prefix)(local, { 'xmlns:r': address, 'r:id': id });
}

function tablePartsText({ xml, tables, tag }: SheetJob): string {
  const old = section(xml, 'tableParts');
  const kept = (old?.children ?? []).filter(
    (each) => !tables.removed.some((id) => Object.values(each.attributes).includes(id)),
  );
  const links = [
    ...kept.map((each) => rawText(xml.xml, each)),
    ...tables.added.map((id) => linkText(xml, 'tablePart', id)),
  ];
  return links.length === 0 ? '' : tag('tableParts', { count: links.length }, links.join(''));
}

/**
 * A data bar of today's Excel has a second half in the extensions, tied by an id; it would live on alone when its rule is
 * deleted. Null when none is concerned.
 */
function withoutDeletedBars(xml: SheetXml, sheet: SheetModel, before: SheetModel): string | null {
  const extensions = section(xml, 'extLst');
  const kept = new Set(sheet.conditionalFormats.map((each) => each.id));
  const rules = xml.sections
    .filter((each) => each.local === 'conditionalFormatting')
    .flatMap((each) => each.children.filter((rule) => rule.local === 'cfRule'));
  const gone = rules
    .filter((_, index) => !kept.has(before.conditionalFormats[index]?.id ?? ''))
    .flatMap((rule) => (child(rule, 'extLst')?.children ?? []).flatMap((each) => each.children.map((id) => id.text)));
  if (!extensions || gone.length === 0) return null;
  const blocks = below(extensions).filter(
    (each) =>
      each.local === 'conditionalFormatting' &&
      each.children.some((rule) => gone.includes(rule.attributes['id'] ?? '')),
  );
  const patches = blocks.map((each) => ({ start: each.start, end: each.end, text: '' }));
  // An extension whose last rule went is no longer valid and goes as a whole.
  const emptied = extensions.children.filter((each) => {
    const list = each.children[0];
    return list && list.children.length > 0 && list.children.every((block) => blocks.includes(block));
  });
  if (emptied.length === extensions.children.length) return '';
  const inner = patches.filter((patch) => !emptied.some((each) => each.start <= patch.start && patch.end <= each.end));
  const outer = emptied.map((each) => ({ start: each.start, end: each.end, text: '' }));
  const moved = [...inner, ...outer].map((patch) => ({
    ...patch,
    start: patch.start - extensions.start,
    end: patch.end - extensions.start,
  }));
  return patched(rawText(xml.xml, extensions), moved);
}

function below(element: XmlElement): XmlElement[] {
  return element.children.flatMap((each) => [each, ...below(each)]);
}
