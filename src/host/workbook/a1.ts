import type { AreaModel } from './model';

/** Excel's last row and column, counted from 0. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/**
 * The letters of a column counted from 0.
 * @example columnLetters(0) // 'A'; columnLetters(27) // 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The column that letters name, counted from 0; -1 when the text is not letters alone.
 * @example columnIndex('AB') // 27
 */
export function columnIndex(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index++) {
    const code = letters.charCodeAt(index) & ~32;
    if (code < 65 || code > 90) return -1;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/**
 * A cell's address without dollars, from row and column counted from 0.
 * @example cellAddress(2, 1) // 'B3'
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * An area's address; one cell is written as one cell, whole rows as `3:5`, whole columns as `A:C`.
 * @example areaAddress({ top: 0, left: 0, bottom: 2, right: 1 }) // 'A1:B3'
 */
export function areaAddress(area: AreaModel): string {
  if (area.left === 0 && area.right === lastColumn) return `${area.top + 1}:${area.bottom + 1}`;
  if (area.top === 0 && area.bottom === lastRow) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  const first = cellAddress(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${cellAddress(area.bottom, area.right)}`;
}

const corner = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/;

/**
 * Reads `B3`, `$A$1:C3`, `A:C` or `2:5`; null when the text is no address or lies outside Excel's grid.
 * @example parseArea('$B$3') // { top: 2, left: 1, bottom: 2, right: 1 }
 */
export function parseArea(address: string): AreaModel | null {
  const [from = '', to, ...more] = address.split(':');
  if (more.length > 0) return null;
  const first = corner.exec(from);
  const last = to === undefined ? first : corner.exec(to);
  if (!first || !last || from === '' || to === '') return null;
  const hasColumn = first[1] !== undefined;
  const hasRow = first[2] !== undefined;
  if (hasColumn !== (last[1] !== undefined) || hasRow !== (last[2] !== undefined)) return null;
  if (!(hasColumn && hasRow) && (to === undefined || !(hasColumn || hasRow))) return null;
  const rows = hasRow ? [Number(first[2]) - 1, Number(last[2]) - 1] : [0, lastRow];
  const columns = hasColumn ? [columnIndex(first[1] ?? ''), columnIndex(last[1] ?? '')] : [0, lastColumn];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return area.bottom > lastRow || area.right > lastColumn ? null : area;
}

/**
 * Reads an address that may name its sheet; null when it is no address. A quoted name is unquoted.
 * @example parseReference("'督办 台账'!A1:B2") // { sheet: '督办 台账', area: {...} }
 */
export function parseReference(reference: string): { sheet: string | null; area: AreaModel } | null {
  const mark = reference.lastIndexOf('!');
  const area = parseArea(reference.slice(mark + 1));
  if (!area) return null;
  if (mark < 0) return { sheet: null, area };
  const name = reference.slice(0, mark);
  const quoted = /^'((?:[^']|'')+)'$/.exec(name);
  return { sheet: quoted ? (quoted[1] ?? '').replaceAll("''", "'") : name, area };
}

/**
 * A sheet's name as formulas write it: in quotes unless it is plain letters, digits, dots and underlines.
 * @example sheetInFormula('督办 台账') // "'督办 台账'"
 */
export function sheetInFormula(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * The absolute reference to an area of a sheet, as names and charts hold it.
 * @example absoluteReference('台账', { top: 0, left: 0, bottom: 2, right: 1 }) // '台账!$A$1:$B$3'
 */
export function absoluteReference(sheet: string, area: AreaModel): string {
  const address = areaAddress(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `${sheetInFormula(sheet)}!${address}`;
}
