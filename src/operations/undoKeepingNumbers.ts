import { applyPlan } from '../excel/apply/applyPlan';
import { failure, success, type Result } from '../excel/session/result';
import { takeSnapshots } from '../excel/snapshot/takeSnapshots';
import { undoEntry } from '../excel/undo/undoEntry';
import type { Order } from '../ledger/orders/order';
import { readOrderRegister, type OrderRegister } from '../ledger/orders/orderRegister';
import { ORDER_SHEET } from '../ledger/reading/tables/paperSheets';
import type { UndoReport } from '../plan/journal';
import { orderSheetEdits } from '../plan/sheets/orderSheet';
import { voidedEntry } from './orderEntries';

const WHY = '已撤销，文号作废';

/**
 * Undoes an entry. Numbers that go from 督办记录 with it come back as voided lines (作废): a number that was once given is
 * never given again. Where that fails the message names them.
 * @example await undoKeepingNumbers(entry.id)
 */
export async function undoKeepingNumbers(id: string): Promise<Result<UndoReport>> {
  const before = await registerNow();
  if (!before.ok) return before;
  const undone = await undoEntry(id);
  if (before.value === null) return undone;
  const after = await registerNow();
  if (!after.ok)
    return undone.ok ? failure(after.error.code, unvoided(before.value.orders, after.error.message)) : undone;
  const lost = missingFrom(after.value, before.value.orders);
  if (lost.length === 0) return undone;
  const lines = lost.map(({ number, kind, issued }) => voidedEntry(number, kind, WHY, issued));
  const voided = await applyPlan({ title: '登记作废文号', edits: orderSheetEdits(lines, after.value) });
  return voided.ok ? undone : failure(voided.error.code, unvoided(lost, voided.error.message));
}

/** The orders whose numbers a register no longer tells of, each number once. */
function missingFrom(register: OrderRegister | null, orders: readonly Order[]): readonly Order[] {
  const kept = new Set(register?.orders.map(({ number }) => number));
  return orders.filter(
    ({ number }, index) => !kept.has(number) && orders.findIndex((each) => each.number === number) === index,
  );
}

function unvoided(orders: readonly Order[], why: string): string {
  const numbers = [...new Set(orders.map(({ number }) => number))].join('、');
  return `${why}请核对“${ORDER_SHEET}”：${numbers}已经用过，不在表中的请补记一行，状态写“作废”，以免重号。`;
}

/** The register as it stands; null where the workbook has none. */
async function registerNow(): Promise<Result<OrderRegister | null>> {
  const taken = await takeSnapshots({ sheet: ORDER_SHEET });
  if (!taken.ok) return taken.error.code === 'sheet-not-found' ? success(null) : taken;
  const [snapshot] = taken.value.sheets;
  return success(snapshot ? readOrderRegister(snapshot) : null);
}
