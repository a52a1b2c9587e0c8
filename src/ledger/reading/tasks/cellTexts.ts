import type { Coded } from '../../coded';
import { isErrorValue } from '../../snapshot';
import { trimmed } from '../trimmed';
import { shownText } from './codedCells';
import type { ColumnCells } from './columnCells';
import type { ColumnPass } from './columnPass';
import { isDitto } from './ditto';

/** The texts of a column, row by row; null for a blank cell. */
export type CellTexts = readonly (string | null)[];

/** Keeps the long texts of a column as they stand (no dictionary: they differ); complete after `look` at every row. */
export class TextPass implements ColumnPass {
  readonly texts: (string | null)[];
  private readonly cells: ColumnCells;

  constructor(cells: ColumnCells) {
    this.cells = cells;
    this.texts = new Array<string | null>(cells.count);
  }

  look(from: number, to: number): void {
    const { cells, texts } = this;
    for (let index = from; index < to; index++) {
      const value = cells.value(index);
      if (value === '') texts[index] = null;
      else if (index > 0 && isDitto(value)) texts[index] = texts[index - 1] ?? null;
      else
        texts[index] = typeof value === 'string' && !isErrorValue(value) ? filled(value) : shownText(cells.cell(index));
    }
  }
}

/**
 * Item numbers as they are shown: they differ from row to row, so each row has an entry of its own and nothing is looked
 * up. Complete after `look` at every row.
 */
export class NumberPass implements ColumnPass, Coded<string | null> {
  readonly codes: Int32Array;
  readonly dictionary: (string | null)[];
  private readonly cells: ColumnCells;

  constructor(cells: ColumnCells) {
    this.cells = cells;
    this.codes = new Int32Array(cells.count);
    this.dictionary = new Array<string | null>(cells.count);
  }

  look(from: number, to: number): void {
    const { cells, codes, dictionary } = this;
    for (let index = from; index < to; index++) {
      codes[index] = index;
      const above = index > 0 && isDitto(cells.value(index));
      dictionary[index] = above ? (dictionary[index - 1] ?? null) : filled(cells.text(index));
    }
  }
}

function filled(text: string): string | null {
  const rest = trimmed(text);
  return rest === '' ? null : rest;
}
