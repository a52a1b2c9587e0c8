import { applyPlan } from '../excel/apply/applyPlan';
import { fontsOf } from '../ledger/notices/fonts';
import { NOTICE_PERIODS } from '../ledger/notices/notice';
import { parsePeriod, periodContaining, type Period } from '../ledger/periods/period';
import { noticeIssued, prepareNotice, readLetterhead } from '../operations/issueNotice';
import type { WorkbookState } from '../operations/workbookState';
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
  const whole = await scanLedgers(session, { ...call, sheet: null });
  const state = ofSheet(whole, call, session.file);
  const period = given ?? periodContaining(session.asOf, NOTICE_PERIODS[noticeKind]);
  const letterhead = await readLetterhead();
  const planned = await prepareNotice(state, noticeKind, period, { letterhead });
  if (!planned.ok) throw badInput(`${session.file}：${planned.error.message}`);
  if (out.toLowerCase().endsWith('.docx')) {
    await writeWhole(out, await noticeDocument(planned.notices, fontsOf(letterhead)));
    return null;
  }
  const applied = await applyPlan(planned.plan);
  if (!applied.ok) throw badInput(`${session.file}：${applied.error.message}`);
  const kept = await noticeIssued(whole, noticeKind, period);
  if (!kept.ok) throw badInput(`${session.file}：${kept.error.message}`);
  await session.host.calculate();
  await writeWhole(out, session.save());
  return null;
}

/** Only the ledgers of the named sheet; the register and the wording of the workbook are read all the same. */
function ofSheet(state: WorkbookState, { sheet }: Call, file: string): WorkbookState {
  if (sheet === null) return state;
  const ledgers = state.ledgers.filter(({ ledger }) => ledger.layout.sheet === sheet);
  if (ledgers.length > 0) return { ...state, ledgers };
  const why = state.reading.otherSheets.find((each) => each.sheet === sheet)?.why;
  const names = state.snapshots.map(({ name }) => `“${name}”`).join('、');
  throw badInput(
    why === undefined ? `${file}：没有工作表“${sheet}”，有${names}。` : `${file}：“${sheet}”不是台账：${why}。`,
  );
}

function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (period === null) throw wrongUse(`--period 要写成 2026Q3、2026-09、2026H1 或 2026，不能是“${text}”。`);
  return period;
}
