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
