import type { OrderHeader, OrderRegister } from '../../ledger/orders/orderRegister';
import { ORDER_STATES } from '../../ledger/orders/orderRegister';
import type { Area, SheetSnapshot } from '../../ledger/snapshot';
import { BLANK_CELL, KEPT_CELL, textCell } from '../cells';
import type { CellContent } from '../plan';

const WHY = '已撤销，文号作废';

/** What remains of a line whose number is void: the number, its kind, its day, and the answer that a clerk noted. */
const LEFT_OF_IT: readonly OrderHeader[] = ['文号', '种类', '发出日期', '反馈日期'];

/** What becomes of a register when numbers are void. */
export interface VoidedNumbers {
  /** The cells of the lines that stay; null where no line does. */
  readonly stays: { readonly area: Area; readonly cells: readonly (readonly CellContent[])[] } | null;
  /** Rows that go, neighbours together, the lowest first: to be deleted in this order. */
  readonly goes: readonly { readonly from: number; readonly to: number }[];
}

/**
 * Numbers made void in their register, wherever their lines stand by now: of each number one line stays, which says that
 * it is void (a number once given is never given again); further lines of it go, unless a clerk has written in them.
 * A number that is void already is left as it is, so that what was cut off can be done once more.
 * @example voidedNumbers(register, snapshot, new Set(['督催〔2026〕1号'])).goes // [{ from: 4, to: 9 }]
 */
export function voidedNumbers(
  register: OrderRegister,
  snapshot: SheetSnapshot,
  numbers: ReadonlySet<string>,
): VoidedNumbers {
  const told = new Set<string>();
  const staying = new Set<number>();
  const going: number[] = [];
  register.orders.forEach(({ number, voided }, index) => {
    const row = register.rows[index] ?? 0;
    if (!numbers.has(number)) return;
    const isFirst = !told.has(number);
    told.add(number);
    if (voided) return;
    if (isFirst || hasClerksWords(register, snapshot, row)) staying.add(row);
    else going.push(row);
  });
  return { stays: stayingCells(register, staying), goes: runsOf(going).reverse() };
}

/** Whether a clerk has noted an answer, or written beside our columns. */
function hasClerksWords({ columns }: OrderRegister, { origin, values }: SheetSnapshot, row: number): boolean {
  const ours = new Set([...columns].flatMap(([header, column]) => (header === '反馈日期' ? [] : [column])));
  return (values[row - origin.row] ?? []).some((cell, index) => cell !== '' && !ours.has(origin.column + index));
}

function stayingCells({ columns }: OrderRegister, rows: ReadonlySet<number>): VoidedNumbers['stays'] {
  if (rows.size === 0) return null;
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns.values()), Math.max(...columns.values())];
  const headers = new Map([...columns].map(([header, column]) => [column, header]));
  const cells = Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => {
      const header = headers.get(left + across);
      return header !== undefined && rows.has(top + down) ? voidedCell(header) : KEPT_CELL;
    }),
  );
  return { area: { top, left, bottom, right }, cells };
}

function voidedCell(header: OrderHeader): CellContent {
  if (header === '状态') return textCell(ORDER_STATES.voided);
  if (header === '说明') return textCell(WHY);
  return LEFT_OF_IT.includes(header) ? KEPT_CELL : BLANK_CELL;
}

function runsOf(rows: readonly number[]): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.to + 1 === row) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs;
}
