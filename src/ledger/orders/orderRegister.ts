import type { Day } from '../day/day';
import { columnLetter } from '../address';
import { readDateCell } from '../reading/dates/readDateCell';
import type { SheetSnapshot } from '../snapshot';
import { ORDER_COLOURS, ORDER_LEVELS, type Order } from './order';

/** The columns of 督办记录, in the order in which a new register has them. */
export const ORDER_HEADERS = [
  '文号', '种类', '级别', '颜色', '事项编号', '督办事项', '责任单位', '发出日期', '办结时限', '反馈日期', '状态', '说明',
  '事项标识',
] as const; // prettier-ignore
export type OrderHeader = (typeof ORDER_HEADERS)[number];

/** What 状态 says of a line. */
export const ORDER_STATES = { valid: '有效', voided: '作废' } as const;

/** A register as it stands on its sheet. */
export interface OrderRegister {
  readonly orders: readonly Order[];
  /** The row of each of them. */
  readonly rows: readonly number[];
  /** Where each column stands, counted from 1; columns that somebody took out are absent. */
  readonly columns: ReadonlyMap<OrderHeader, number>;
  readonly headerRow: number;
  /** The first free row. */
  readonly nextRow: number;
  /** What could not be read, with its cell, in a clerk's words. */
  readonly problems: readonly string[];
}

const HEADER_WITHIN = 10;
/** Without these a line tells nothing. */
const NEEDED: readonly OrderHeader[] = ['文号', '种类'];

/**
 * Reads the register. Columns are found by their headers, so that a clerk may move them.
 * @returns null where the sheet has no header of a register.
 * @example readOrderRegister(snapshot)?.orders[0]?.number // '督催〔2026〕1号'
 */
export function readOrderRegister(snapshot: SheetSnapshot): OrderRegister | null {
  const { origin, values, text, numberFormats, date1904, name } = snapshot;
  const at = values.slice(0, HEADER_WITHIN).findIndex((row) => NEEDED.every((header) => row.includes(header)));
  const header = values[at];
  if (header === undefined) return null;
  const columns = new Map<OrderHeader, number>();
  for (const each of ORDER_HEADERS) {
    const index = header.indexOf(each);
    if (index >= 0) columns.set(each, origin.column + index);
  }
  const problems: string[] = [];
  const orders: Order[] = [];
  const rows: number[] = [];
  let last = at;
  values.forEach((row, index) => {
    if (index <= at || row.every((cell) => cell === '')) return;
    last = index;
    const place = (column: OrderHeader): number => (columns.get(column) ?? 0) - origin.column;
    const said = (column: OrderHeader): string => String(row[place(column)] ?? '').trim();
    const day = (column: OrderHeader): Day | null => {
      const value = row[place(column)] ?? '';
      if (value === '') return null;
      const cell = {
        value,
        text: text[index]?.[place(column)] ?? '',
        numberFormat: numberFormats[index]?.[place(column)] ?? 'General',
      };
      const read = readDateCell({ ...cell, date1904, year: null });
      if (read.day === null) {
        const where = `${columnLetter(columns.get(column) ?? 1)}${origin.row + index}`;
        problems.push(`“${name}”${where}的“${column}”不是日期，请改为2026-09-30这样的日期`);
      }
      return read.day;
    };
    if (said('文号') === '') return;
    rows.push(origin.row + index);
    orders.push({
      number: said('文号'),
      kind: said('种类'),
      level: ORDER_LEVELS.find((level) => level === said('级别')) ?? null,
      colour: ORDER_COLOURS.find((colour) => said('颜色').startsWith(colour.slice(0, 1))) ?? null,
      itemNumber: said('事项编号'),
      item: said('督办事项'),
      unit: said('责任单位'),
      issued: day('发出日期'),
      limit: day('办结时限'),
      answered: day('反馈日期'),
      voided: said('状态') === ORDER_STATES.voided,
      reason: said('说明'),
      taskId: said('事项标识'),
    });
  });
  return { orders, rows, columns, headerRow: origin.row + at, nextRow: origin.row + last + 1, problems };
}
