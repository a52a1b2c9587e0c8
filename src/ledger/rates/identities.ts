import type { Settings } from '../settings';
import { countsLongTerm, type Counts } from './counts';

/** A relation that the figures of a table must satisfy (勾稽关系). */
export interface Identity {
  /** As the JSON names it. */
  readonly name: string;
  /** As a clerk reads it. */
  readonly says: string;
  readonly holds: boolean;
  /** Where it is broken, in a clerk's words; empty where it holds. */
  readonly where: string;
}

type Named = Counts & { readonly key: string };

function everywhere(
  name: string,
  says: string,
  lines: readonly Named[],
  sides: (line: Named) => readonly [number, number],
): Identity {
  for (const line of lines) {
    const [left, right] = sides(line);
    if (left !== right) return { name, says, holds: false, where: `“${line.key}”：${left} ≠ ${right}` };
  }
  return { name, says, holds: true, where: '' };
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
    ['total', '总数', (counts: Counts) => counts.total],
    ['done', '已办结', (counts: Counts) => counts.done],
    ['open', '未办结', (counts: Counts) => counts.open],
    ['overdue', '逾期', (counts: Counts) => counts.overdue],
  ] as const;
  const whole = (name: string, says: string, left: number, right: number): Identity => ({
    name,
    says,
    holds: left === right,
    where: left === right ? '' : `${left} ≠ ${right}`,
  });
  return [
    everywhere('open = notDue + overdue + noDeadline', '未办结＝未到期＋逾期未办结＋无明确时限', lines, (line) => [
      line.open,
      line.notDue + line.overdue + line.noDeadline,
    ]),
    everywhere(
      'done = doneOnTime + doneLate + doneUndated',
      '已办结＝按期办结＋逾期办结＋缺日期的已办结',
      lines,
      (line) => [line.done, line.doneOnTime + line.doneLate + line.doneUndated],
    ),
    everywhere(
      counted ? 'total = done + open + longTerm' : 'total = done + open',
      counted ? '总数＝已办结＋未办结＋长期坚持' : '总数＝已办结＋未办结',
      lines,
      (line) => [line.total, line.done + line.open + (counted ? line.longTerm : 0)],
    ),
    whole(
      counted ? 'tasks = total + excluded' : 'tasks = total + longTerm + excluded',
      counted ? '全部事项＝总数＋不计入' : '全部事项＝总数＋长期坚持＋不计入',
      tasks,
      total.total + outside,
    ),
    ...columns.map(([name, label, pick]) =>
      disjoint
        ? whole(`sum of rows = total (${name})`, `各行${label}相加＝合计`, added(pick), pick(total))
        : {
            name: `sum of rows >= total (${name}; a task counts for each of its units)`,
            says: `各行${label}相加不少于合计（几个单位共同承办的，各计一项）`,
            holds: added(pick) >= pick(total),
            where: '',
          },
    ),
  ];
}
