import type { Coded } from '../../coded';
import { isErrorValue, type CellValue } from '../../snapshot';
import type { Cell, ColumnCells } from './columnCells';
import type { ColumnPass } from './columnPass';
import { isDitto } from './ditto';
import { RecentTexts, UNSEEN } from './recentTexts';

/** The cells of a column, equal ones stored once. */
export interface CodedCells extends Coded<Cell> {
  /** Rows that say 同上, in order: they have the code of the row above. */
  readonly dittos: readonly number[];
}

/** Code of 同上 in the table of known contents. */
const DITTO_CODE = -1;

/**
 * Codes a column. Texts are told apart by their value, numbers by value and number format, which may make days of them.
 * The columns are complete when `look` has seen every row.
 */
export class CodingPass implements ColumnPass, CodedCells {
  readonly codes: Int32Array;
  readonly dictionary: Cell[] = [];
  readonly dittos: number[] = [];
  private readonly cells: ColumnCells;
  private readonly texts = new Map<CellValue, number>();
  private readonly recent = new RecentTexts();
  private readonly numbers = new Map<string, Map<CellValue, number>>();

  constructor(cells: ColumnCells) {
    this.cells = cells;
    this.codes = new Int32Array(cells.count);
  }

  look(from: number, to: number): void {
    const { cells, codes, texts, recent } = this;
    let previous = from > 0 ? (codes[from - 1] as number) : 0;
    let format: string | null = null;
    let ofFormat = texts;
    for (let index = from; index < to; index++) {
      const value = cells.value(index);
      let known = texts;
      if (typeof value === 'string') {
        const seen = recent.codeOf(value);
        if (seen !== UNSEEN) {
          codes[index] = previous = seen;
          continue;
        }
      } else if (typeof value === 'number') {
        const own = cells.format(index);
        if (own !== format) ofFormat = this.numbersOf((format = own));
        known = ofFormat;
      }
      const again = known.get(value);
      const code = again ?? this.add(value, index, known);
      if (code === DITTO_CODE) this.dittos.push(index);
      else {
        previous = code;
        // Not at its first coming: 同上 in the first row is a text of its own, further down it is not.
        if (again !== undefined && typeof value === 'string') recent.keep(value, code);
      }
      codes[index] = previous;
    }
  }

  private add(value: CellValue, index: number, known: Map<CellValue, number>): number {
    if (isDitto(value) && index > 0) {
      known.set(value, DITTO_CODE);
      return DITTO_CODE;
    }
    const code = this.dictionary.push(this.cells.cell(index)) - 1;
    if (!isDitto(value)) known.set(value, code);
    return code;
  }

  private numbersOf(format: string): Map<CellValue, number> {
    const known = this.numbers.get(format) ?? new Map<CellValue, number>();
    this.numbers.set(format, known);
    return known;
  }
}

/** A cell's text as shown, without blanks around it; null for a blank cell and for an error value. */
export function shownText(cell: Cell): string | null {
  const text = cell.text.trim();
  return text === '' || isErrorValue(cell.value) ? null : text;
}
