import { formulaCell, textCell } from '../../cells';
import type { Area } from '../../../ledger/snapshot';
import type { CellStyle, Edit } from '../../plan';
import { SHEET_LEADERS } from '../names';
import { rateFormat } from '../statisticsFormulas';
import type { StatisticsInput } from '../statisticsInput';
import { cellAt } from '../statisticsTable';
import { box, CELL, COLOURS, COLUMN_HEAD, HEADING, height, LEFT_HALF, line, RIGHT_HALF } from './page';
import { unitWithLights } from './unitLights';
import { urgentTask, type Urgency } from './urgentTasks';

const HEAD_HEIGHT = 22;
const COLUMN_HEAD_HEIGHT = 18;

/** A column of a list: header, how many columns of the page it covers, its cells and their look. */
interface ListColumn {
  readonly label: string;
  readonly width: number;
  readonly formula: (nth: number) => string;
  readonly style?: CellStyle;
}

interface Listing {
  readonly title: string;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly rows: number;
  readonly columns: readonly ListColumn[];
}

/** Every other row that is filled is shaded: a short list leaves no empty grid below it. */
function filledRows(area: Area): Edit {
  const shaded = (area.top % 2 === 0 ? 1 : 0).toString();
  const formula = `=AND($${cellAt(area.left, area.top)}<>"",MOD(ROW(),2)=${shaded})`;
  return { kind: 'conditional-format', sheet: SHEET_LEADERS, area, rules: [{ formula, fill: COLOURS.card }] };
}

/** Title, column heads and rows of a list. */
function listEdits({ title, top, left, right, rows, columns }: Listing): readonly Edit[] {
  const starts = columns.map((_, index) => columns.slice(0, index).reduce((sum, { width }) => sum + width, left));
  return [
    ...box(line(top, left, right), textCell(title), HEADING),
    ...columns.flatMap(({ label, width }, index) => {
      const from = starts[index] as number;
      return box(line(top + 1, from, from + width - 1), textCell(label), COLUMN_HEAD);
    }),
    ...Array.from({ length: rows }, (_, nth) =>
      columns.flatMap(({ width, formula, style }, index) => {
        const from = starts[index] as number;
        const area = line(top + 2 + nth, from, from + width - 1);
        return box(area, formulaCell(formula(nth + 1)), { ...CELL, ...style });
      }),
    ).flat(),
    filledRows({ top: top + 2, left, bottom: top + 1 + rows, right }),
    height(top, top, HEAD_HEIGHT),
    height(top + 1, top + 1, COLUMN_HEAD_HEIGHT),
  ];
}

/** 各单位亮灯: the units with most overdue tasks. */
export function unitListEdits(input: StatisticsInput, units: number, top: number, rows: number): readonly Edit[] {
  const light = (column: 'red' | 'yellow' | 'green', label: string): ListColumn => ({
    label,
    width: 1,
    formula: (nth) => unitWithLights(column, nth, units),
    style: { fontColor: COLOURS[column], bold: true, numberFormat: '"●"0;;"–"' },
  });
  return listEdits({
    title: '各单位亮灯情况',
    top,
    left: LEFT_HALF.from,
    right: LEFT_HALF.to,
    rows,
    columns: [
      {
        label: '牵头单位',
        width: 3,
        formula: (nth) => unitWithLights('unit', nth, units),
        style: { horizontal: 'left', indent: 1 },
      },
      { label: '事项', width: 1, formula: (nth) => unitWithLights('total', nth, units) },
      light('red', '红灯'),
      light('yellow', '黄灯'),
      light('green', '绿灯'),
      {
        label: '完成率',
        width: 1,
        formula: (nth) => unitWithLights('rate', nth, units),
        style: { fontSize: 9, numberFormat: rateFormat(input.settings) },
      },
    ],
  });
}

const DAYS: Readonly<Record<Urgency, { readonly label: string; readonly style: CellStyle }>> = {
  overdue: { label: '逾期天数', style: { fontColor: COLOURS.red, bold: true, numberFormat: '0"天"' } },
  'due-soon': { label: '剩余天数', style: { fontColor: COLOURS.yellow, bold: true, numberFormat: '0"天";;"今天"' } },
};

/** 逾期最久, or 近期到期: the most urgent tasks of all ledgers. */
export function taskListEdits(
  kind: Urgency,
  title: string,
  ledgers: number,
  top: number,
  rows: number,
): readonly Edit[] {
  const { label, style } = DAYS[kind];
  return listEdits({
    title,
    top,
    left: RIGHT_HALF.from,
    right: RIGHT_HALF.to,
    rows,
    columns: [
      {
        label: '事项',
        width: 5,
        formula: (nth) => urgentTask(kind, 'task', nth, ledgers),
        style: { horizontal: 'left', fontSize: 9, indent: 1 },
      },
      { label: '牵头单位', width: 2, formula: (nth) => urgentTask(kind, 'unit', nth, ledgers), style: { fontSize: 9 } },
      { label, width: 2, formula: (nth) => urgentTask(kind, 'days', nth, ledgers), style },
    ],
  });
}
