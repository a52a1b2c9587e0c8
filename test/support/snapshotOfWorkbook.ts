import { readFileSync } from 'node:fs';
import { read, utils, type WorkSheet } from '@e965/xlsx';
import type { Area, CellValue, SheetSnapshot } from '../../src/ledger/snapshot';

/** The snapshots of all sheets of an .xlsx file, read without Office: what reading is tested with. */
export function snapshotsOfFile(path: string): SheetSnapshot[] {
  const workbook = read(readFileSync(path), { cellNF: true, cellDates: false, cellText: true });
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.map((name) => snapshotOfSheet(name, workbook.Sheets[name] ?? {}, date1904));
}

function snapshotOfSheet(name: string, sheet: WorkSheet, date1904: boolean): SheetSnapshot {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const values: CellValue[][] = [];
  const text: string[][] = [];
  const numberFormats: string[][] = [];
  for (let r = range.s.r; r <= range.e.r; r++) {
    const row: { value: CellValue; text: string; format: string }[] = [];
    for (let c = range.s.c; c <= range.e.c; c++) {
      const cell = sheet[utils.encode_cell({ r, c })] as
        { t: string; v?: CellValue; w?: string; z?: string } | undefined;
      const value = cell?.t === 'e' ? (cell.w ?? '#REF!') : (cell?.v ?? '');
      row.push({ value, text: cell?.w ?? String(value), format: cell?.z ?? 'General' });
    }
    values.push(row.map((cell) => cell.value));
    text.push(row.map((cell) => cell.text));
    numberFormats.push(row.map((cell) => cell.format));
  }
  const merges: Area[] = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  const hiddenRows = (sheet['!rows'] ?? []).flatMap((row, index) => (row?.hidden ? [index + 1] : []));
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column, index) => (column?.hidden ? [index + 1] : []));
  const origin = { row: range.s.r + 1, column: range.s.c + 1 };
  return { name, origin, values, text, numberFormats, merges, hiddenRows, hiddenColumns, date1904 };
}
