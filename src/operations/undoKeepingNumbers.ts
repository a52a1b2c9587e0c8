import { applyPlan } from '../excel/apply/applyPlan';
import { success, type Result } from '../excel/session/result';
import { takeSnapshots } from '../excel/snapshot/takeSnapshots';
import { undoEntry } from '../excel/undo/undoEntry';
import { readOrderRegister, type OrderRegister } from '../ledger/orders/orderRegister';
import { ORDER_SHEET } from '../ledger/reading/tables/paperSheets';
import type { UndoReport } from '../plan/journal';
import { orderSheetEdits } from '../plan/sheets/orderSheet';
import { voidedEntry } from './orderEntries';

const WHY = '已撤销，文号作废';

/**
 * Undoes an entry. Numbers that go from 督办记录 with it come back as voided lines (作废): a number that was once given is
 * never given again.
 * @example await undoKeepingNumbers(entry.id)
 */
export async function undoKeepingNumbers(id: string): Promise<Result<UndoReport>> {
  const before = await registerNow();
  const undone = await undoEntry(id);
  if (!undone.ok || before === null) return undone;
  const after = await registerNow();
  const kept = new Set(after?.orders.map(({ number }) => number));
  const lost = before.orders.filter(
    ({ number }, index, all) => !kept.has(number) && all.findIndex((each) => each.number === number) === index,
  );
  if (lost.length === 0) return undone;
  const lines = lost.map(({ number, kind, issued }) => voidedEntry(number, kind, WHY, issued));
  const voided = await applyPlan({ title: '登记作废文号', edits: orderSheetEdits(lines, after) });
  return voided.ok ? success(undone.value) : voided;
}

/** The register as it stands; null where the workbook has none. */
async function registerNow(): Promise<OrderRegister | null> {
  const taken = await takeSnapshots({ sheet: ORDER_SHEET });
  const [snapshot] = taken.ok ? taken.value.sheets : [];
  return snapshot ? readOrderRegister(snapshot) : null;
}
