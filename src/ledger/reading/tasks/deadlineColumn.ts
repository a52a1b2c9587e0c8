import type { Day } from '../../day/day';
import { joinCoded, mapCoded, sameForAll, type Coded } from '../../coded';
import type { DateReading, DeadlineReading } from '../../ledger';
import { readDeadlineCell, type DeadlineCell } from '../deadlines/cell';
import type { DeadlineContext, DeadlineReference } from '../deadlines/context';
import { resolveDeadline } from '../deadlines/resolve';
import type { CodedCells } from './codedCells';

/** The date columns that deadlines may count from; null where the ledger lacks one. */
export interface ReferenceColumns {
  readonly assigned: Coded<DateReading> | null;
  readonly meeting: Coded<DateReading> | null;
  readonly instructed: Coded<DateReading> | null;
  readonly year: number | null;
  /** The first day of the month that the sheet is about. */
  readonly month: Day | null;
}

const NO_DEADLINE: DeadlineReading = { text: '', kind: 'none', date: null, reason: '台账没有完成时限一栏' };

/** No deadline column: nothing is due. */
export function withoutDeadlines(count: number): Coded<DeadlineReading> {
  return sameForAll(count, NO_DEADLINE);
}

/**
 * Reads the deadline column: understood once per distinct content, resolved once per content and reference days.
 * 同上 takes kind and date of the row above and says so.
 */
export function deadlineColumn(
  cells: CodedCells,
  references: ReferenceColumns,
  context: DeadlineContext & Pick<DeadlineCell, 'date1904' | 'countedIn'>,
): Coded<DeadlineReading> {
  const { date1904, countedIn = null } = context;
  const rules = mapCoded(cells, (cell) => readDeadlineCell({ ...cell, date1904, countedIn }));
  const days = referenceDays(references, cells.codes.length);
  const resolved = joinCoded(rules, days, (rule, from) => resolveDeadline(rule, from, context));
  return cells.dittos.length === 0 ? resolved : withInherited(resolved, cells.dittos);
}

/** The days that each row's deadline may count from, equal ones coded once. */
function referenceDays(references: ReferenceColumns, count: number): Coded<DeadlineReference> {
  const none = sameForAll<DateReading>(count, { text: '', day: null, unreadable: false });
  const { assigned, meeting, instructed, year, month } = references;
  const first = joinCoded(assigned ?? none, meeting ?? none, (a, m) => ({ assigned: a.day, meeting: m.day }));
  return joinCoded(first, instructed ?? none, (days, i) => ({
    assigned: days.assigned,
    meeting: days.meeting,
    received: null,
    instructed: i.day,
    year,
    month,
  }));
}

/** The rows that say 同上 have the deadline of the row above, whatever their own reference days. */
function withInherited(resolved: Coded<DeadlineReading>, dittos: readonly number[]): Coded<DeadlineReading> {
  const codes = resolved.codes.slice();
  const dictionary = [...resolved.dictionary];
  const inherited = new Map<number, number>();
  for (const index of dittos) codes[index] = inherit(codes[index - 1] ?? 0, dictionary, inherited);
  return { codes, dictionary };
}

function inherit(above: number, dictionary: DeadlineReading[], inherited: Map<number, number>): number {
  let code = inherited.get(above);
  if (code === undefined) {
    const reading = dictionary[above] ?? NO_DEADLINE;
    code = dictionary.push({ ...reading, text: '同上', inherited: true, reason: `同上一行：${reading.reason}` }) - 1;
    inherited.set(above, code);
    inherited.set(code, code);
  }
  return code;
}

/**
 * A deadline that was moved (延期至…): due on the new day, on-time is still judged by the first one. Without a readable
 * new day the deadline stands.
 */
export function extendedDeadline(deadline: DeadlineReading, extension: DeadlineReading): DeadlineReading {
  if (extension.date === null || extension.inherited) return deadline;
  const original = deadline.original ?? deadline.date;
  return {
    ...deadline,
    kind: deadline.kind === 'none' ? extension.kind : deadline.kind,
    date: extension.date,
    ...(original === null ? {} : { original }),
    reason: `${deadline.reason}；延期一栏为“${extension.text}”，逾期按延期后的日期计`,
  };
}

/** Two clocks and no level that tells them apart: the earlier day rules (the other one stays readable in its cell). */
export function earlierDeadline(a: DeadlineReading, b: DeadlineReading): DeadlineReading {
  if (b.date === null) return a.kind === 'none' ? b : a;
  if (a.date === null || b.date < a.date) return { ...b, reason: `${b.reason}（两个时限取较早的）` };
  return { ...a, reason: `${a.reason}（两个时限取较早的）` };
}
