/** One cell's value as Excel gives it: dates are serial numbers, an empty cell is the empty string, an error its text (`#REF!`). */
export type CellValue = string | number | boolean;

/** A rectangle of cells; rows and columns count from 1, as Excel's rows do, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * All that reading sees of a sheet: plain data, no Office.
 *
 * `values`, `text`, `numberFormats` and `formulas` are rows of cells with the same shape; the first cell of the first
 * row stands at `origin`. Everything else is in the sheet's own coordinates, counted from 1.
 */
export interface SheetSnapshot {
  readonly name: string;
  readonly origin: { readonly row: number; readonly column: number };
  readonly values: readonly (readonly CellValue[])[];
  /** As displayed (`3月15日`, `95%`). */
  readonly text: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Formula text beginning with `=`, or the value where there is no formula. */
  readonly formulas?: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** True when serial 0 is 1904-01-01: every date serial of this sheet is then 1462 days smaller. */
  readonly date1904: boolean;
  readonly visibility?: 'visible' | 'hidden' | 'very-hidden';
  /** Cells that hold something too far right to be read; absent where none does. */
  readonly unread?: Area;
}

const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/;

/** `#`, with which all of them begin; looking at one character costs less than `startsWith`, and every cell is asked. */
const NUMBER_SIGN = 35;

/**
 * Whether a cell holds one of Excel's error values.
 * @example isErrorValue('#REF!') // true
 */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && value.charCodeAt(0) === NUMBER_SIGN && ERROR_VALUE.test(value);
}
