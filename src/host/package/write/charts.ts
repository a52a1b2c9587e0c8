import type { AreaModel, ChartModel, SheetModel, WorkbookModel } from '../../workbook/model';
import { readCharts } from '../read/charts';
import { child, parseXml, prefixOf, type XmlElement } from '../xml';
import type { Draft } from './draft';
import { chartText } from './chartPart';
import { appended, patched, tagWriter, type Patch } from './patch';

const types = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
};
const ns = {
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  main: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const a = tagWriter('a:');
const x = tagWriter('xdr:');

/**
 * Writes the charts of a sheet: new ones are added to its drawing (made when there is none), deleted ones go, all others
 * stay untouched. Gives the new drawing's relationship id, null when the sheet has its drawing already or needs none.
 */
export function writeCharts(draft: Draft, sheetPart: string, sheet: SheetModel, model: WorkbookModel): string | null {
  const { drawing, charts } = readCharts(draft.parts, sheetPart);
  const gone = charts.filter((each) => !sheet.charts.some((chart) => chart.id === each.chart.id));
  const fresh = sheet.charts.filter((chart) => !charts.some((each) => each.chart.id === chart.id));
  let part = drawing;
  let relation: string | null = null;
  if (part !== null) {
    const patches: Patch[] = gone.map(({ anchor }) => ({ start: anchor.start, end: anchor.end, text: '' }));
    for (const { chart, anchor } of charts) {
      const now = sheet.charts.find((each) => each.id === chart.id);
      if (now) patches.push(...movedAnchor(anchor, chart.place, now.place));
    }
    draft.write(part, patched(draft.text(part), patches));
    for (const each of gone) {
      draft.unrelate(part, each.relation);
      draft.remove(each.part);
    }
  }
  if (fresh.length === 0) return null;
  if (part === null) {
    part = draft.freeName('xl/drawings/drawing', '.xml');
    draft.add(
      part,
      `${declaration}<xdr:wsDr xmlns:xdr="${ns.drawing}" xmlns:a="${ns.main}"></xdr:wsDr>`,
      types.drawing,
    );
    relation = draft.relate(sheetPart, 'drawing', part);
  }
  for (const chart of fresh) {
    const chartPart = draft.freeName('xl/charts/chart', '.xml');
    draft.add(chartPart, chartText(chart, model), types.chart);
    addAnchor(draft, part, chart, draft.relate(part, 'chart', chartPart));
  }
  return relation;
}

/** A chart of the file that has another place now: only the numbers of its corners change. */
function movedAnchor(anchor: XmlElement, before: AreaModel, now: AreaModel): Patch[] {
  const change = (corner: string, name: string, by: number): Patch[] => {
    const element = child(child(anchor, corner), name);
    if (!element || by === 0) return [];
    const text = `<${element.name}>${Number(element.text) + by}</${element.name}>`;
    return [{ start: element.start, end: element.end, text }];
  };
  return [
    ...change('from', 'row', now.top - before.top),
    ...change('from', 'col', now.left - before.left),
    ...change('to', 'row', now.bottom - before.bottom),
    ...change('to', 'col', now.right - before.right),
  ];
}

function addAnchor(draft: Draft, part: string, chart: ChartModel, relation: string): void {
  const xml = draft.text(part);
  const root = parseXml(xml, part);
  const numbers = [...xml.matchAll(/cNvPr[^>]*\sid="(\d+)"/g)].map((match) => Number(match[1]));
  const number = Math.max(1, ...numbers) + 1;
  const corner = (name: string, row: number, column: number): string =>
    x(name, {}, x('col', {}, String(column)) + x('colOff', {}, '0') + x('row', {}, String(row)) + x('rowOff', {}, '0'));
  const frame = x(
    'graphicFrame',
    { macro: '' },
    x('nvGraphicFramePr', {}, x('cNvPr', { id: number, name: chart.name }) + x('cNvGraphicFramePr')) +
      x('xfrm', {}, a('off', { x: 0, y: 0 }) + a('ext', { cx: 0, cy: 0 })) +
      a(
        'graphic',
        {},
        a(
          'graphicData',
          { uri: ns.chart },
          `<c:chart xmlns:c="${ns.chart}" xmlns:r="${ns.relations}" r:id="${relation}"/>`,
        ),
      ),
  );
  // The anchor's second corner is the cell at whose upper left it ends: one beyond the last that the chart covers.
  const anchor = x(
    'twoCellAnchor',
    {},
    corner('from', chart.place.top, chart.place.left) +
      corner('to', chart.place.bottom + 1, chart.place.right + 1) +
      frame +
      x('clientData'),
  );
  const bound = prefixOf(root.name) === 'xdr:' && root.attributes['xmlns:a'] !== undefined;
  const text = bound
    ? anchor
    : anchor.replace('<xdr:twoCellAnchor', `<xdr:twoCellAnchor xmlns:xdr="${ns.drawing}" xmlns:a="${ns.main}"`);
  draft.write(part, patched(xml, [appended(xml, root, text)]));
}
