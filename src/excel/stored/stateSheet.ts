import type { CellValue } from '../../ledger/snapshot';
import { SHEET_STATE } from '../../plan/sheets/names';
import { fail } from '../session/result';
import { checksum } from './checksum';
import { DECISION_PREFIX, manifestOf, nextManifest, NO_MANIFEST, STATE_VERSION } from './manifest';
import type { Manifest } from './manifest';
import { askSurroundings, queueRevision, surroundingsOf } from './surroundings';
import type { AskedSurroundings, Surroundings } from './surroundings';

/**
 * How state stands in the very hidden sheet: one row for each key. A: the key, B: checksum of the text, C: a mark that
 * can change alone, from D on: the text (JSON) in pieces. Every cell begins with a character that Excel makes nothing
 * of, so no text turns into a number or a formula. The first row, whose key is the heading, holds the manifest.
 */
const MARK_COLUMN = 2;
const FIRST_PIECE = 3;
const PIECE = 30_000;
const BAR = '|';
const HEADING = '台账管家保存的数据，请勿修改或删除';

/** The keys of journal entries begin with it. */
export const JOURNAL_PREFIX = 'journal/';

export interface StateRow {
  /** Excel's row. */
  readonly row: number;
  readonly key: string;
  readonly mark: string;
  /** Null when the row was damaged. */
  readonly text: string | null;
}

/** The stored state as it stands in the workbook. */
export interface StateTable {
  readonly exists: boolean;
  /** All but the heading. */
  readonly rows: readonly StateRow[];
  readonly lastRow: number;
  readonly heading: StateHeading;
  readonly around: Surroundings;
}

/** The row with the manifest: null where it is missing or by an earlier build, which wrote none. */
interface StateHeading {
  readonly row: number | null;
  readonly manifest: Manifest | null;
  readonly isDamaged: boolean;
}

const NO_HEADING: StateHeading = { row: null, manifest: null, isDamaged: false };

export interface AskedState {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly around: AskedSurroundings;
}

/** Asks for the stored state; sync, then `stateTable`. */
export function askState(context: Excel.RequestContext): AskedState {
  const sheet = context.workbook.worksheets.getItemOrNullObject(SHEET_STATE).load('name');
  const used = sheet.getUsedRangeOrNullObject(true).untrack().load('values,rowIndex,columnIndex');
  return { sheet, used, around: askSurroundings(context) };
}

/** The state that was asked for. Rows that were tampered with come without text. */
export function stateTable({ sheet, used, around: asked }: AskedState): StateTable {
  const nothing = { rows: [], heading: NO_HEADING, around: surroundingsOf(asked) };
  if (sheet.isNullObject) return { ...nothing, exists: false, lastRow: 1 };
  if (used.isNullObject) return { ...nothing, exists: true, lastRow: 1 };
  const cells = used.values as CellValue[][] | null;
  if (cells === null)
    fail(
      'payload-too-large',
      `隐藏工作表“${SHEET_STATE}”读不出来，请再试一次；仍不行，请在“设置”里清除台账管家的数据后继续。`,
    );
  const lastRow = used.rowIndex + cells.length;
  if (used.columnIndex !== 0) return { ...nothing, exists: true, lastRow };
  const all = cells.flatMap((row, index) => stateRow(row, used.rowIndex + index + 1));
  const heading = all.find(({ key }) => key === HEADING);
  return {
    ...nothing,
    exists: true,
    rows: all.filter(({ key }) => key !== HEADING),
    lastRow,
    heading: heading ? headingOf(heading) : NO_HEADING,
  };
}

function stateRow(cells: readonly CellValue[], row: number): (StateRow & { readonly isBare: boolean })[] {
  const [key = '', sum = '', mark = ''] = cells
    .map(String)
    .map((text) => (text.startsWith(BAR) ? text.slice(1) : text));
  if (key === '') return [];
  const pieces = cells.slice(FIRST_PIECE).map(String);
  const text = pieces.map((piece) => piece.slice(BAR.length)).join('');
  return [{ row, key, mark, text: checksum(text) === sum ? text : null, isBare: sum === '' && text === '' }];
}

function headingOf({ row, text, isBare }: ReturnType<typeof stateRow>[number]): StateHeading {
  const manifest = text === null ? null : manifestOf(text);
  return { row, manifest, isDamaged: manifest === null && !isBare };
}

/** Whether a later build of the add-in has stored something here. */
export function isLater({ heading }: StateTable): boolean {
  return (heading.manifest?.version ?? 0) > STATE_VERSION;
}

/** A change of the stored state: a text for a key, null to forget the key, or another mark for a key that is stored. */
export type StateChange =
  | { readonly key: string; readonly text: string | null; readonly mark?: string }
  | { readonly key: string; readonly mark: string };

/**
 * Queues changes of the stored state; nothing is sent. The sheet is added when it is missing, and goes when the last
 * key goes. Returns the table as it will be.
 */
export function queueState(
  context: Excel.RequestContext,
  table: StateTable,
  changes: readonly StateChange[],
): StateTable {
  const { worksheets } = context.workbook;
  const after = new Map(table.rows.map((row) => [row.key, row]));
  let { lastRow } = table;
  for (const change of changes) {
    const known = after.get(change.key);
    if ('text' in change && change.text === null) after.delete(change.key);
    else if ('text' in change) {
      const row = known?.row ?? ++lastRow;
      after.set(change.key, { row, key: change.key, mark: change.mark ?? '', text: change.text });
    } else if (known) after.set(change.key, { ...known, mark: change.mark });
  }
  const rows = [...after.values()];
  const manifest = manifestAfter(table, rows, changes);
  if (manifest.revision !== table.heading.manifest?.revision && manifest.revision > 0)
    queueRevision(context, manifest, table.around);
  if (manifest.keys.length === 0) {
    if (table.exists) deleteHidden(worksheets.getItem(SHEET_STATE));
    return { ...table, exists: false, rows, lastRow: 1, heading: NO_HEADING };
  }
  const sheet = table.exists ? worksheets.getItem(SHEET_STATE) : addStateSheet(worksheets);
  for (const row of table.rows) {
    const kept = after.get(row.key);
    if (kept === undefined || kept.text !== row.text) wholeRow(sheet, row.row).clear('Contents');
  }
  for (const row of rows)
    queueRow(
      sheet,
      row,
      table.rows.find(({ key }) => key === row.key),
    );
  const heading = table.heading.row ?? (rows.some(({ row }) => row === 1) ? ++lastRow : 1);
  queueHeading(sheet, heading, manifest, table.heading);
  return { ...table, exists: true, rows, lastRow, heading: { row: heading, manifest, isDamaged: false } };
}

function manifestAfter(table: StateTable, rows: readonly StateRow[], changes: readonly StateChange[]): Manifest {
  const before = new Map(table.rows.map(({ key, text }) => [key, text]));
  const deleted = changes.flatMap((change) => ('text' in change && change.text === null ? [change.key] : []));
  const written = rows.filter(({ key, text }) => before.get(key) !== text).map(({ key }) => key);
  return nextManifest(table.heading.manifest ?? NO_MANIFEST, {
    deleted,
    kept: rows.map(({ key }) => key),
    decided: [...deleted, ...written].some((key) => key.startsWith(DECISION_PREFIX)),
    workbook: table.around.workbook,
    revision: table.around.revision ?? 0,
  });
}

function queueHeading(sheet: Excel.Worksheet, row: number, manifest: Manifest, before: StateHeading): void {
  const text = JSON.stringify(manifest);
  if (before.manifest !== null && JSON.stringify(before.manifest) === text) return;
  if (before.row !== null) wholeRow(sheet, row).clear('Contents');
  queueRow(sheet, { row, key: HEADING, mark: '', text }, undefined);
}

function queueRow(sheet: Excel.Worksheet, { row, key, mark, text }: StateRow, before: StateRow | undefined): void {
  if (text === null) return;
  if (before?.text === text) {
    if (before.mark !== mark) cellsOfRow(sheet, row, MARK_COLUMN, 1).values = [[`${BAR}${mark}`]];
    return;
  }
  const cells = [key, checksum(text), mark, ...piecesOf(text)].map((each) => `${BAR}${each}`);
  cellsOfRow(sheet, row, 0, cells.length).values = [cells];
}

function cellsOfRow(sheet: Excel.Worksheet, row: number, column: number, count: number): Excel.Range {
  return sheet.getRangeByIndexes(row - 1, column, 1, count).untrack();
}

/** Queues the deletion of a sheet that may be very hidden: Excel deletes only sheets that can be seen in its list. */
export function deleteHidden(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}

function addStateSheet(worksheets: Excel.WorksheetCollection): Excel.Worksheet {
  const sheet = worksheets.add(SHEET_STATE);
  sheet.visibility = 'VeryHidden';
  return sheet;
}

function wholeRow(sheet: Excel.Worksheet, row: number): Excel.Range {
  return sheet.getRange(`${row}:${row}`).untrack();
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += PIECE) pieces.push(text.slice(from, from + PIECE));
  return pieces;
}
