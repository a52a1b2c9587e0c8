import { at } from '../coded';
import type { Day } from '../day/day';
import type { LedgerStandings } from '../rates/rateTable';
import { groupingOf, type RateKey } from '../rates/grouping';
import { taskIdAt } from '../reading/tasks/taskView';
import type { Settings } from '../settings';
import { stateAt } from '../standing/standings';
import { STATES } from '../vocabulary';
import type { Period } from './period';
import type { PeriodRecord, RecordedFigures, RecordedLine, RecordedTask, Tally } from './periodRecord';
import { textMark } from './textMark';

/**
 * Records a period (记一期): its figures by source and by unit, and where each task stands.
 * @example recordPeriod(ledgers, period, 46295, DEFAULT_SETTINGS).tasks?.length
 */
export function recordPeriod(
  ledgers: readonly LedgerStandings[],
  period: Period,
  day: Day,
  settings: Settings,
): PeriodRecord {
  return { period, day, figures: recordedFigures(ledgers, settings), tasks: ledgers.flatMap(recordedTasks) };
}

/**
 * The figures of a record, of the ledgers as they stand.
 * @example recordedFigures(ledgers, DEFAULT_SETTINGS).bySource[0].key // '市政府常务会议'
 */
export function recordedFigures(ledgers: readonly LedgerStandings[], settings: Settings): RecordedFigures {
  const total = tally();
  for (const { standings } of ledgers) for (const state of standings.states) countState(total, state);
  return { total, bySource: linesBy(ledgers, 'source', settings), byUnit: linesBy(ledgers, 'unit', settings) };
}

/**
 * The tasks of one ledger, as a record keeps them.
 * @example recordedTasks({ledger, standings})[0].state // 'overdue'
 */
export function recordedTasks({ ledger, standings }: LedgerStandings): RecordedTask[] {
  const { tasks } = ledger;
  return Array.from({ length: tasks.count }, (_, index) => ({
    id: taskIdAt(ledger, index).replace(/\s+/gu, ' '),
    name: textMark(tasks.task[index] ?? tasks.title?.[index] ?? null),
    state: stateAt(standings, index),
    due: at(tasks.deadline, index).date,
    progress: textMark(tasks.progress?.[index] ?? null),
  }));
}

function linesBy(ledgers: readonly LedgerStandings[], by: RateKey, settings: Settings): RecordedLine[] {
  const all = ledgers.map(({ ledger }) => ledger);
  const { keys, ledgers: grouped } = groupingOf(all, by, settings);
  const tallies = keys.map(tally);
  ledgers.forEach(({ standings }, which) => {
    const groups = grouped[which];
    standings.states.forEach((state, task) => {
      for (const group of groups?.groups[groups.codes[task] ?? -1] ?? []) countState(tallies[group] ?? [], state);
    });
  });
  return keys.map((key, index) => ({ key, tally: tallies[index] as Tally }));
}

const tally = (): number[] => STATES.map(() => 0);

function countState(counts: number[], state: number): void {
  counts[state] = (counts[state] ?? 0) + 1;
}
