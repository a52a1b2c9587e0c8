import type { Day } from '../../ledger/day/day';
import { ORDER_COLOURS, type Order } from '../../ledger/orders/order';
import { ORDER_HEADERS, ORDER_STATES, type OrderHeader, type OrderRegister } from '../../ledger/orders/orderRegister';
import { ORDER_SHEET } from '../../ledger/reading/tables/paperSheets';
import { columnLetter } from '../../ledger/address';
import { BLANK_CELL, numberCell, textCell } from '../cells';
import type { CellContent, CellStyle, Edit } from '../plan';
import { BODY, DATE_FORMAT, HEADER, wordColours } from './look';
import { heightOf, linesOf, paperSetup } from './paper';

const SHEET = ORDER_SHEET;
const HEADER_ROW = 2;
const FONT_SIZE = 10;
const LINE = 14;
const PADDING = 6;
/** A little wider than the paper across, to which it is fitted. */
const POINTS: Readonly<Record<OrderHeader, number>> = {
  文号: 92,
  种类: 56,
  级别: 30,
  颜色: 30,
  事项编号: 40,
  督办事项: 120,
  责任单位: 70,
  发出日期: 52,
  办结时限: 52,
  反馈日期: 52,
  状态: 30,
  说明: 76,
  事项标识: 90,
};
/** Rows below the header whose words take colours, so that later lines have them too. */
const READY_ROWS = 500;

const dayCell = (day: Day | null): CellContent => (day === null ? BLANK_CELL : numberCell(day));

const CELLS: Readonly<Record<OrderHeader, (order: Order) => CellContent>> = {
  文号: ({ number }) => textCell(number),
  种类: ({ kind }) => textCell(kind),
  级别: ({ level }) => textCell(level ?? ''),
  颜色: ({ colour }) => textCell(colour ?? ''),
  事项编号: ({ itemNumber }) => textCell(itemNumber),
  督办事项: ({ item }) => textCell(item),
  责任单位: ({ unit }) => textCell(unit),
  发出日期: ({ issued }) => dayCell(issued),
  办结时限: ({ limit }) => dayCell(limit),
  反馈日期: ({ answered }) => dayCell(answered),
  状态: ({ voided }) => textCell(voided ? ORDER_STATES.voided : ORDER_STATES.valid),
  说明: ({ reason }) => textCell(reason),
  事项标识: ({ taskId }) => textCell(taskId),
};

/**
 * The edits that enter lines into 督办记录: below those that are there, in the columns where the clerk has them; a new
 * sheet where there is none.
 * @example orderSheetEdits([order], null)[0] // {kind: 'add-sheet', sheet: '督办记录', …}
 */
export function orderSheetEdits(orders: readonly Order[], register: OrderRegister | null): readonly Edit[] {
  if (orders.length === 0) return [];
  if (register === null) return newRegister(orders);
  const { columns, nextRow } = register;
  return [
    ...blocks(columns).map(({ left, headers }): Edit => ({
      kind: 'cells',
      sheet: SHEET,
      top: nextRow,
      left,
      cells: orders.map((order) => headers.map((header) => CELLS[header](order))),
      // Somebody else may have entered a number here since the register was read: then ours are given already.
      expected: orders.map(() => headers.map(() => BLANK_CELL)),
    })),
    ...lineStyles(orders.length, nextRow, columns),
    ...heightEdits(orders, nextRow),
  ];
}

/** Neighbouring columns together: one block where nobody moved a column. */
function blocks(columns: ReadonlyMap<OrderHeader, number>) {
  const placed = [...columns].sort(([, a], [, b]) => a - b);
  const made: { readonly left: number; readonly headers: OrderHeader[] }[] = [];
  for (const [header, column] of placed) {
    const last = made.at(-1);
    if (last && last.left + last.headers.length === column) last.headers.push(header);
    else made.push({ left: column, headers: [header] });
  }
  return made;
}

function newRegister(orders: readonly Order[]): readonly Edit[] {
  const width = ORDER_HEADERS.length;
  const last = HEADER_ROW + Math.max(orders.length, READY_ROWS);
  const column = (header: OrderHeader): number => ORDER_HEADERS.indexOf(header) + 1;
  const ready = (from: OrderHeader, to: OrderHeader) => ({
    top: HEADER_ROW + 1,
    left: column(from),
    bottom: last,
    right: column(to),
  });
  const state = columnLetter(column('状态'));
  const colour = columnLetter(column('颜色'));
  const [blue, yellow, red] = ORDER_COLOURS;
  // What is printed grows with the lines: no print area.
  const setup = paperSetup('landscape', null, { from: HEADER_ROW, to: HEADER_ROW });
  return [
    { kind: 'add-sheet', sheet: SHEET, visibility: 'visible', tabColor: '#2F5597', first: true },
    { kind: 'cells', sheet: SHEET, top: 1, left: 1, cells: [[textCell('督办记录')]] },
    { kind: 'cells', sheet: SHEET, top: HEADER_ROW, left: 1, cells: [ORDER_HEADERS.map(textCell)] },
    {
      kind: 'cells',
      sheet: SHEET,
      top: HEADER_ROW + 1,
      left: 1,
      cells: orders.map((order) => ORDER_HEADERS.map((header) => CELLS[header](order))),
    },
    {
      kind: 'style',
      sheet: SHEET,
      area: { top: 1, left: 1, bottom: 1, right: width },
      style: { bold: true, fontSize: 16 },
    },
    {
      kind: 'style',
      sheet: SHEET,
      area: { top: HEADER_ROW, left: 1, bottom: HEADER_ROW, right: width },
      style: { ...HEADER, fontSize: FONT_SIZE },
    },
    ...lineStyles(orders.length, HEADER_ROW + 1, new Map(ORDER_HEADERS.map((header, index) => [header, index + 1]))),
    {
      kind: 'conditional-format',
      sheet: SHEET,
      area: ready('状态', '状态'),
      rules: wordColours(`$${state}${HEADER_ROW + 1}`, { [ORDER_STATES.voided]: 'grey' }),
    },
    {
      kind: 'conditional-format',
      sheet: SHEET,
      area: ready('颜色', '颜色'),
      rules: [
        { formula: `=$${colour}${HEADER_ROW + 1}="${blue}"`, fill: '#DDEBF7', fontColor: '#1F4E78' },
        ...wordColours(`$${colour}${HEADER_ROW + 1}`, { [yellow]: 'yellow', [red]: 'red' }),
      ],
    },
    ...ORDER_HEADERS.map((header, index): Edit => {
      return { kind: 'column-width', sheet: SHEET, left: index + 1, right: index + 1, points: POINTS[header] };
    }),
    { kind: 'row-height', sheet: SHEET, top: 1, bottom: 1, points: 28 },
    ...heightEdits(orders, HEADER_ROW + 1),
    { kind: 'freeze', sheet: SHEET, rows: HEADER_ROW, columns: 0 },
    {
      kind: 'page-setup',
      sheet: SHEET,
      setup,
    },
  ];
}

/** The look of lines: borders, words at the left, dates as dates. */
function lineStyles(count: number, top: number, columns: ReadonlyMap<OrderHeader, number>): Edit[] {
  const bottom = top + count - 1;
  const styled = (headers: readonly OrderHeader[], style: CellStyle): Edit[] =>
    headers.flatMap((header): Edit[] => {
      const column = columns.get(header);
      return column === undefined
        ? []
        : [{ kind: 'style', sheet: SHEET, area: { top, left: column, bottom, right: column }, style }];
    });
  return [
    ...blocks(columns).map(({ left, headers }): Edit => {
      const area = { top, left, bottom, right: left + headers.length - 1 };
      return { kind: 'style', sheet: SHEET, area, style: { ...BODY, fontSize: FONT_SIZE, wrap: true } };
    }),
    ...styled(['督办事项', '说明', '事项标识'], { horizontal: 'left' }),
    ...styled(['发出日期', '办结时限', '反馈日期'], { numberFormat: DATE_FORMAT }),
  ];
}

/** Excel does not fit rows to wrapped text that an add-in writes; equal neighbours go together. */
function heightEdits(orders: readonly Order[], top: number): Edit[] {
  const edits: Extract<Edit, { kind: 'row-height' }>[] = [];
  orders.forEach(({ item, unit, reason, number }, index) => {
    const lines = [
      linesOf(item, (POINTS.督办事项 - PADDING) / FONT_SIZE),
      linesOf(unit, (POINTS.责任单位 - PADDING) / FONT_SIZE),
      linesOf(reason, (POINTS.说明 - PADDING) / FONT_SIZE),
      linesOf(number, (POINTS.文号 - PADDING) / FONT_SIZE),
    ];
    const points = heightOf(Math.max(...lines), LINE, LINE, PADDING);
    const last = edits.at(-1);
    if (last?.points === points) edits[edits.length - 1] = { ...last, bottom: top + index };
    else edits.push({ kind: 'row-height', sheet: SHEET, top: top + index, bottom: top + index, points });
  });
  return edits;
}
