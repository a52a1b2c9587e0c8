import type { Day } from '../day/day';
import type { WorkCalendar } from '../day/workdays';
import type { DeadlineReading, StatusReading } from '../ledger';
import type { Settings } from '../settings';
import type { Light, State } from '../vocabulary';
import { claimOf, type Claim } from './claim';
import { clockOf, type Clock } from './clock';

/** What is known of one task when its state is concluded. */
export interface TaskFacts {
  readonly status: Pick<StatusReading, 'status' | 'text'>;
  readonly deadline: DeadlineReading;
  readonly finished: Day | null;
  /** From the percent column; 100 closes a row that says nothing else. */
  readonly percent: number | null;
}

/** Where one task stands on a day. */
export interface Standing {
  readonly state: State;
  readonly light: Light;
  /** Whole days past the due day; 0 unless overdue. */
  readonly daysOverdue: number;
}

function closedState(claim: Claim, clock: Clock, finished: Day | null): State {
  const punctual = claim === 'done-late' ? 'done-late' : 'done-on-time';
  if (clock.kind === 'none' || clock.kind === 'long-term') return punctual;
  if (finished === null) return claim === 'done' ? 'done-undated' : punctual;
  // Each round of a recurring task has its own day; only the row itself can say that one was missed.
  if (clock.judgedBy === null) return punctual;
  return finished <= clock.judgedBy ? 'done-on-time' : 'done-late';
}

function openState(clock: Clock, day: Day): State {
  switch (clock.kind) {
    case 'long-term':
      return 'long-term';
    case 'recurring':
      return 'not-due';
    case 'none':
      return 'no-deadline';
    case 'dated':
      return clock.due !== null && clock.due < day ? 'overdue' : 'not-due';
  }
}

/** Whether a claim closes the task; a silent row is closed by its finished date. */
function isClosed(claim: Claim, finished: Day | null): boolean {
  return (
    claim === 'done' || claim === 'done-on-time' || claim === 'done-late' || (claim === 'silent' && finished !== null)
  );
}

/**
 * The state of a task on a day: exactly one. The rules stand in the vocabulary, section 5: due on the day is not yet
 * overdue; dates decide before words; the word decides where a date is missing; an extension moves the due day, not
 * the day that 按期 is judged by.
 * @example concludedState('open', {kind: 'dated', due: 45382, …}, null, 45382) // 'not-due'
 */
export function concludedState(claim: Claim, clock: Clock, finished: Day | null, day: Day): State {
  if (claim === 'excluded') return 'excluded';
  if (isClosed(claim, finished)) return closedState(claim, clock, finished);
  return claim === 'long-term' ? 'long-term' : openState(clock, day);
}

const isNear = (day: Day, due: Day, warnDays: number): boolean => due >= day && due - day <= warnDays;

/**
 * The light of a task: red overdue; yellow done late, or due (or one of its steps due) within the warning days, the
 * day itself included; green closed otherwise or not yet near; none where no day binds. Either yellow can be set to
 * green.
 * @example lightOf('not-due', {due: 45384, warnDays: 3, …}, 45382, DEFAULT_SETTINGS) // 'yellow'
 */
export function lightOf(
  state: State,
  clock: Clock,
  day: Day,
  { nearLight, lateLight }: Pick<Settings, 'nearLight' | 'lateLight'>,
): Light {
  switch (state) {
    case 'overdue':
      return 'red';
    case 'done-late':
      return lateLight;
    case 'done-on-time':
    case 'done-undated':
      return 'green';
    case 'not-due': {
      const near = clock.due !== null && isNear(day, clock.due, clock.warnDays);
      return near || clock.steps.some((step) => isNear(day, step.day, step.warnDays)) ? nearLight : 'green';
    }
    case 'no-deadline':
    case 'long-term':
    case 'excluded':
      return 'none';
  }
}

/**
 * The claim of a row with its percent column heard: 100 closes a row whose status says nothing.
 * @example claimWithPercent('silent', 100) // 'done'
 */
export function claimWithPercent(claim: Claim, percent: number | null): Claim {
  return claim === 'silent' && percent === 100 ? 'done' : claim;
}

/**
 * Where one task stands on a day.
 * @example standingOf({status: {status: 'in-progress', text: '推进中'}, deadline, finished: null, percent: null}, 45383, settings)
 * // {state: 'overdue', light: 'red', daysOverdue: 1} for a deadline of 45382
 */
export function standingOf(facts: TaskFacts, day: Day, settings: Settings, calendar?: WorkCalendar): Standing {
  const claim = claimWithPercent(claimOf(facts.status, settings), facts.percent);
  const clock = clockOf(facts.deadline, settings, calendar, day);
  const state = concludedState(claim, clock, facts.finished, day);
  return {
    state,
    light: lightOf(state, clock, day, settings),
    daysOverdue: state === 'overdue' && clock.due !== null ? day - clock.due : 0,
  };
}
