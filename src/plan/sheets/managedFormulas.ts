import type { Claim } from '../../ledger/standing/claim';
import type { Settings } from '../../ledger/settings';
import type { ClockKind, ClockStep } from '../../ledger/standing/clock';
import { LIGHT_LABELS, STATE_LABELS, type Light, type State } from '../../ledger/vocabulary';
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

/** Whether the cells that something was read from still hold it; see `Sources`. */
function unchanged(sources: readonly string[], read: string): string {
  return sources.length === 0 ? 'TRUE' : `${sources.join('&"|"&')}=${read}&""`;
}

/**
 * The claim of a row: what was read while its cells are unchanged, else looked up (one status cell), else 待识别.
 * VLOOKUP takes `*`, `?` and `~` for wildcards: what it finds counts only where it is the very text of the cell.
 * @param lookUp the status cell and the dictionary's area; null where the claim came from elsewhere.
 */
export function claimFormula(
  cells: RowCells,
  sources: readonly string[],
  lookUp: { readonly cell: string; readonly dictionary: string } | null,
): string {
  const unknown = quoted(UNRECOGNISED);
  const found = (column: 1 | 2): string => `VLOOKUP(${lookUp?.cell}&"",${lookUp?.dictionary},${column},0)`;
  const changed =
    lookUp === null
      ? unknown
      : iff(`${lookUp.cell}&""=""`, quoted('silent'), iff(`${found(1)}=${lookUp.cell}&""`, found(2), unknown));
  return `IFERROR(${iff(unchanged(sources, cells.statusRead), cells.claimRead, changed)},${unknown})`;
}

/**
 * The finished day of a row: a number, 0 for none, -1 where the cell was changed into something that is no date.
 * @param shift what the workbook's date system subtracts (1462 in a 1904 workbook).
 */
export function finishedFormula(
  cells: RowCells,
  sources: readonly string[],
  addresses: readonly string[],
  shift: number,
): string {
  const [cell] = addresses;
  if (cell === undefined) return '0';
  const isDate = `AND(ISNUMBER(${cell}),${cell}>=${TYPED_DATES.from - shift},${cell}<${TYPED_DATES.to + 1 - shift})`;
  const typed = addresses.length > 1 ? '-1' : iff(`${cell}&""=""`, '0', iff(isDate, `INT(${cell})`, '-1'));
  return `IFERROR(${iff(unchanged(sources, cells.finishedRead), `N(${cells.finishedDay})`, typed)},-1)`;
}

/** The state of a row (督办状态), in the words of `STATE_LABELS`, or 待识别. */
export function stateFormula(cells: RowCells, deadlineSources: readonly string[]): string {
  const { claim, clock, finished, judgedBy, due } = cells;
  const unknown = quoted(UNRECOGNISED);
  const label = (state: State): string => quoted(STATE_LABELS[state]);
  const late = iff(`${finished}*N(${judgedBy})>0`, `${finished}>${judgedBy}`, is(claim, 'done-late'));
  const undated = `AND(${finished}=0,${is(claim, 'done')},${is(clock, 'dated', 'recurring')})`;
  const punctual = iff(late, label('done-late'), label('done-on-time'));
  const closed = iff(`${finished}<0`, unknown, iff(undated, label('done-undated'), punctual));
  const dated = iff(`${due}&""=""`, unknown, iff(`${due}<${AS_OF_CELL}`, label('overdue'), label('not-due')));
  const bound = iff(is(clock, 'none'), label('no-deadline'), iff(is(clock, 'recurring'), label('not-due'), dated));
  const open = iff(`OR(${is(claim, 'long-term')},${is(clock, 'long-term')})`, label('long-term'), bound);
  const isClosed = `OR(LEFT(${claim},4)="done",AND(${is(claim, 'silent')},${finished}<>0))`;
  const known = iff(is(claim, 'excluded'), label('excluded'), iff(isClosed, closed, open));
  const guarded = `AND(${unchanged(deadlineSources, cells.deadlineRead)},${claim}<>${unknown})`;
  return `IFERROR(${iff(guarded, known, unknown)},${unknown})`;
}

/**
 * The state of a row below the ledger: nothing while it is empty.
 * @param own the ledger's own cells of the row.
 * @example spareFormula('A121:K121') // 'IF(COUNTA(A121:K121)=0,"","待识别")'
 */
export function spareFormula(own: string): string {
  return iff(`COUNTA(${own})=0`, '""', quoted(UNRECOGNISED));
}

/** Days to the due day while the task is open (negative once overdue), else nothing. */
export function daysLeftFormula({ state, due }: RowCells): string {
  const ahead = `AND(${is(state, STATE_LABELS['not-due'])},N(${due})>=${AS_OF_CELL})`;
  return iff(`OR(${is(state, STATE_LABELS.overdue)},${ahead})`, `${due}-${AS_OF_CELL}`, '""');
}

/**
 * The light of a row (灯), in the words of `LIGHT_LABELS`.
 * @param steps days of a deadline with several steps: each turns the light yellow when it is near.
 * @param warnDays calendar days before the due day from which it is near: a number, or a formula that gives one.
 * @param beyond the due day or the warning days may be 待识别: then so is the light of what is not due.
 */
export function lightFormula(
  { state, due }: RowCells,
  steps: readonly ClockStep[],
  warnDays: number | string,
  { nearLight, lateLight }: Pick<Settings, 'nearLight' | 'lateLight'>,
  beyond = false,
): string {
  const near = (day: string, days: number | string): string =>
    `AND(${day}>=${AS_OF_CELL},${day}<=${AS_OF_CELL}+${days})`;
  const nearest = near(`N(${due})`, warnDays);
  const nears = [nearest, ...steps.map((step) => near(String(step.day), step.warnDays))];
  const warn = steps.length === 0 ? nearest : `OR(${nears.join(',')})`;
  const light = (each: Light): string => quoted(LIGHT_LABELS[each]);
  const closed = is(state, STATE_LABELS['done-on-time'], STATE_LABELS['done-undated']);
  const others = iff(closed, light('green'), light('none'));
  const known = iff(warn, light(nearLight), light('green'));
  const unknown = quoted(UNRECOGNISED);
  const ahead = beyond ? `IFERROR(${iff(is(due, UNRECOGNISED), unknown, known)},${unknown})` : known;
  const notDue = iff(is(state, STATE_LABELS['not-due']), ahead, others);
  const late = iff(is(state, STATE_LABELS['done-late']), light(lateLight), notDue);
  return iff(is(state, STATE_LABELS.overdue), light('red'), late);
}

/** Days weigh this much in the order of urgency; below it stands the place: ledger and row. */
const DAY_WEIGHT = 1_000_000_000;
const LEDGER_WEIGHT = 1_000_000;

/**
 * A number by which tasks are ordered (急缓序), no two alike: above 0 for overdue ones, the longest overdue highest;
 * below 0 for those due within the warning days, the nearest highest; nothing for all others.
 * @param ledgerIndex tells the rows of several ledgers apart.
 */
export function urgencyFormula(
  { state, due, daysLeft }: RowCells & { readonly daysLeft: string },
  ledgerIndex: number,
  warnDays: number | string,
): string {
  const place = `${ledgerIndex * LEDGER_WEIGHT}+ROW()`;
  const overdue = `(${AS_OF_CELL}-${due})*${DAY_WEIGHT}+${DAY_WEIGHT - 1}-(${place})`;
  const soon = `AND(ISNUMBER(${daysLeft}),N(${daysLeft})>=0,N(${daysLeft})<=${warnDays})`;
  const others = iff(soon, `-(${daysLeft}*${DAY_WEIGHT}+${place})`, '""');
  const order = iff(is(state, STATE_LABELS.overdue), overdue, others);
  return typeof warnDays === 'number' ? order : `IFERROR(${order},"")`;
}

/** The row of its sheet that an overdue task's number of urgency tells. */
export function overdueRowFormula(urgency: string): string {
  return `MOD(${DAY_WEIGHT - 1}-MOD(${urgency},${DAY_WEIGHT}),${LEDGER_WEIGHT})`;
}

/** The row of its sheet that the number of urgency of a task due soon tells. */
export function dueSoonRowFormula(urgency: string): string {
  return `MOD(MOD(-${urgency},${DAY_WEIGHT}),${LEDGER_WEIGHT})`;
}
