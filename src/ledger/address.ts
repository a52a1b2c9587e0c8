import type { Area } from './snapshot';

/**
 * The letters of a column that counts from 1.
 * @example columnLetter(1) // 'A'
 * @example columnLetter(28) // 'AB'
 */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The number of a column, counted from 1.
 * @example columnNumber('AB') // 28
 */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/**
 * An area in A1 notation, one cell without the colon.
 * @example areaAddress({top: 4, left: 1, bottom: 120, right: 10}) // 'A4:J120'
 */
export function areaAddress(area: Area): string {
  const first = `${columnLetter(area.left)}${area.top}`;
  const last = `${columnLetter(area.right)}${area.bottom}`;
  return first === last ? first : `${first}:${last}`;
}

const AREA_ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/u;

/**
 * The area of an address in A1 notation, without sheet and dollar signs.
 * @returns null for anything else: several areas, whole rows or columns.
 * @example parseAreaAddress('A4:J120') // {top: 4, left: 1, bottom: 120, right: 10}
 */
export function parseAreaAddress(address: string): Area | null {
  const match = AREA_ADDRESS.exec(address);
  if (match === null) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}
