import type { Edit } from '../plan';
import { formulaCell, textCell } from '../cells';
import { SHEET_STATISTICS as SHEET } from './names';
import { cellAt, COLUMN, LAST_COLUMN, type TablePlace } from './statisticsTable';

/** Units and rates side by side, for the chart; right of what is printed. */
const CHART_COLUMN = LAST_COLUMN + 2;

/** A bar chart of the units' rates, from a block of names and rates beside the tables. */
export function unitChartEdits(units: TablePlace, top: number): readonly Edit[] {
  const rows = Array.from({ length: units.body.to - units.body.from + 1 }, (_, index) => units.body.from + index);
  if (rows.length === 0) return [];
  const bottom = top + Math.min(Math.max(rows.length + 6, 14), 60);
  const cells = rows.map((row) => [formulaCell(`$A${row}`), formulaCell(cellAt(COLUMN.rate, row))]);
  const head = units.body.from - 1;
  const source = { top: head, left: CHART_COLUMN, bottom: units.body.to, right: CHART_COLUMN + 1 };
  return [
    {
      kind: 'cells',
      sheet: SHEET,
      top: head,
      left: CHART_COLUMN,
      cells: [[textCell('单位'), textCell('完成率')], ...cells],
    },
    { kind: 'style', sheet: SHEET, area: source, style: { fontColor: '#808080', fontSize: 9 } },
    {
      kind: 'chart',
      sheet: SHEET,
      chart: {
        name: '各单位完成率',
        type: 'bar-clustered',
        title: '各单位完成率（%）',
        source,
        place: { top, left: 1, bottom, right: LAST_COLUMN },
        seriesBy: 'columns',
      },
    },
  ];
}
