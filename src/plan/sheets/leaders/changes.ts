import { STATE_LABELS, type State } from '../../../ledger/vocabulary';
import { formulaCell, textCell } from '../../cells';
import type { CellStyle, Edit } from '../../plan';
import { quoted } from '../references';
import { sumsOf } from '../statisticsFormulas';
import { managedRange, type CountedLedger } from '../statisticsInput';
import type { LastPeriod } from './lastPeriod';
import { box, COLOURS, HEADING, height, line, RIGHT_HALF } from './page';

/** What stands in the column 上期状态 of a task that was not there yet. */
export const NEW_TASK = '新增';

const CLOSED: readonly State[] = ['done-on-time', 'done-late', 'done-undated'];
const OPEN: readonly State[] = ['not-due', 'overdue', 'no-deadline'];

const words = (states: readonly State[]): readonly string[] => states.map((state) => STATE_LABELS[state]);

/** How many tasks went from one of some words in the last period to one of some words now; null means any. */
function movedFormula(
  ledgers: readonly CountedLedger[],
  from: readonly string[],
  to: readonly string[] | null,
): string {
  const terms = ledgers.flatMap((counted) => {
    const [before, now] = [managedRange(counted, 'lastState'), managedRange(counted, 'state')];
    return from.flatMap((then) =>
      to === null
        ? [`COUNTIFS(${before},${quoted(then)})`]
        : to.map((word) => `COUNTIFS(${before},${quoted(then)},${now},${quoted(word)})`),
    );
  });
  return sumsOf(terms)[0] ?? '0';
}

const LABEL: CellStyle = {
  fontSize: 9,
  fontColor: COLOURS.grey,
  horizontal: 'center',
  vertical: 'center',
  fill: COLOURS.card,
};
const VALUE: CellStyle = { ...LABEL, fontSize: 16, bold: true, fontColor: COLOURS.ink };

/**
 * 与上期相比: what is new, closed, newly and still overdue since the last recorded period; live, because every row
 * keeps its state of then.
 */
export function changeEdits(ledgers: readonly CountedLedger[], last: LastPeriod | null, top: number): readonly Edit[] {
  const { from, to } = RIGHT_HALF;
  if (last === null) {
    const note = '尚未记录过上期情况；在台账管家的“设置”里点“记一期”，下期起显示新增、办结和逾期的变化。';
    return [
      ...box(line(top, from, to), textCell('与上期相比'), HEADING),
      ...box({ top: top + 1, left: from, bottom: top + 2, right: to }, textCell(note), { ...LABEL, wrap: true }),
      height(top, top, 22),
      height(top + 1, top + 1, 16),
      height(top + 2, top + 2, 26),
    ];
  }
  const overdue = STATE_LABELS.overdue;
  const notOverdue = words([...CLOSED, ...OPEN, 'long-term', 'excluded']).filter((word) => word !== overdue);
  const figures: readonly (readonly [string, string])[] = [
    ['新增', movedFormula(ledgers, [NEW_TASK], null)],
    ['新办结', movedFormula(ledgers, [NEW_TASK, ...words(OPEN)], words(CLOSED))],
    ['新逾期', movedFormula(ledgers, [NEW_TASK, ...notOverdue], [overdue])],
    ['仍逾期', movedFormula(ledgers, [overdue], [overdue])],
  ];
  const starts = [from, from + 2, from + 4, from + 6];
  const ends = [from + 1, from + 3, from + 5, to];
  return [
    ...box(line(top, from, to), textCell(`与上期（${last.label}）相比`), HEADING),
    ...figures.flatMap(([label, formula], index) => {
      const [left, right] = [starts[index] as number, ends[index] as number];
      return [
        ...box(line(top + 1, left, right), textCell(label), LABEL),
        ...box(line(top + 2, left, right), formulaCell(formula), VALUE),
      ];
    }),
    height(top, top, 22),
    height(top + 1, top + 1, 16),
    height(top + 2, top + 2, 26),
  ];
}
