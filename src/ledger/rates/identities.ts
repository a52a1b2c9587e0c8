import type { Settings } from '../settings';
import { countsLongTerm, type Counts } from './counts';

/** A relation that the figures of a table must satisfy (勾稽关系). */
export interface Identity {
  readonly name: string;
  readonly holds: boolean;
  /** Where it is broken, in a clerk's words; empty where it holds. */
  readonly where: string;
}

type Named = Counts & { readonly key: string };

function everywhere(
  name: string,
  lines: readonly Named[],
  sides: (line: Named) => readonly [number, number],
): Identity {
  for (const line of lines) {
    const [left, right] = sides(line);
    if (left !== right) return { name, holds: false, where: `“${line.key}”：${left} ≠ ${right}` };
  }
  return { name, holds: true, where: '' };
}

/** What is checked against the table: the rows, the total, and how many tasks there were to count. */
export interface CheckedFigures {
  readonly rows: readonly Named[];
  readonly total: Named;
  readonly tasks: number;
  /** True where each task is in exactly one row, so that the rows must add up. */
  readonly disjoint: boolean;
}

/**
 * The identities of a table: total = done + open, open = not due + overdue + without deadline, the rows add up to
 * the total, and no task is lost. Source: domain notes 0.2 and 6.3 (public notices break them).
 * @example identitiesOf(figures, DEFAULT_SETTINGS).every(({holds}) => holds)
 */
export function identitiesOf(figures: CheckedFigures, settings: Pick<Settings, 'longTerm'>): readonly Identity[] {
  const { rows, total, tasks, disjoint } = figures;
  const lines = [...rows, total];
  const counted = countsLongTerm(settings);
  const added = (pick: (counts: Counts) => number): number => rows.reduce((sum, row) => sum + pick(row), 0);
  const outside = total.excluded + (counted ? 0 : total.longTerm);
  const columns = [
    ['total', (counts: Counts) => counts.total],
    ['done', (counts: Counts) => counts.done],
    ['open', (counts: Counts) => counts.open],
    ['overdue', (counts: Counts) => counts.overdue],
  ] as const;
  const whole = (name: string, left: number, right: number): Identity => ({
    name,
    holds: left === right,
    where: left === right ? '' : `${left} ≠ ${right}`,
  });
  return [
    everywhere('open = notDue + overdue + noDeadline', lines, (line) => [
      line.open,
      line.notDue + line.overdue + line.noDeadline,
    ]),
    everywhere('done = doneOnTime + doneLate + doneUndated', lines, (line) => [
      line.done,
      line.doneOnTime + line.doneLate + line.doneUndated,
    ]),
    everywhere(counted ? 'total = done + open + longTerm' : 'total = done + open', lines, (line) => [
      line.total,
      line.done + line.open + (counted ? line.longTerm : 0),
    ]),
    whole(counted ? 'tasks = total + excluded' : 'tasks = total + longTerm + excluded', tasks, total.total + outside),
    ...columns.map(([name, pick]) =>
      disjoint
        ? whole(`sum of rows = total (${name})`, added(pick), pick(total))
        : {
            name: `sum of rows >= total (${name}; a task counts for each of its units)`,
            holds: added(pick) >= pick(total),
            where: '',
          },
    ),
  ];
}
