import { at } from '../coded';
import type { Day } from '../day/day';
import type { TaskTable } from '../ledger';
import type { Settings } from '../settings';

/**
 * Since when a task that was to be done at once (立行立改、即知即改) should have been done (应已完成): the limit of the
 * settings after it was assigned, or after its meeting. Such a task is never counted overdue.
 * @returns null where it is another deadline, where no day starts it, or before that day.
 * @example shouldBeDoneSince(ledger.tasks, 0, 45383, DEFAULT_SETTINGS) // 45380, assigned on 45373
 */
export function shouldBeDoneSince(
  tasks: TaskTable,
  index: number,
  day: Day,
  { immediateDays }: Pick<Settings, 'immediateDays'>,
): Day | null {
  if (at(tasks.deadline, index).kind !== 'immediate') return null;
  const assigned = tasks.assigned && at(tasks.assigned, index).day;
  const start = assigned ?? (tasks.meetingDate && at(tasks.meetingDate, index).day);
  if (start === null) return null;
  const since = start + immediateDays;
  return since < day ? since : null;
}
