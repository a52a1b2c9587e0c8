import { lightAt, stateAt } from '../standing/standings';
import type { TaskRef } from '../rates/rateTable';
import type { Day } from '../day/day';
import { everyTask, longestOverdueFirst } from './figures';
import { daysOf, ledgerOf, roleReader, type NoticeInput } from './noticeInput';
import type { Period } from '../periods/period';
import { readProgress, saysNothing } from '../reading/progress/readProgress';
import { readDateText } from '../reading/dates/readDateText';
import type { TaskSet } from './sets';

/** So many reminders, or as many missed dates, and leaders are asked to help (提请协调). */
const MISSED_TWICE = 2;

const inPeriod = (day: Day | null, { start, end }: Period): boolean => day !== null && day >= start && day <= end;

/**
 * The tasks of each choice, in the order of the ledgers; lists with overdue tasks have the longest overdue first.
 * @param closedSinceLast what was closed since the last period; none where none is kept.
 * @example taskSetsOf(input, () => [])('overdue').length
 */
export function taskSetsOf(
  input: NoticeInput,
  closedSinceLast: () => readonly TaskRef[],
): (set: TaskSet) => readonly TaskRef[] {
  const { ledgers, period, tasks: chosenTasks } = input;
  const role = roleReader(ledgers);
  const state = (ref: TaskRef) => stateAt(ledgerOf(ledgers, ref).standings, ref.task);
  const isOpen = (ref: TaskRef): boolean => ['not-due', 'overdue', 'no-deadline'].includes(state(ref));
  const isOverdue = (ref: TaskRef): boolean => state(ref) === 'overdue';
  const dueSoon = (ref: TaskRef): boolean =>
    state(ref) === 'not-due' && lightAt(ledgerOf(ledgers, ref).standings, ref.task) === 'yellow';
  const progressOf = (ref: TaskRef): string => ledgerOf(ledgers, ref).ledger.tasks.progress?.[ref.task] ?? '';
  const yearOf = (ref: TaskRef): number | null => ledgerOf(ledgers, ref).ledger.layout.year;
  const hasProblem = (ref: TaskRef): boolean =>
    !saysNothing(role(ref, 'problems')) || readProgress(progressOf(ref), yearOf(ref)).problem !== undefined;
  const lastFeedback = (ref: TaskRef): Day | null => {
    const written = readDateText(role(ref, 'feedback_date'), yearOf(ref));
    return written.kind === 'day' ? written.day : (readProgress(progressOf(ref), yearOf(ref)).lastFeedback ?? null);
  };
  const isStale = (ref: TaskRef): boolean => {
    const last = lastFeedback(ref);
    return last === null ? saysNothing(progressOf(ref)) : last < period.start;
  };
  const isChosen = memberOf(() => chosenTasks ?? []);
  const isJustClosed = memberOf(closedSinceLast);
  const tests: Readonly<Record<TaskSet, (ref: TaskRef) => boolean>> = {
    all: (ref) => state(ref) !== 'excluded',
    open: isOpen,
    'open-or-just-closed': (ref) => isOpen(ref) || isJustClosed(ref),
    overdue: isOverdue,
    'no-deadline': (ref) => state(ref) === 'no-deadline',
    'due-soon': dueSoon,
    'due-in-period': (ref) => isOpen(ref) && inPeriod(daysOf(ledgers, ref).due, period),
    'not-updated': (ref) => isOpen(ref) && isStale(ref),
    'to-coordinate': (ref) => isOpen(ref) && (hasProblem(ref) || timesIn(role(ref, 'urge_count')) >= MISSED_TWICE),
    'with-problems': (ref) => isOverdue(ref) || (isOpen(ref) && hasProblem(ref)),
    reminded: (ref) => (chosenTasks ? isOpen(ref) && isChosen(ref) : isOverdue(ref) || dueSoon(ref)),
  };
  const known = new Map<TaskSet, readonly TaskRef[]>();
  return (set) => {
    const already = known.get(set);
    if (already) return already;
    const chosen = longestOverdueFirst(ledgers, everyTask(ledgers).filter(tests[set]));
    known.set(set, chosen);
    return chosen;
  };
}

/** Whether a task is one of some, which are asked for once. */
function memberOf(tasks: () => readonly TaskRef[]): (ref: TaskRef) => boolean {
  const key = ({ ledger, task }: TaskRef): string => `${ledger} ${task}`;
  let keys: ReadonlySet<string> | null = null;
  return (ref) => (keys ??= new Set(tasks().map(key))).has(key(ref));
}

/** 「催办2次」, 「2」. */
function timesIn(text: string): number {
  return Number(/^\D*(\d{1,2})\s*次?/u.exec(text)?.[1] ?? 0);
}
