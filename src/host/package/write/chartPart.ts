import { absoluteReference } from '../../workbook/a1';
import type { AreaModel, ChartModel, SheetModel, WorkbookModel } from '../../workbook/model';
import { styleAt } from '../../workbook/styles';
import { textOf } from '../../workbook/text';
import { escapedText, plainText, tagWriter } from './patch';

const ns = {
  main: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const a = tagWriter('a:');
const c = tagWriter('c:');

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

/** A chart's part. The source is split as Excel does for a plain table: names at the head, categories at the side. */
export function chartText(chart: ChartModel, model: WorkbookModel): string {
  const { source } = chart;
  const sheet = source && model.sheets.find((each) => each.name === source.sheet);
  const list = source && sheet ? seriesOf(source.area, chart.seriesBy) : [];
  const series = sheet ? list.map((each, index) => seriesText(each, index, sheet, model, chart)).join('') : '';
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
      c('plotArea', {}, c('layout') + plotText(chart, series)) +
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

function plotText(chart: ChartModel, series: string): string {
  const { type } = chart;
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
    ) + axesText(direction === 'bar', chart);
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
        ) + axesText(false, chart)
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

function axesText(horizontal: boolean, { reversed = false, minimum, gridColor }: ChartModel): string {
  const lines =
    gridColor === undefined
      ? c('majorGridlines')
      : c('majorGridlines', {}, c('spPr', {}, a('ln', { w: 6350 }, solid(gridColor.slice(1)))));
  const axis = (name: string, id: number, cross: number, position: string, more: string): string =>
    c(
      name,
      {},
      c('axId', { val: id }) +
        c(
          'scaling',
          {},
          c('orientation', { val: reversed && name === 'catAx' ? 'maxMin' : 'minMax' }) +
            (name === 'valAx' && minimum !== undefined ? c('min', { val: minimum }) : ''),
        ) +
        c('delete', { val: 0 }) +
        c('axPos', { val: position }) +
        (name === 'valAx' ? lines : '') +
        c('majorTickMark', { val: 'none' }) +
        c('minorTickMark', { val: 'none' }) +
        c('tickLblPos', { val: 'nextTo' }) +
        c('crossAx', { val: cross }) +
        c('crosses', { val: reversed && name === 'valAx' ? 'max' : 'autoZero' }) +
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

const solid = (color: string): string => a('solidFill', {}, a('srgbClr', { val: color }));

function colorText(index: number, { type, colors: chosen }: ChartModel): string {
  const color = chosen?.[index]?.slice(1) ?? colors[index % colors.length];
  const fill = solid(color ?? '');
  return c('spPr', {}, type.startsWith('Line') ? a('ln', { w: 28575, cap: 'rnd' }, fill + a('round')) : fill);
}

function seriesText(series: Series, index: number, sheet: SheetModel, model: WorkbookModel, chart: ChartModel): string {
  const { type } = chart;
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
        c('dPt', {}, c('idx', { val: at }) + c('bubble3D', { val: 0 }) + colorText(at, chart)),
      )
    : [];
  const marker = type === 'Line' ? c('marker', {}, c('symbol', { val: 'none' })) : '';
  const color = isRound(type) ? '' : colorText(index, chart);
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
