import type { Day } from '../day/day';
import type { State } from '../vocabulary';
import type { Period } from './period';

/** How many tasks stood in each state, in the order of `STATES`: from it every count and rate is reckoned again. */
export type Tally = readonly number[];

/** One line of a table as it stood: a source, a unit. */
export interface RecordedLine {
  readonly key: string;
  readonly tally: Tally;
}

/** The figures of a period, by group. */
export interface RecordedFigures {
  readonly total: Tally;
  readonly bySource: readonly RecordedLine[];
  readonly byUnit: readonly RecordedLine[];
}

/** One task as it stood at the end of a period: only what later comparisons ask for. */
export interface RecordedTask {
  /** As `TaskView.id`, on one line: `台账!A3#一、重点工作/1`. */
  readonly id: string;
  /** Mark of the task's text, by which it is known again when its number or row has moved. */
  readonly name: string;
  readonly state: State;
  readonly due: Day | null;
  /** Mark of the progress text; the same mark means that nothing was reported since. */
  readonly progress: string;
}

/** A period that was recorded (记一期): its figures and where each task stood. */
export interface PeriodRecord {
  readonly period: Period;
  /** The day that the standings were taken on. */
  readonly day: Day;
  readonly figures: RecordedFigures;
  /** Null where only the figures are still kept. */
  readonly tasks: readonly RecordedTask[] | null;
}
