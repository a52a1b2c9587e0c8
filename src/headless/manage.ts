import { applyPlan } from '../excel/apply/applyPlan';
import { manageLedgers } from '../operations/manageLedgers';
import type { Call } from './arguments';
import { badInput } from './failure';
import { openSession, scanLedgers, writeWhole } from './session';

/** `manage`: the managed copy of the workbook, with managed columns, statistics and their live formulas. */
export async function manage(call: Call): Promise<null> {
  const session = await openSession(call);
  const state = await scanLedgers(session, call);
  const planned = await manageLedgers(state, { fixedDay: call.asOf !== null });
  const applied = planned.ok ? await applyPlan(planned.value) : planned;
  if (!applied.ok) throw badInput(`${session.file}：${applied.error.message}`);
  await session.host.calculate();
  if (call.out !== null) await writeWhole(call.out, session.save());
  return null;
}
