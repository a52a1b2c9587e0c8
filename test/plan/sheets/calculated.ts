import { readFileSync } from 'node:fs';
import init, { Model } from '@ironcalc/wasm';
import type { CellValue, SheetSnapshot } from '../../../src/ledger/snapshot';
import type { Plan } from '../../../src/plan/plan';

const WASM = 'node_modules/@ironcalc/wasm/wasm_bg.wasm';

/** A workbook that computes: the sheets of some snapshots, with a plan's cells written into it. */
export class Calculated {
  private readonly sheets = new Map<string, number>();
  private readonly model: Model;

  private constructor() {
    this.model = new Model('book', 'en', 'UTC', 'en');
  }

  static async of(snapshots: readonly SheetSnapshot[], plan: Plan): Promise<Calculated> {
    await init({ module_or_path: readFileSync(WASM) });
    const book = new Calculated();
    book.model.pauseEvaluation();
    for (const { name, values, origin } of snapshots) {
      values.forEach((row, y) => row.forEach((value, x) => book.put(name, origin.row + y, origin.column + x, value)));
    }
    for (const edit of plan.edits) {
      if (edit.kind === 'add-sheet') book.sheet(edit.sheet);
      if (edit.kind !== 'cells') continue;
      edit.cells.forEach((row, y) =>
        row.forEach((cell, x) => {
          const at = [edit.sheet, edit.top + y, edit.left + x] as const;
          if (cell.kind === 'formula') book.input(...at, cell.formula);
          else if (cell.kind === 'number') book.put(...at, cell.number);
          else book.put(...at, cell.kind === 'text' ? cell.text : '');
        }),
      );
    }
    book.model.resumeEvaluation();
    book.model.evaluate();
    return book;
  }

  private sheet(name: string): number {
    const known = this.sheets.get(name);
    if (known !== undefined) return known;
    const index = this.sheets.size;
    if (index > 0) this.model.newSheet();
    this.model.renameSheet(index, name);
    this.sheets.set(name, index);
    return index;
  }

  private input(sheet: string, row: number, column: number, content: string): void {
    this.model.setUserInput(this.sheet(sheet), row, column, content);
  }

  private put(sheet: string, row: number, column: number, value: CellValue): void {
    if (value === '') this.sheet(sheet);
    else this.input(sheet, row, column, typeof value === 'string' ? `'${value}` : String(value));
  }

  /** Types a value into a cell and computes; an empty text clears it. */
  type(sheet: string, row: number, column: number, value: CellValue): void {
    const content = value === '' ? '' : typeof value === 'string' ? `'${value}` : String(value);
    this.model.setUserInput(this.sheet(sheet), row, column, content);
    this.model.evaluate();
  }

  /** What a cell shows. */
  shown(sheet: string, row: number, column: number): string {
    return this.model.getFormattedCellValue(this.sheet(sheet), row, column);
  }
}
