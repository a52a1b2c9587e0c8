import { at } from '../coded';
import type { Day } from '../day/day';
import type { WorkCalendar } from '../day/workdays';
import type { TaskTable } from '../ledger';
import type { Settings } from '../settings';
import { LIGHTS, STATES, type Light, type State } from '../vocabulary';
import { claimOf, type Claim } from './claim';
import { clockOf, type Clock } from './clock';
import { claimWithPercent, concludedState, lightOf } from './standing';

/** Where every task of a ledger stands on a day; index `i` is the task's index in its table. */
export interface Standings {
  /** Index into `STATES`. */
  readonly states: Uint8Array;
  /** Index into `LIGHTS`. */
  readonly lights: Uint8Array;
  /** Whole days past the due day; above 0 only where overdue. */
  readonly daysOverdue: Int32Array;
}

const STATE_CODE = Object.fromEntries(STATES.map((state, code) => [state, code])) as Record<State, number>;
const LIGHT_CODE = Object.fromEntries(LIGHTS.map((light, code) => [light, code])) as Record<Light, number>;

/** A ledger's claims and clocks, worked out once per distinct text. */
export interface Meanings {
  claimAt(index: number): Claim;
  clockAt(index: number): Clock;
  finishedAt(index: number): Day | null;
}

/**
 * What each row claims, what clock it runs by, and when it was finished, under the settings.
 * @param day the day on which recurring deadlines are looked at; that of the reading without it.
 * @example meaningsOf(ledger.tasks, settings).claimAt(0) // 'open'
 */
export function meaningsOf(tasks: TaskTable, settings: Settings, calendar?: WorkCalendar, day?: Day): Meanings {
  const claims = tasks.status.dictionary.map((status) => claimOf(status, settings));
  const clocks = tasks.deadline.dictionary.map((deadline) => clockOf(deadline, settings, calendar, day));
  const { percent, finished } = tasks;
  const claimOfRow = (index: number): Claim => claims[tasks.status.codes[index] as number] as Claim;
  return {
    claimAt: percent === null ? claimOfRow : (index) => claimWithPercent(claimOfRow(index), at(percent, index)),
    clockAt: (index) => clocks[tasks.deadline.codes[index] as number] as Clock,
    finishedAt: finished === null ? () => null : (index) => at(finished, index).day,
  };
}

/**
 * Where every task stands on a day, in one pass over the columns.
 * @param calendar the office's working days; the State Council's where it keeps none.
 * @example standingsOf(ledger.tasks, 45383, DEFAULT_SETTINGS).daysOverdue[0] // 1
 */
export function standingsOf(tasks: TaskTable, day: Day, settings: Settings, calendar?: WorkCalendar): Standings {
  const states = new Uint8Array(tasks.count);
  const lights = new Uint8Array(tasks.count);
  const daysOverdue = new Int32Array(tasks.count);
  const meanings = meaningsOf(tasks, settings, calendar, day);
  for (let index = 0; index < tasks.count; index++) {
    const clock = meanings.clockAt(index);
    const state = concludedState(meanings.claimAt(index), clock, meanings.finishedAt(index), day);
    states[index] = STATE_CODE[state];
    lights[index] = LIGHT_CODE[lightOf(state, clock, day, settings)];
    if (state === 'overdue' && clock.due !== null) daysOverdue[index] = day - clock.due;
  }
  return { states, lights, daysOverdue };
}

/**
 * The state of one task.
 * @example stateAt(standings, 0) // 'overdue'
 */
export function stateAt(standings: Standings, index: number): State {
  return STATES[standings.states[index] as number] as State;
}

/**
 * The light of one task.
 * @example lightAt(standings, 0) // 'red'
 */
export function lightAt(standings: Standings, index: number): Light {
  return LIGHTS[standings.lights[index] as number] as Light;
}
