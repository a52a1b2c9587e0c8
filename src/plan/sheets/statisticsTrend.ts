import { completionRate, countsOf, onTimeRate, type Counts } from '../../ledger/rates/counts';
import { NO_RATE } from '../../ledger/rates/rounding';
import type { PeriodRecord } from '../../ledger/periods/periodRecord';
import type { Settings } from '../../ledger/settings';
import type { CellContent, Edit } from '../plan';
import { formulaCell, numberCell, textCell } from '../cells';
import { BODY, HEADER, NOTE } from './look';
import { SHEET_STATISTICS as SHEET } from './names';
import { rateFormat } from './statisticsFormulas';
import { cellAt, CHART_COLUMN, COLUMN, type TablePlace } from './statisticsTable';

/** So many periods are shown, the latest ones. */
const MOST_PERIODS = 12;

const NOW = '现在';

const COLUMNS = [
  ['期次', 1], ['事项数', COLUMN.total], ['已办结', COLUMN.done], ['办理中', COLUMN.open], ['未到期', COLUMN.notDue],
  ['逾期未办结', COLUMN.overdue], ['完成率', COLUMN.rate], ['按期办结率', COLUMN.onTimeRate],
] as const; // prettier-ignore
const RATES = [COLUMNS.length - 1, COLUMNS.length] as const;

const rateCell = (rate: number | null): CellContent => (rate === null ? textCell(NO_RATE) : numberCell(rate));

function periodCells({ period, figures }: PeriodRecord, settings: Settings): readonly CellContent[] {
  const counts: Counts = countsOf(Int32Array.from(figures.total), settings);
  return [
    textCell(period.label),
    ...[counts.total, counts.done, counts.open, counts.notDue, counts.overdue].map(numberCell),
    rateCell(completionRate(counts, settings)),
    rateCell(onTimeRate(counts, settings)),
  ];
}

export interface Trend {
  readonly edits: readonly Edit[];
  readonly bottom: number;
}

/**
 * The table 各期情况: the figures of the recorded periods (记一期), reckoned under the settings of now, and below them
 * those of now, live. Nothing where no period was recorded.
 * @param sources the table by source, whose total is that of now.
 * @param top the row of its title.
 */
export function trendEdits(
  periods: readonly PeriodRecord[],
  settings: Settings,
  sources: TablePlace | null,
  top: number,
): Trend | null {
  const shown = periods.slice(-MOST_PERIODS);
  if (shown.length === 0 || sources === null) return null;
  const { total } = sources;
  const now = COLUMNS.map(([, column]) => (column === 1 ? textCell(NOW) : formulaCell(cellAt(column, total))));
  const rows = [...shown.map((record) => periodCells(record, settings)), now];
  const [head, first, last] = [top + 1, top + 2, top + 1 + rows.length];
  const area = { top: first, left: 1, bottom: last, right: COLUMNS.length };
  const note = `各期数据为“记一期”时的情况，按现在的统计口径计算；“${NOW}”一行随台账变化。`;
  return {
    bottom: last + 1,
    edits: [
      { kind: 'cells', sheet: SHEET, top, left: 1, cells: [[textCell('各期情况')]] },
      {
        kind: 'style',
        sheet: SHEET,
        area: { top, left: 1, bottom: top, right: 1 },
        style: { bold: true, fontSize: 13, vertical: 'center' },
      },
      { kind: 'row-height', sheet: SHEET, top, bottom: top, points: 26 },
      { kind: 'cells', sheet: SHEET, top: head, left: 1, cells: [COLUMNS.map(([label]) => textCell(label)), ...rows] },
      {
        kind: 'style',
        sheet: SHEET,
        area: { ...area, top: head, bottom: head },
        style: { ...HEADER, fontSize: 10 },
      },
      { kind: 'row-height', sheet: SHEET, top: head, bottom: head, points: 30 },
      { kind: 'row-height', sheet: SHEET, top: first, bottom: last, points: 18 },
      { kind: 'style', sheet: SHEET, area, style: BODY },
      { kind: 'style', sheet: SHEET, area: { ...area, right: 1 }, style: { horizontal: 'left', indent: 1 } },
      {
        kind: 'style',
        sheet: SHEET,
        area: { ...area, left: RATES[0], right: RATES[1] },
        style: { numberFormat: rateFormat(settings) },
      },
      { kind: 'cells', sheet: SHEET, top: last + 1, left: 1, cells: [[textCell(note)]] },
      {
        kind: 'style',
        sheet: SHEET,
        area: { top: last + 1, left: 1, bottom: last + 1, right: 1 },
        style: { ...NOTE, wrap: false },
      },
      ...chartData(first, last),
    ],
  };
}

/** Periods and rates side by side, for the chart. */
function chartData(first: number, last: number): readonly Edit[] {
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const source = chartSource(first, last);
  const cells = [
    [textCell('期次'), textCell('完成率'), textCell('按期办结率')],
    ...rows.map((row) => [1, ...RATES].map((column) => formulaCell(cellAt(column, row)))),
  ];
  return [
    { kind: 'cells', sheet: SHEET, top: source.top, left: source.left, cells },
    { kind: 'style', sheet: SHEET, area: source, style: { fontColor: '#808080', fontSize: 9 } },
  ];
}

const chartSource = (first: number, last: number) => ({
  top: first - 1,
  left: CHART_COLUMN,
  bottom: last,
  right: CHART_COLUMN + RATES.length,
});

/**
 * A line of the rates over the recorded periods (各期趋势).
 * @param trend the table that it shows, by its last row.
 * @param top the row in which the chart begins.
 */
export function trendChartEdits(periods: number, trend: Trend | null, top: number, right: number): readonly Edit[] {
  if (trend === null) return [];
  const last = trend.bottom - 1;
  const first = last - Math.min(periods, MOST_PERIODS);
  return [
    {
      kind: 'chart',
      sheet: SHEET,
      chart: {
        name: '各期趋势',
        type: 'line',
        title: '各期完成率和按期办结率（%）',
        source: chartSource(first, last),
        place: { top, left: 1, bottom: top + 16, right },
        seriesBy: 'columns',
        colors: ['#2F75B5', '#70AD47'],
      },
    },
  ];
}
