import type { Claim } from '../../ledger/standing/claim';
import type { ClockKind } from '../../ledger/standing/clock';
import type { Day } from '../../ledger/day/day';
import { LIGHT_LABELS, STATE_LABELS } from '../../ledger/vocabulary';
import { quoted, sheetReference } from './references';
import { SHEET_STATISTICS } from './names';

/**
 * The live formulas of the managed columns: `concludedState` and `lightOf` of src/ledger/standing, written for Excel
 * 2021, LibreOffice 7.4 and later. A cell that is not what was recognised, and cannot be looked up, gives 待识别.
 */

/** What a formula shows when it cannot know: the clerk scans again. */
export const UNRECOGNISED = '待识别';

/** The cell with the day on which states are judged (统计日期). */
export const AS_OF_CELL = `${sheetReference(SHEET_STATISTICS)}$B$2`;

/** Cells of one row, as the formulas name them. */
export interface RowCells {
  readonly due: string;
  readonly state: string;
  readonly claim: string;
  readonly finished: string;
  readonly clock: string;
  readonly judgedBy: string;
  readonly statusRead: string;
  readonly claimRead: string;
  readonly deadlineRead: string;
  readonly finishedRead: string;
  readonly finishedDay: string;
}

/** Days that a typed number may mean as a date: 2000 to 2099. Others (20240315, 3.15) are left to reading. */
const TYPED_DATES = { from: 36526, to: 73050 };

const is = (cell: string, ...values: (Claim | ClockKind | string)[]): string =>
  values.length === 1
    ? `${cell}=${quoted(values[0] as string)}`
    : `OR(${values.map((value) => `${cell}=${quoted(value)}`).join(',')})`;
const iff = (condition: string, then: string, otherwise: string): string => `IF(${condition},${then},${otherwise})`;

/** The contents of some cells as one text, to be compared with what was read from them. */
export function contentOf(sources: readonly string[]): string {
  return sources.length === 0 ? '""' : sources.map((cell) => `${cell}&""`).join('&"|"&');
}

/**
 * The claim of a row: what was read while its cells are unchanged, else looked up (one status cell), else 待识别.
 * @param lookUp the status cell and the dictionary's ranges; null where the claim came from elsewhere.
 */
export function claimFormula(
  cells: RowCells,
  sources: readonly string[],
  lookUp: { readonly cell: string; readonly texts: string; readonly claims: string } | null,
): string {
  const unknown = quoted(UNRECOGNISED);
  const changed = (): string => {
    if (lookUp === null) return unknown;
    const { cell, texts, claims } = lookUp;
    const found = `MATCH(${cell}&"",${texts},0)`;
    // MATCH reads * and ? as wildcards: what it finds is compared once more.
    const known = iff(`INDEX(${texts},${found})=${cell}&""`, `INDEX(${claims},${found})`, unknown);
    return iff(`${cell}&""=""`, quoted('silent'), known);
  };
  return `IFERROR(${iff(`${contentOf(sources)}=${cells.statusRead}&""`, cells.claimRead, changed())},${unknown})`;
}

/**
 * The finished day of a row: a number, 0 for none, -1 where the cell was changed into something that is no date.
 * @param shift what the workbook's date system subtracts (1462 in a 1904 workbook).
 */
export function finishedFormula(cells: RowCells, sources: readonly string[], shift: number): string {
  if (sources.length === 0) return '0';
  const [cell] = sources;
  const typed =
    sources.length > 1 || cell === undefined
      ? '-1'
      : iff(
          `${cell}&""=""`,
          '0',
          iff(
            `ISNUMBER(${cell})`,
            iff(
              `AND(${cell}>=${TYPED_DATES.from - shift},${cell}<${TYPED_DATES.to + 1 - shift})`,
              `INT(${cell})`,
              '-1',
            ),
            '-1',
          ),
        );
  return `IFERROR(${iff(`${contentOf(sources)}=${cells.finishedRead}&""`, `N(${cells.finishedDay})`, typed)},-1)`;
}

/** The state of a row (督办状态), in the words of `STATE_LABELS`, or 待识别. */
export function stateFormula(cells: RowCells, deadlineSources: readonly string[]): string {
  const { claim, clock, finished, judgedBy, due } = cells;
  const unknown = quoted(UNRECOGNISED);
  const onTime = quoted(STATE_LABELS['done-on-time']);
  const late = quoted(STATE_LABELS['done-late']);
  const punctual = iff(is(claim, 'done-late'), late, onTime);
  const undated = iff(is(claim, 'done', 'silent'), quoted(STATE_LABELS['done-undated']), punctual);
  const dated = iff(`N(${judgedBy})=0`, punctual, iff(`${finished}<=${judgedBy}`, onTime, late));
  const closed = iff(
    `${finished}<0`,
    unknown,
    iff(is(clock, 'none', 'long-term'), punctual, iff(`${finished}=0`, undated, dated)),
  );
  const overdue = iff(`${due}<${AS_OF_CELL}`, quoted(STATE_LABELS.overdue), quoted(STATE_LABELS['not-due']));
  const bound = iff(
    is(clock, 'recurring'),
    quoted(STATE_LABELS['not-due']),
    iff(is(clock, 'none'), quoted(STATE_LABELS['no-deadline']), iff(`ISNUMBER(${due})`, overdue, unknown)),
  );
  const open = iff(`OR(${is(claim, 'long-term')},${is(clock, 'long-term')})`, quoted(STATE_LABELS['long-term']), bound);
  const isClosed = `OR(LEFT(${claim},4)="done",AND(${is(claim, 'silent')},${finished}<>0))`;
  const known = iff(is(claim, 'excluded'), quoted(STATE_LABELS.excluded), iff(isClosed, closed, open));
  const unchanged = `${contentOf(deadlineSources)}=${cells.deadlineRead}&""`;
  return `IFERROR(${iff(unchanged, iff(is(claim, UNRECOGNISED), unknown, known), unknown)},${unknown})`;
}

/** Days to the due day while the task is open (negative once overdue), else nothing. */
export function daysLeftFormula(cells: RowCells): string {
  const { state, due, clock } = cells;
  const open = is(state, STATE_LABELS['not-due'], STATE_LABELS.overdue);
  const passedRound = `AND(${is(clock, 'recurring')},${due}<${AS_OF_CELL})`;
  return iff(`AND(${open},ISNUMBER(${due}))`, iff(passedRound, '""', `${due}-${AS_OF_CELL}`), '""');
}

/**
 * The light of a row (灯), in the words of `LIGHT_LABELS`.
 * @param steps days of a deadline with several steps: each turns the light yellow when it is near.
 */
export function lightFormula(cells: RowCells, steps: readonly Day[], warningDays: number): string {
  const { state, due } = cells;
  const near = (day: string): string => `AND(${day}>=${AS_OF_CELL},${day}-${AS_OF_CELL}<=${warningDays})`;
  // IF, not AND: AND would still subtract from an empty text.
  const dueNear = iff(`ISNUMBER(${due})`, near(due), 'FALSE');
  const warn = steps.length === 0 ? dueNear : `OR(${[dueNear, ...steps.map((step) => near(String(step)))].join(',')})`;
  const notDue = iff(warn, quoted(LIGHT_LABELS.yellow), quoted(LIGHT_LABELS.green));
  const closed = iff(
    is(state, STATE_LABELS['done-on-time'], STATE_LABELS['done-undated']),
    quoted(LIGHT_LABELS.green),
    quoted(LIGHT_LABELS.none),
  );
  return iff(
    is(state, STATE_LABELS.overdue),
    quoted(LIGHT_LABELS.red),
    iff(
      is(state, STATE_LABELS['done-late']),
      quoted(LIGHT_LABELS.yellow),
      iff(is(state, STATE_LABELS['not-due']), notDue, closed),
    ),
  );
}
