import { sayDay } from '../day/format';
import { NOT_STATED } from '../rates/grouping';
import { membersOf } from '../rates/rateTable';
import { brokenIdentity, figuresOf, refusal, shownTask, type NoticeInput } from './figures';
import type { NoticeResult } from './notice';
import { reminderTable } from './tables';

/**
 * The 催办通知单: for every lead unit with overdue tasks a table of them, the longest overdue first, with room for
 * the new limit.
 * @example reminderNotice({ledgers, settings, asOf, period, secretRows: []})
 */
export function reminderNotice(input: NoticeInput): NoticeResult {
  const { ledgers, settings, asOf, period, letterhead } = input;
  const refused = refusal(input);
  if (refused) return { ok: false, error: refused };
  const figures = figuresOf(input);
  const broken = brokenIdentity(figures);
  if (broken) return { ok: false, error: broken };
  const late = figures.byUnit.rows.filter(({ overdue }) => overdue > 0);
  if (late.length === 0) {
    return {
      ok: false,
      error: { code: 'nothing-to-report', message: `截至${sayDay(asOf)}没有逾期未办结的事项，不需要催办。` },
    };
  }
  const tables = late.map((line) => {
    const tasks = membersOf(line, 'overdue', ledgers, settings).map((task) => shownTask(ledgers, task));
    tasks.sort((a, b) => b.daysOverdue - a.daysOverdue);
    return reminderTable(`${line.key}：逾期未办结${tasks.length}项`, tasks);
  });
  const units = late.map(({ key }) => key).filter((key) => key !== NOT_STATED);
  const text = `截至${sayDay(asOf)}，下列${figures.overdue.length}项督办事项已超过完成时限，尚未办结。请抓紧办理，填写限期完成时间和责任人后反馈。`;
  return {
    ok: true,
    notice: {
      kind: 'reminder',
      title: '督办事项催办通知单',
      number: letterhead?.number ?? null,
      addressee: letterhead?.addressee ?? (units.length > 0 ? `${units.join('、')}：` : null),
      paragraphs: [{ kind: 'body', text }],
      tables,
      attachments: [],
      sender: letterhead?.sender ?? null,
      date: asOf,
      period,
    },
  };
}
