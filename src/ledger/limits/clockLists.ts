import { sayDay } from '../day/format';
import { byGroup } from '../lists/listing';
import { LIST_LABELS, type LedgerOnSheet, type ListedTask, type TaskList } from '../lists/taskList';
import type { Cycle } from './cycle';
import { CYCLE_LABELS } from './cycle';
import { cycleDays } from './cycleDays';
import type { LimitReckoning } from './limitDeadlines';
import { stageClocks } from './stageClocks';

/**
 * 下一个督查日、通报日、调度日: one list for each cycle of which something is due on the day of the reckoning, or was missed
 * before it.
 * @example cycleLists(ledgers, DEFAULT_CYCLES, reckoning)[0].title // '督查（三天一督查，一周一通报（领导批示））'
 */
export function cycleLists(
  ledgers: readonly LedgerOnSheet[],
  cycles: readonly Cycle[],
  { asOf, settings, calendar }: LimitReckoning,
): TaskList[] {
  return cycleDays(ledgers, cycles, asOf, calendar).flatMap(({ cycle, title, next, due }): TaskList[] => {
    if (due.length === 0 || next === null) return [];
    const definition = `截至${sayDay(asOf)}应当${CYCLE_LABELS[cycle.kind]}的未办结事项；最早的应于${sayDay(next)}。`;
    const groups = byGroup(due, ledgers, 'unit', 'most-first', settings);
    return [{ kind: 'cycle', title, definition, groups, count: due.length }];
  });
}

/**
 * 环节时限清单: stages (审核、签批、登记告知、会办意见) that passed their day unmet, or are near it, the longest first.
 * @returns null where no ledger has a column of a stage that is late or near.
 * @example stageList(ledgers, reckoning)?.groups[0].tasks[0].reason // '签批应于2024年3月15日办完，已超1天'
 */
export function stageList(ledgers: readonly LedgerOnSheet[], reckoning: LimitReckoning): TaskList | null {
  const { asOf, settings } = reckoning;
  const tasks = ledgers.flatMap((on, ledger) =>
    stageClocks(on, reckoning).flatMap(({ stage, task, row, due, finished, light }): ListedTask[] => {
      if (finished !== null || light === 'green') return [];
      const days = asOf - due;
      const late = days > 0 ? `已超${days}天` : days === 0 ? '当天到期' : `还有${-days}天`;
      const reason = `${stage}应于${sayDay(due)}办完，${late}`;
      return [{ task: { ledger, task }, sheet: on.ledger.layout.sheet, row, reason, days }];
    }),
  );
  if (tasks.length === 0) return null;
  const definition = `截至${sayDay(asOf)}没有按时办完或临近时限的办理环节，时限见时限表。`;
  const groups = byGroup(tasks, ledgers, 'unit', 'most-first', settings);
  return { kind: 'stage', title: LIST_LABELS.stage, definition, groups, count: tasks.length };
}
