import { absoluteReference } from '../../workbook/a1';
import { textOf } from '../../workbook/text';
import { styleAt } from '../../workbook/styles';
import type { AreaModel, ChartModel, SheetModel, WorkbookModel } from '../../workbook/model';
import { readCharts } from '../read/charts';
import { child, parseXml, prefixOf, type XmlElement } from '../xml';
import type { Draft } from './draft';
import { appended, escapedText, patched, plainText, tagWriter, type Patch } from './patch';

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
const c = tagWriter('c:');
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

/** One series: where its name, its categories and its values stand. */
interface Series {
  readonly name: AreaModel | null;
  readonly categories: AreaModel | null;
  readonly values: AreaModel;
}

/** Splits a chart's source as Excel does for a plain table: names at the head, categories at the side. */
function seriesOf(area: AreaModel, by: ChartModel['seriesBy']): Series[] {
  const { top, left, bottom, right } = area;
  const columns = by === 'columns';
  const hasHead = columns ? bottom > top : right > left;
  const hasSide = columns ? right > left : bottom > top;
  const from = (columns ? left : top) + (hasSide ? 1 : 0);
  const to = columns ? right : bottom;
  const start = (columns ? top : left) + (hasHead ? 1 : 0);
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const at = from + index;
    return columns
      ? {
          name: hasHead ? { top, bottom: top, left: at, right: at } : null,
          categories: hasSide ? { top: start, bottom, left, right: left } : null,
          values: { top: start, bottom, left: at, right: at },
        }
      : {
          name: hasHead ? { top: at, bottom: at, left, right: left } : null,
          categories: hasSide ? { top, bottom: top, left: start, right } : null,
          values: { top: at, bottom: at, left: start, right },
        };
  });
}

function chartText(chart: ChartModel, model: WorkbookModel): string {
  const { source } = chart;
  const sheet = source && model.sheets.find((each) => each.name === source.sheet);
  const list = source && sheet ? seriesOf(source.area, chart.seriesBy) : [];
  const series = sheet ? list.map((each, index) => seriesText(each, index, sheet, model, chart.type)).join('') : '';
  const title =
    chart.title === '' ? c('autoTitleDeleted', { val: 1 }) : titleText(chart.title) + c('autoTitleDeleted', { val: 0 });
  const legend =
    list.length > 1 || isRound(chart.type)
      ? c('legend', {}, c('legendPos', { val: 'b' }) + c('overlay', { val: 0 }))
      : '';
  const body = c(
    'chart',
    {},
    title +
      c('plotArea', {}, c('layout') + plotText(chart.type, series)) +
      legend +
      c('plotVisOnly', { val: 1 }) +
      c('dispBlanksAs', { val: 'gap' }),
  );
  const space = `<c:chartSpace xmlns:c="${ns.chart}" xmlns:a="${ns.main}" xmlns:r="${ns.relations}">`;
  return `${declaration}${space}${c('roundedCorners', { val: 0 })}${body}</c:chartSpace>`;
}

function isRound(type: string): boolean {
  return type === 'Doughnut' || type === 'Pie';
}

function titleText(title: string): string {
  const paragraph = a(
    'p',
    {},
    a('pPr', {}, a('defRPr')) + a('r', {}, a('rPr', { lang: 'zh-CN' }) + a('t', {}, escapedText(title))),
  );
  return c('title', {}, c('tx', {}, c('rich', {}, a('bodyPr') + a('lstStyle') + paragraph)) + c('overlay', { val: 0 }));
}

function plotText(type: string, series: string): string {
  const axes = c('axId', { val: 111111111 }) + c('axId', { val: 222222222 });
  const bar = (direction: 'bar' | 'col', stacked: boolean): string =>
    c(
      'barChart',
      {},
      c('barDir', { val: direction }) +
        c('grouping', { val: stacked ? 'stacked' : 'clustered' }) +
        c('varyColors', { val: 0 }) +
        series +
        c('gapWidth', { val: 80 }) +
        (stacked ? c('overlap', { val: 100 }) : '') +
        axes,
    ) + axesText(direction === 'bar');
  switch (type) {
    case 'BarClustered':
      return bar('bar', false);
    case 'BarStacked':
      return bar('bar', true);
    case 'ColumnStacked':
      return bar('col', true);
    case 'Line':
    case 'LineMarkers':
      return (
        c(
          'lineChart',
          {},
          c('grouping', { val: 'standard' }) + c('varyColors', { val: 0 }) + series + c('marker', { val: 1 }) + axes,
        ) + axesText(false)
      );
    case 'Pie':
      return c('pieChart', {}, c('varyColors', { val: 1 }) + series + c('firstSliceAng', { val: 0 }));
    case 'Doughnut':
      return c(
        'doughnutChart',
        {},
        c('varyColors', { val: 1 }) + series + c('firstSliceAng', { val: 0 }) + c('holeSize', { val: 55 }),
      );
    default:
      return bar('col', false);
  }
}

function axesText(horizontal: boolean): string {
  const axis = (name: string, id: number, cross: number, position: string, more: string): string =>
    c(
      name,
      {},
      c('axId', { val: id }) +
        // Bars read from the top, in the order of the table.
        c('scaling', {}, c('orientation', { val: horizontal && name === 'catAx' ? 'maxMin' : 'minMax' })) +
        c('delete', { val: 0 }) +
        c('axPos', { val: position }) +
        (name === 'valAx' ? c('majorGridlines') : '') +
        c('majorTickMark', { val: 'none' }) +
        c('minorTickMark', { val: 'none' }) +
        c('tickLblPos', { val: 'nextTo' }) +
        c('crossAx', { val: cross }) +
        c('crosses', { val: horizontal && name === 'valAx' ? 'max' : 'autoZero' }) +
        more,
    );
  return (
    axis(
      'catAx',
      111111111,
      222222222,
      horizontal ? 'l' : 'b',
      c('auto', { val: 1 }) +
        c('lblAlgn', { val: 'ctr' }) +
        c('lblOffset', { val: 100 }) +
        c('noMultiLvlLbl', { val: 0 }),
    ) + axis('valAx', 222222222, 111111111, horizontal ? 'b' : 'l', c('crossBetween', { val: 'between' }))
  );
}

/** Excel's own series colours (Office theme accents), written out so that every viewer shows the same. */
const colors = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '264478', '9E480E', '636363', '997300'];

function colorText(index: number, type: string): string {
  const fill = a('solidFill', {}, a('srgbClr', { val: colors[index % colors.length] }));
  return c('spPr', {}, type.startsWith('Line') ? a('ln', { w: 28575, cap: 'rnd' }, fill + a('round')) : fill);
}

function seriesText(series: Series, index: number, sheet: SheetModel, model: WorkbookModel, type: string): string {
  const reference = (area: AreaModel): string => c('f', {}, plainText(absoluteReference(sheet.name, area)));
  const name = series.name
    ? c('tx', {}, c('strRef', {}, reference(series.name) + textCache(series.name, sheet, model)))
    : '';
  const categories = series.categories
    ? c('cat', {}, c('strRef', {}, reference(series.categories) + textCache(series.categories, sheet, model)))
    : '';
  const values = c('val', {}, c('numRef', {}, reference(series.values) + numberCache(series.values, sheet)));
  const invert = isRound(type) || type.startsWith('Line') ? '' : c('invertIfNegative', { val: 0 });
  const smooth = type.startsWith('Line') ? c('smooth', { val: 0 }) : '';
  // A ring is one series: its colours are those of its points.
  const count = series.values.bottom - series.values.top + series.values.right - series.values.left + 1;
  const points = isRound(type)
    ? Array.from({ length: count }, (_, at) =>
        c('dPt', {}, c('idx', { val: at }) + c('bubble3D', { val: 0 }) + colorText(at, type)),
      )
    : [];
  const marker = type === 'Line' ? c('marker', {}, c('symbol', { val: 'none' })) : '';
  const color = isRound(type) ? '' : colorText(index, type);
  return c(
    'ser',
    {},
    c('idx', { val: index }) +
      c('order', { val: index }) +
      name +
      color +
      invert +
      marker +
      points.join('') +
      categories +
      values +
      smooth,
  );
}

function cellsOf(area: AreaModel): { row: number; column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) cells.push({ row, column });
  }
  return cells;
}

/** The texts as they stand now, for viewers that do not look them up themselves. */
function textCache(area: AreaModel, sheet: SheetModel, model: WorkbookModel): string {
  const points = cellsOf(area).map(({ row, column }, index) => {
    const cell = sheet.rows.get(row)?.get(column);
    const text = cell ? textOf(cell, styleAt(model, cell.style), model.date1904) : '';
    return text === '' ? '' : c('pt', { idx: index }, c('v', {}, escapedText(text)));
  });
  return c('strCache', {}, c('ptCount', { val: points.length }) + points.join(''));
}

function numberCache(area: AreaModel, sheet: SheetModel): string {
  const points = cellsOf(area).map(({ row, column }, index) => {
    const value = sheet.rows.get(row)?.get(column)?.value;
    return typeof value === 'number' ? c('pt', { idx: index }, c('v', {}, String(value))) : '';
  });
  return c('numCache', {}, c('formatCode', {}, 'General') + c('ptCount', { val: points.length }) + points.join(''));
}
