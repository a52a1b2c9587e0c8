import type { ChartSpec, Edit } from '../plan';
import { formulaCell, textCell } from '../cells';
import { SHEET_STATISTICS as SHEET } from './names';
import { cellAt, CHART_COLUMN, COLUMN, LAST_COLUMN, type TablePlace } from './statisticsTable';

/** Figures of a table put side by side for a chart, right of what is printed, beginning beside its first line. */
function dataEdits(table: TablePlace, columns: readonly (readonly [label: string, column: number])[]): readonly Edit[] {
  const head = columns.map(([label]) => textCell(label));
  const lines = table.lines.map((row) => columns.map(([, column]) => formulaCell(cellAt(column, row))));
  const source = sourceOf(table, columns.length);
  return [
    { kind: 'cells', sheet: SHEET, top: source.top, left: source.left, cells: [head, ...lines] },
    { kind: 'style', sheet: SHEET, area: source, style: { fontColor: '#808080', fontSize: 9 } },
  ];
}

function sourceOf({ lines, total }: TablePlace, columns: number): ChartSpec['source'] {
  const top = (lines[0] ?? total) - 1;
  return { top, left: CHART_COLUMN, bottom: top + lines.length, right: CHART_COLUMN + columns - 1 };
}

/** Rows that a bar chart of so many bars covers. */
const heightFor = (bars: number): number => Math.min(Math.max(bars + 6, 14), 60);

const barsOf = ({ lines }: TablePlace): number => lines.length;

/** The columns of the sheet that each of the two charts covers. */
const LEFT_HALF = { left: 1, right: 7 };
const RIGHT_HALF = { left: 8, right: LAST_COLUMN };

/**
 * A bar chart of the units' rates (各单位完成率).
 * @param top the row in which the chart begins.
 */
export function unitChartEdits(units: TablePlace | null, top: number): readonly Edit[] {
  if (units === null) return [];
  const columns = [['单位', 1], ['完成率', COLUMN.rate]] as const; // prettier-ignore
  return [
    ...dataEdits(units, columns),
    {
      kind: 'chart',
      sheet: SHEET,
      chart: {
        name: '各单位完成率',
        type: 'bar-clustered',
        title: '各单位完成率（%）',
        source: sourceOf(units, columns.length),
        place: { top, ...LEFT_HALF, bottom: top + heightFor(barsOf(units)) },
        seriesBy: 'columns',
        colors: ['#2F75B5'],
      },
    },
  ];
}

/**
 * A stacked bar for each source: what is done, not due, overdue and without a deadline (各来源办理情况).
 * @param top the row in which the chart begins.
 */
export function sourceChartEdits(sources: TablePlace | null, top: number): readonly Edit[] {
  if (sources === null) return [];
  const columns = [
    ['来源', 1], ['已办结', COLUMN.done], ['未到期', COLUMN.notDue], ['无明确时限', COLUMN.noDeadline],
    ['逾期未办结', COLUMN.overdue],
  ] as const; // prettier-ignore
  return [
    ...dataEdits(sources, columns),
    {
      kind: 'chart',
      sheet: SHEET,
      chart: {
        name: '各来源办理情况',
        type: 'bar-stacked',
        title: '各来源办理情况（项）',
        source: sourceOf(sources, columns.length),
        place: { top, ...RIGHT_HALF, bottom: top + heightFor(barsOf(sources)) },
        seriesBy: 'columns',
        colors: ['#70AD47', '#5B9BD5', '#BFBFBF', '#C00000'],
      },
    },
  ];
}
