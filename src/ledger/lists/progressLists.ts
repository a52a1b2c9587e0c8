import { at } from '../coded';
import type { Day } from '../day/day';
import { sayDay } from '../day/format';
import { changesSince } from '../periods/changes';
import type { PeriodRecord } from '../periods/periodRecord';
import { readProgress, saysNothing } from '../reading/progress/readProgress';
import { roleDays, roleTexts } from '../reading/tasks/roleColumns';
import { NOT_STATED } from '../rates/grouping';
import type { Settings } from '../settings';
import { clockOf } from '../standing/clock';
import { stateAt } from '../standing/standings';
import type { State } from '../vocabulary';
import { byGroup, listed, type Judged } from './listing';
import { LIST_LABELS, type LedgerOnSheet, type TaskList } from './taskList';

const OPEN: ReadonlySet<State> = new Set<State>(['not-due', 'overdue', 'no-deadline']);

/**
 * 长期无进展清单: open tasks without a new word for some days. The last word is the day of the feedback column, else the
 * last dated entry of the progress text; a text without a day counts where an earlier record has the very same one,
 * and an empty cell always. What cannot be known is not listed.
 * @param earlier a recorded period, where there is one.
 * @example staleList(ledgers, 45473, null, settings).groups[0].tasks[0].reason // '最近反馈2024年4月2日，已有89天没有新进展'
 */
export function staleList(
  ledgers: readonly LedgerOnSheet[],
  asOf: Day,
  earlier: PeriodRecord | null,
  settings: Settings,
): TaskList {
  const unchanged = earlier === null ? null : changesSince(earlier, ledgers);
  const same = new Set((unchanged?.withoutProgress ?? []).map(({ ledger, task }) => `${ledger} ${task}`));
  const tasks = listed(ledgers, (on) => {
    const ledgerIndex = ledgers.indexOf(on);
    const { tasks: table, layout } = on.ledger;
    const feedback = roleDays(on.ledger, on.snapshot, 'feedback_date');
    return (task) => {
      if (!OPEN.has(stateAt(on.standings, task))) return null;
      const text = table.progress?.[task] ?? null;
      const last = feedback?.[task] ?? (text === null ? null : (readProgress(text, layout.year).lastFeedback ?? null));
      if (last !== null) return staleSince(last, asOf, settings.staleDays);
      if (earlier !== null && asOf - earlier.day >= settings.staleDays && same.has(`${ledgerIndex} ${task}`))
        return { days: asOf - earlier.day, reason: `进展与${sayDay(earlier.day)}记录的相同` };
      const silent = table.progress !== null && (text === null || saysNothing(text));
      return silent ? { days: null, reason: '没有填写进展情况' } : null;
    };
  });
  const definition = `截至${sayDay(asOf)}尚未办结、连续${settings.staleDays}天以上没有新进展的事项。`;
  const groups = byGroup(tasks, ledgers, 'unit', 'most-first', settings);
  return { kind: 'no-progress', title: LIST_LABELS['no-progress'], definition, groups, count: tasks.length };
}

function staleSince(last: Day, asOf: Day, most: number): Judged {
  const days = asOf - last;
  return days < most ? null : { days, reason: `最近反馈${sayDay(last)}，已有${days}天没有新进展` };
}

/**
 * 提请领导协调清单: open tasks that name a problem, and tasks whose extended day has passed as well (两次未按期), by
 * leader. Source: 对困难较大、问题较复杂的事项，及时提请领导协调督促.
 * @example coordinationList(ledgers, 45473, settings).groups[0].key // the leader
 */
export function coordinationList(ledgers: readonly LedgerOnSheet[], asOf: Day, settings: Settings): TaskList {
  const tasks = listed(ledgers, (on) => {
    const { tasks: table, layout } = on.ledger;
    const problems = roleTexts(on.ledger, on.snapshot, 'problems');
    return (task) => {
      const state = stateAt(on.standings, task);
      if (!OPEN.has(state)) return null;
      const written = problems?.[task] ?? null;
      const text = table.progress?.[task] ?? null;
      const told = text === null ? undefined : readProgress(text, layout.year).problem;
      const problem =
        written !== null && !namesNone(written) ? written : told !== undefined && !namesNone(told) && told;
      const days = state === 'overdue' ? (on.standings.daysOverdue[task] ?? 0) : null;
      if (problem) return { days, reason: `存在问题：${problem.replace(/\s+/gu, ' ')}` };
      const { original, date } = at(table.deadline, task);
      if (state !== 'overdue' || original === undefined || date === null) return null;
      const reason = `原定${sayDay(original)}、延期后${sayDay(date)}，两次都没有按期办结`;
      return { days: asOf - date, reason };
    };
  });
  const definition = `截至${sayDay(asOf)}尚未办结、填有存在问题或延期后仍逾期的事项，提请分管领导协调。`;
  const groups = byGroup(tasks, ledgers, 'leader', 'most-first', settings);
  return { kind: 'coordination', title: LIST_LABELS.coordination, definition, groups, count: tasks.length };
}

/** 无、暂无、不存在问题: the cell was filled in, and names no problem. */
function namesNone(text: string): boolean {
  return saysNothing(text) || /^(?:无|暂无|没有|尚无|不存在|未发现)[^，。；]{0,8}[。.]?$/u.test(text.trim());
}

/**
 * 领导分管事项清单: what is open under each leader, the nearest or longest overdue first. Tasks without a leader are left
 * out.
 * @param leader one leader; null for all.
 * @example leaderList(ledgers, 45473, '王副市长', settings).count
 */
export function leaderList(
  ledgers: readonly LedgerOnSheet[],
  asOf: Day,
  leader: string | null,
  settings: Settings,
): TaskList {
  const tasks = listed(ledgers, ({ ledger: { tasks: table }, standings }) => (task) => {
    if (!OPEN.has(stateAt(standings, task))) return null;
    const { due } = clockOf(at(table.deadline, task), settings);
    if (due === null) return { days: null, reason: '没有明确时限' };
    const days = due - asOf;
    return { days, reason: days < 0 ? `已逾期${-days}天` : days === 0 ? '当天到期' : `还有${days}天到期` };
  });
  const groups = byGroup(tasks, ledgers, 'leader', 'fewest-first', settings);
  const own = groups.filter(({ key }) => (leader === null ? key !== NOT_STATED : key === leader));
  const count = new Set(own.flatMap((group) => group.tasks)).size;
  const definition = `截至${sayDay(asOf)}${leader ?? '各位领导'}分管的尚未办结的事项。`;
  return { kind: 'leader', title: LIST_LABELS.leader, definition, groups: own, count };
}
