import type { Area } from '../../ledger/snapshot';
import { areaOf, AREA_MEMBERS, rangeOf } from '../ranges';
import { messageFor } from '../session/errors';
import { inExcel, selectsSeveral } from '../session/inExcel';
import { fail } from '../session/result';
import type { Result } from '../session/result';

/** Shows cells to the clerk: activates their sheet and selects them. */
export async function selectCells(sheet: string, area: Area): Promise<Result<void>> {
  return inExcel(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load('visibility');
    await context.sync();
    if (found.isNullObject) fail('sheet-not-found', messageFor('sheet-not-found'));
    if (found.visibility !== 'Visible') fail('sheet-not-found', `工作表“${sheet}”是隐藏的，请先取消隐藏。`);
    found.activate();
    rangeOf(found, area).select();
    await context.sync();
  });
}

/** Excel takes no longer address for several areas. */
const LONGEST_ADDRESS = 8_000;

/** Neighbouring rows as one run, from the top down. */
function runsOf(rows: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last?.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs;
}

/**
 * Rows as an address, neighbours together, as many as this Excel can select at once: `5:7,9:9`. Areas that do not touch
 * can be selected from ExcelApi 1.18 on; before it there is only the first of them.
 */
function rowsAddress(rows: readonly number[]): { readonly address: string; readonly count: number } {
  let address = '';
  let count = 0;
  for (const { from, to } of runsOf(rows)) {
    const longer = `${address}${address === '' ? '' : ','}${from}:${to}`;
    if (longer.length > LONGEST_ADDRESS || (address !== '' && !selectsSeveral())) break;
    address = longer;
    count += to - from + 1;
  }
  return { address, count };
}

/**
 * Shows whole rows of one sheet to the clerk: activates it and selects just these rows.
 * @returns how many rows were selected: fewer than asked for only where they are scattered beyond what this Excel selects.
 * @example await selectRows('台账', [5, 6, 9]) // 3
 */
export async function selectRows(sheet: string, rows: readonly number[]): Promise<Result<number>> {
  return inExcel(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load('visibility');
    await context.sync();
    if (found.isNullObject) fail('sheet-not-found', messageFor('sheet-not-found'));
    if (found.visibility !== 'Visible') fail('sheet-not-found', `工作表“${sheet}”是隐藏的，请先取消隐藏。`);
    const { address, count } = rowsAddress(rows);
    if (count === 0) return 0;
    found.activate();
    if (address.includes(',')) found.getRanges(address).select();
    else found.getRange(address).select();
    await context.sync();
    return count;
  });
}

/** Rows of one sheet that are selected, each once, from the top down. */
export interface SelectedRows {
  readonly sheet: string;
  readonly rows: readonly number[];
}

/** Nobody reminds of more at once; whole columns are selected by mistake. */
const MOST_SELECTED_ROWS = 2_000;

/**
 * The rows that the clerk has selected, of one area or of several (with Ctrl).
 * @example await selectedRows() // {sheet: '台账', rows: [5, 6, 9]}
 */
export async function selectedRows(): Promise<Result<SelectedRows>> {
  return inExcel(async (context) => {
    const selected = context.workbook.getSelectedRanges();
    const { areas } = selected;
    areas.load('items/rowIndex,items/rowCount');
    const on = selected.worksheet.load('name');
    await context.sync();
    const rows = new Set<number>();
    for (const { rowIndex, rowCount } of areas.items) {
      for (let row = rowIndex + 1; row <= rowIndex + rowCount && rows.size < MOST_SELECTED_ROWS; row++) rows.add(row);
    }
    return { sheet: on.name, rows: [...rows].sort((one, other) => one - other) };
  });
}

/** Where the clerk stands: the first selected cell, counted from 1. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Stops watching. */
export type Unwatch = () => Promise<void>;

/**
 * Calls the handler whenever the selection moves, until the answer is called. Events are a convenience: they can be
 * missed, so nothing that has to be right may hang on them.
 */
export async function watchSelection(handler: (where: SelectedCell) => void): Promise<Unwatch> {
  const tell = async (): Promise<void> => {
    const where = await inExcel(
      async (context) => {
        const range = context.workbook.getSelectedRange().load([...AREA_MEMBERS]);
        range.worksheet.load('name');
        await context.sync();
        const { top, left } = areaOf(range);
        return { sheet: range.worksheet.name, row: top, column: left };
      },
      { waitForCellEdit: false },
    );
    if (where.ok) handler(where.value);
  };
  const watched = await inExcel(async (context) => {
    const registration = context.workbook.onSelectionChanged.add(tell);
    await context.sync();
    return registration;
  });
  return watched.ok ? () => stop(watched.value) : async () => undefined;
}

/** Ends an event registration, in the context that made it, as Office.js wants it. */
export async function stop(registration: Registration): Promise<void> {
  try {
    await Excel.run(registration.context as Excel.RequestContext, async (context) => {
      registration.remove();
      await context.sync();
    });
  } catch {
    // The workbook is closing or the session has gone: the registration went with it.
  }
}

/** What `onX.add` answers, whatever the event. */
interface Registration {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}
