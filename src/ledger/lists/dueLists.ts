import { at } from '../coded';
import type { Day } from '../day/day';
import { sayDay } from '../day/format';
import type { Settings } from '../settings';
import { shouldBeDoneSince } from '../standing/immediate';
import { stateAt } from '../standing/standings';
import { byGroup, listed } from './listing';
import { LIST_LABELS, type LedgerOnSheet, type ListedTask, type TaskList } from './taskList';

function listOf(
  kind: 'overdue' | 'due-soon' | 'no-deadline',
  definition: string,
  tasks: readonly ListedTask[],
  ledgers: readonly LedgerOnSheet[],
  settings: Settings,
): TaskList {
  const groups = byGroup(tasks, ledgers, 'unit', kind === 'overdue' ? 'most-first' : 'fewest-first', settings);
  return { kind, title: LIST_LABELS[kind], definition, groups, count: tasks.length };
}

/**
 * 逾期清单: overdue tasks by lead unit, most days first.
 * @example overdueList(ledgers, 45473, settings).groups[0].tasks[0].reason // '完成时限2024年3月31日，已逾期91天'
 */
export function overdueList(ledgers: readonly LedgerOnSheet[], asOf: Day, settings: Settings): TaskList {
  const tasks = listed(ledgers, ({ standings }) => (task) => {
    if (stateAt(standings, task) !== 'overdue') return null;
    const days = standings.daysOverdue[task] ?? 0;
    return { days, reason: `完成时限${sayDay(asOf - days)}，已逾期${days}天` };
  });
  return listOf('overdue', `截至${sayDay(asOf)}已过完成时限、尚未办结的事项。`, tasks, ledgers, settings);
}

/**
 * 临近到期清单: open tasks due on the day or in the days after it, the nearest first.
 * @param within days ahead; the warning days of the settings where the clerk names none.
 * @example dueSoonList(ledgers, 45473, settings, 30).count
 */
export function dueSoonList(
  ledgers: readonly LedgerOnSheet[],
  asOf: Day,
  settings: Settings,
  within: number = settings.warningDays,
): TaskList {
  const tasks = listed(ledgers, ({ ledger, standings }) => (task) => {
    const { date } = at(ledger.tasks.deadline, task);
    if (stateAt(standings, task) !== 'not-due' || date === null || date < asOf || date - asOf > within) return null;
    const days = date - asOf;
    return { days, reason: `完成时限${sayDay(date)}，${days === 0 ? '当天到期' : `还有${days}天`}` };
  });
  return listOf('due-soon', `截至${sayDay(asOf)}尚未办结、${within}天内到期的事项。`, tasks, ledgers, settings);
}

/**
 * 无明确时限清单: open tasks that no day binds, each with what its cell says.
 * @example noDeadlineList(ledgers, 45473, settings).groups[0].tasks[0].reason
 */
export function noDeadlineList(ledgers: readonly LedgerOnSheet[], asOf: Day, settings: Settings): TaskList {
  const tasks = listed(ledgers, ({ ledger, standings }) => (task) => {
    if (stateAt(standings, task) !== 'no-deadline') return null;
    const { text, reason } = at(ledger.tasks.deadline, task);
    const since = shouldBeDoneSince(ledger.tasks, task, asOf, settings);
    if (since !== null)
      return { days: null, reason: `“${text}”的事项，${sayDay(since)}前应已完成，已过${asOf - since}天（不计逾期）` };
    return { days: null, reason: text === '' ? '没有写完成时限' : `完成时限写的是“${text}”：${reason}` };
  });
  return listOf('no-deadline', `截至${sayDay(asOf)}尚未办结、没有明确完成时限的事项。`, tasks, ledgers, settings);
}
