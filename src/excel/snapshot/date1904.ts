import type { CellValue } from '../../ledger/snapshot';

/** Days between 1899-12-30 and 1904-01-01: how much smaller a serial number is in a 1904 workbook. */
const OFFSET_1904 = 1462;

/** A whole date as Excel shows it: year first, any marks between. */
const SHOWN_DATE = /(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/u;

const ENOUGH = 50;

interface Cells {
  readonly values: readonly (readonly CellValue[])[];
  readonly text: readonly (readonly string[])[];
}

/**
 * Whether the workbook counts its days from 1904, seen from cells that hold a number and show a whole date: the API
 * that tells it (`use1904DateSystem`) is a preview only. False where no cell tells; only where all that tell agree on
 * 1904 it is true.
 * @example isDate1904([{ values: [[43904]], text: [['2024/3/15']] }]) // true
 * @example isDate1904([{ values: [[45366]], text: [['2024/3/15']] }]) // false
 */
export function isDate1904(blocks: readonly Cells[]): boolean {
  let for1904 = 0;
  for (const { values, text } of blocks) {
    for (const [row, cells] of values.entries()) {
      for (const [column, value] of cells.entries()) {
        if (typeof value !== 'number' || value < 1) continue;
        const shown = shownSerial(text[row]?.[column] ?? '');
        if (shown === null) continue;
        if (Math.floor(value) === shown) return false;
        if (Math.floor(value) === shown - OFFSET_1904 && ++for1904 >= ENOUGH) return true;
      }
    }
  }
  return for1904 > 0;
}

/** The serial number, in the 1900 system, of a date text; null for other texts and for dates that do not exist. */
function shownSerial(text: string): number | null {
  const match = SHOWN_DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  // Days since 0000-03-01 of the proleptic Gregorian calendar; 693,899 of them before 1899-12-30.
  const shifted = month <= 2 ? year - 1 : year;
  const months = (month + 9) % 12;
  const days =
    365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) +
    Math.floor((153 * months + 2) / 5) + day - 1; // prettier-ignore
  return days - 693_899;
}
