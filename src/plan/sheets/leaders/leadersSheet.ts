import { formulaCell, textCell } from '../../cells';
import type { Edit } from '../../plan';
import { AS_OF_CELL } from '../managedFormulas';
import { SHEET_LEADERS, SHEET_STATISTICS } from '../names';
import { sheetReference } from '../references';
import type { StatisticsInput } from '../statisticsInput';
import type { StatisticsSheet } from '../statisticsSheet';
import { cellAt, COLUMN } from '../statisticsTable';
import { cardEdits } from './cards';
import { changeEdits } from './changes';
import type { LastPeriod } from './lastPeriod';
import { taskListEdits, unitListEdits } from './lists';
import { box, COLOURS, HEADING, height, LEFT_HALF, line, PAGE } from './page';
import { unitLightEdits } from './unitLights';
import { MOST_URGENT, urgentTaskEdits } from './urgentTasks';

const sheet = SHEET_LEADERS;

/** Rows of the page. */
const ROWS = { title: 1, day: 2, cards: 4, lists: 8, lower: 21, changes: 28, note: 32 } as const;
const DUE_SOON_ROWS = 4;

/** So many sources have room in the chart. */
const MOST_BARS = 10;
const CHART_LEFT = PAGE.columns + 2;

/** Title and day. */
function headEdits(): readonly Edit[] {
  const day = `"截至 "&YEAR(${AS_OF_CELL})&"年"&MONTH(${AS_OF_CELL})&"月"&DAY(${AS_OF_CELL})&"日"`;
  return [
    ...box(line(ROWS.title, 1, PAGE.columns), textCell('督办工作驾驶舱'), {
      bold: true,
      fontSize: 22,
      fontColor: '#FFFFFF',
      fill: COLOURS.band,
      horizontal: 'center',
      vertical: 'center',
    }),
    ...box(line(ROWS.day, 1, PAGE.columns), formulaCell(day), {
      fontSize: 11,
      fontColor: '#FFFFFF',
      fill: COLOURS.band,
      horizontal: 'center',
      vertical: 'center',
    }),
    height(ROWS.title, ROWS.title, 36),
    height(ROWS.day, ROWS.day, 20),
    height(ROWS.day + 1, ROWS.day + 1, 8),
  ];
}

/** A stacked bar for each source, from figures right of the page. */
function chartEdits(statistics: StatisticsSheet): readonly Edit[] {
  const sources = statistics.tables.get('source');
  if (sources === undefined) return [];
  const lines = sources.lines.slice(0, MOST_BARS);
  const shown = ['来源', '已办结', '未到期', '无明确时限', '逾期未办结'];
  const columns = [1, COLUMN.done, COLUMN.notDue, COLUMN.noDeadline, COLUMN.overdue];
  const from = sheetReference(SHEET_STATISTICS);
  const rows = lines.map((row) => columns.map((column) => formulaCell(`${from}${cellAt(column, row)}`)));
  const source = { top: ROWS.lower, left: CHART_LEFT, bottom: ROWS.lower + lines.length, right: CHART_LEFT + 4 };
  return [
    ...box(line(ROWS.lower, LEFT_HALF.from, LEFT_HALF.to), textCell('各来源办理情况'), HEADING),
    { kind: 'cells', sheet, top: source.top, left: source.left, cells: [shown.map(textCell), ...rows] },
    { kind: 'style', sheet, area: source, style: { fontColor: '#A6A6A6', fontSize: 9 } },
    {
      kind: 'chart',
      sheet,
      chart: {
        name: '驾驶舱·各来源办理情况',
        type: 'bar-stacked',
        title: '',
        source,
        place: { top: ROWS.lower + 1, left: LEFT_HALF.from, bottom: ROWS.note - 2, right: LEFT_HALF.to },
        seriesBy: 'columns',
        colors: ['#70AD47', '#5B9BD5', '#BFBFBF', '#C00000'],
      },
    },
  ];
}

/** Widths, heights and print set-up: one A4 page. */
function sheetEdits(): readonly Edit[] {
  return [
    { kind: 'column-width', sheet, left: 1, right: PAGE.columns, points: PAGE.columnPoints },
    height(ROWS.lists + 2, ROWS.lists + 1 + MOST_URGENT, 25),
    height(ROWS.lower + 2, ROWS.lower + 1 + DUE_SOON_ROWS, 25),
    height(ROWS.cards + 3, ROWS.cards + 3, 8),
    height(ROWS.lower - 1, ROWS.lower - 1, 8),
    { kind: 'gridlines', sheet, visible: false },
    {
      kind: 'page-setup',
      sheet,
      setup: {
        orientation: 'landscape',
        margins: { top: 34, bottom: 34, left: 34, right: 34 },
        printArea: { top: 1, left: 1, bottom: ROWS.note, right: PAGE.columns },
        fitToWidth: true,
        fitToHeight: true,
        centerHorizontally: true,
      },
    },
  ];
}

/**
 * The leaders' page 督办驾驶舱: one A4 page of live figures that reads without the add-in: totals and rates beside the
 * last period's, units by their lights, the longest overdue tasks, what is due soon, what changed. Needs the statistics
 * and dictionary sheets in the same plan.
 * @param last the last recorded period; null where none was recorded.
 */
export function leadersSheetEdits(
  input: StatisticsInput,
  statistics: StatisticsSheet,
  last: LastPeriod | null,
): readonly Edit[] {
  const { tables } = statistics;
  const [sources, units] = [tables.get('source'), tables.get('unit')];
  if (sources === undefined || units === undefined) return [];
  const ledgers = input.ledgers.length;
  const unitCount = units.lines.length;
  const note = '灯：红灯为逾期未办结，黄灯为临近到期或逾期办结，绿灯为按期推进或已办结。口径写在统计表各表下面。';
  return [
    { kind: 'add-sheet', sheet, visibility: 'visible', tabColor: COLOURS.red },
    ...urgentTaskEdits(input.ledgers),
    ...unitLightEdits(input, units),
    ...headEdits(),
    ...cardEdits(input, sources, last, ROWS.cards),
    ...unitListEdits(input, unitCount, ROWS.lists, MOST_URGENT),
    ...taskListEdits('overdue', '逾期最久的事项（前10项）', ledgers, ROWS.lists, MOST_URGENT),
    ...chartEdits(statistics),
    ...taskListEdits('due-soon', '近期到期的事项', ledgers, ROWS.lower, DUE_SOON_ROWS),
    ...changeEdits(input.ledgers, last, ROWS.changes),
    ...box(line(ROWS.note, 1, PAGE.columns), textCell(note), {
      fontSize: 9,
      fontColor: COLOURS.grey,
      vertical: 'center',
    }),
    ...sheetEdits(),
  ];
}
