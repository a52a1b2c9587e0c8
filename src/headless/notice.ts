import { applyPlan } from '../excel/apply/applyPlan';
import { NOTICE_PERIODS } from '../ledger/notices/notice';
import { parsePeriod, periodContaining, type Period } from '../ledger/periods/period';
import { noticePlan } from '../operations/noticePlan';
import { noticeDocument } from '../word/noticeDocument';
import type { Call } from './arguments';
import { badInput, wrongUse } from './failure';
import { openSession, scanLedgers, writeWhole } from './session';

/** `notice KIND`: the notice as a sheet in a copy of the workbook (.xlsx) or as a Word document (.docx). */
export async function notice(call: Call): Promise<null> {
  const { noticeKind, out } = call;
  if (noticeKind === null || out === null) throw wrongUse('notice 要给出通报种类和 --out。');
  const given = call.period === null ? null : periodOf(call.period);
  const session = await openSession(call);
  const state = await scanLedgers(session, call);
  const period = given ?? periodContaining(session.asOf, NOTICE_PERIODS[noticeKind]);
  const planned = noticePlan(state, noticeKind, period);
  if (!planned.ok) throw badInput(`${session.file}：${planned.error.message}`);
  if (out.toLowerCase().endsWith('.docx')) {
    await writeWhole(out, await noticeDocument(planned.notices));
    return null;
  }
  const applied = await applyPlan(planned.plan);
  if (!applied.ok) throw badInput(`${session.file}：${applied.error.message}`);
  await session.host.calculate();
  await writeWhole(out, session.save());
  return null;
}

function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (period === null) throw wrongUse(`--period 要写成 2026Q3、2026-09、2026H1 或 2026，不能是“${text}”。`);
  return period;
}
