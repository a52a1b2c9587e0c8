import { at } from '../coded';
import type { Day } from '../day/day';
import { sayDay } from '../day/format';
import type { WorkCalendar } from '../day/workdays';
import type { DeadlineReading, Ledger } from '../ledger';
import { roleDays, roleTexts } from '../reading/tasks/roleColumns';
import { registerOf } from '../registers/registers';
import type { Settings } from '../settings';
import type { SheetSnapshot } from '../snapshot';
import { limitsFor } from './chooseLimit';
import { clockRows, type ClockRows } from './clockColumns';
import { limitDay } from './dueDay';
import { LIMIT_START_LABELS, WHOLE, type LimitStart, type TimeLimit } from './limit';

/** What deadlines are reckoned with beside the ledger. */
export interface LimitReckoning {
  readonly asOf: Day;
  readonly settings: Settings;
  readonly calendar: WorkCalendar;
  readonly limits: readonly TimeLimit[];
}

/** What limits look at in one ledger, row by row. */
export interface LimitRows {
  readonly events: ClockRows;
  startOf(from: LimitStart, index: number): Day | null;
  /** All that tells of the row: urgency, category, source, title, task. */
  textOf(index: number): string;
}

/**
 * The starts, events and words of a ledger's rows.
 * @example limitRows(ledger, snapshot).startOf('assigned', 0) // 45352
 */
export function limitRows(ledger: Ledger, snapshot: SheetSnapshot): LimitRows {
  const { tasks } = ledger;
  const instructed = roleDays(ledger, snapshot, 'instruct_date');
  const priority = roleTexts(ledger, snapshot, 'priority');
  const day = (column: typeof tasks.assigned, index: number): Day | null => column && at(column, index).day;
  return {
    events: clockRows(ledger, snapshot),
    startOf: (from, index) => {
      switch (from) {
        case 'assigned':
          return day(tasks.assigned, index) ?? instructed?.[index] ?? day(tasks.meetingDate, index);
        case 'meeting':
          return day(tasks.meetingDate, index) ?? day(tasks.assigned, index);
        case 'instructed':
          return instructed?.[index] ?? day(tasks.assigned, index);
        case 'previous-stage':
          return null;
      }
    },
    textOf: (index) =>
      [priority?.[index], at(tasks.category, index), at(tasks.source, index), tasks.title?.[index], tasks.task[index]]
        .filter((text) => text !== null && text !== undefined)
        .join(' '),
  };
}

/**
 * A ledger with the deadlines that the limits of its register give: for every row where it has no deadline column, for
 * empty cells where the settings say so. The reading names the rule and its source. A ledger that no limit concerns is
 * returned as it is.
 * @example withLimitDeadlines(ledger, snapshot, {asOf, settings, calendar, limits: DEFAULT_LIMITS})
 */
export function withLimitDeadlines(ledger: Ledger, snapshot: SheetSnapshot, reckoning: LimitReckoning): Ledger {
  const { limits, settings } = reckoning;
  const hasColumn = ledger.columns.some(({ role }) => role === 'deadline');
  if (settings.registerLimits === 'off' || (hasColumn && settings.registerLimits !== 'empty-cells')) return ledger;
  if (!limits.some((limit) => limit.applied && limit.register === ledger.register && limit.stage === WHOLE))
    return ledger;
  const rows = limitRows(ledger, snapshot);
  const { deadline, count } = ledger.tasks;
  const codes = new Int32Array(count);
  const dictionary: DeadlineReading[] = [];
  const known = new Map<DeadlineReading, number>();
  for (let index = 0; index < count; index++) {
    const written = at(deadline, index);
    const empty = written.kind === 'none' && written.text === '';
    const reading = empty ? (limitReading(ledger, rows, index, reckoning) ?? written) : written;
    let code = known.get(reading);
    if (code === undefined) known.set(reading, (code = dictionary.push(reading) - 1));
    codes[index] = code;
  }
  return { ...ledger, tasks: { ...ledger.tasks, deadline: { codes, dictionary } } };
}

/** What the limits say of one row; null where none concerns it. */
function limitReading(
  ledger: Ledger,
  rows: LimitRows,
  index: number,
  { asOf, settings, calendar, limits }: LimitReckoning,
): DeadlineReading | null {
  const text = rows.textOf(index);
  const found = limitsFor(limits, ledger.register, text, rows.startOf('assigned', index));
  const whole = found.find(({ stage }) => stage === WHOLE);
  if (whole === undefined) return null;
  const start = rows.startOf(whole.from, index);
  const label = registerOf(ledger.register).label;
  if (start === null) {
    const reason = `${label}按“${whole.source}”计时限，但本行没有写${LIMIT_START_LABELS[whole.from]}，无法起算`;
    return { text: '', kind: 'none', date: null, reason };
  }
  const { extended, until } = rows.events.extensionAt(index);
  const day = limitDay(
    whole,
    { start, corrected: rows.events.correctedAt(index), pauses: rows.events.pausesAt(index), extended },
    { asOf, calendar, rollNonWorkday: settings.rollNonWorkday },
  );
  const due = until !== null && until > day.original ? until : day.due;
  const says = due === day.due ? day.reason : `${day.reason}；延期一栏写至${sayDay(due)}`;
  return {
    text: '',
    kind: 'relative',
    date: due,
    ...(due === day.original ? {} : { original: day.original }),
    ...(day.official ? {} : { official: false }),
    reason: `台账没有写完成时限，${says}`,
  };
}
