import type { Host } from '../../../src/host/host';
import { cellAt } from '../../../src/host/workbook/cells';
import type { Cell, SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import { styleAt, styleIndex } from '../../../src/host/workbook/styles';

/** What people do on the sheet by hand, between any two requests. */
export type Hand =
  | { readonly does: 'edit'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly does: 'insert'; readonly row: number }
  /** The contents of a row typed once more below it. */
  | { readonly does: 'copy-row'; readonly row: number }
  /** A row copied as a whole, with our columns beside it, as Excel's own 插入复制的单元格 does. */
  | { readonly does: 'copy-whole-row'; readonly row: number }
  | { readonly does: 'delete'; readonly row: number }
  | { readonly does: 'sort'; readonly column: number; readonly ascending: boolean }
  | { readonly does: 'filter'; readonly row: number }
  | { readonly does: 'unfilter' };

/** Counted from 0: where the tasks of the small ledger begin, and its columns. */
const FIRST = 2;
const COLUMNS = [0, 1, 2, 3, 4, 5] as const;

/**
 * What every row should hold as far as people have written it, row by row wherever it stands. A row is known to the test
 * by the size of its first cell's font, which moves along with it and which nothing of ours looks at.
 */
export class ClerksTruth {
  private readonly rows = new Map<number, string[]>();
  private nextMark = 1;

  constructor(
    private readonly sheet: () => SheetModel | undefined,
    private readonly model: WorkbookModel,
  ) {
    const ledger = sheet();
    for (let row = FIRST; ledger && row < FIRST + 4; row++) this.mark(row);
  }

  /** Gives a row that people have just made its mark, with what it holds. */
  mark(row: number): void {
    const sheet = this.sheet();
    if (!sheet) return;
    const mark = this.nextMark++;
    const line = sheet.rows.get(row) ?? new Map<number, Cell>();
    sheet.rows.set(row, line);
    const cell: Cell = line.get(0) ?? { style: 0 };
    const style = styleAt(this.model, cell.style);
    const marked = { ...style, font: { ...style.font, size: 20 + mark / 64 } };
    line.set(0, { ...cell, style: styleIndex(this.model, marked) });
    this.rows.set(mark, this.found(row));
  }

  markOf(row: number): number | null {
    const sheet = this.sheet();
    const cell = sheet && cellAt(sheet, row, 0);
    const mark = cell ? (styleAt(this.model, cell.style).font.size - 20) * 64 : 0;
    return this.rows.has(mark) ? mark : null;
  }

  wrote(row: number, column: number, text: string): void {
    const mark = this.markOf(row);
    const held = mark === null ? undefined : this.rows.get(mark);
    // Who types what stands there already has changed nothing.
    if (held && this.found(row)[column] !== text) held[column] = text;
  }

  forget(mark: number | null): void {
    if (mark !== null) this.rows.delete(mark);
  }

  /** The rows of the sheet that are still there: what they hold, and what they should. */
  compared(): readonly {
    readonly row: number;
    readonly found: readonly string[];
    readonly wanted: readonly string[];
  }[] {
    const rows = [...(this.sheet()?.rows.keys() ?? [])].sort((one, other) => one - other);
    return rows.flatMap((row) => {
      const mark = this.markOf(row);
      return mark === null ? [] : [{ row: row + 1, found: this.found(row), wanted: this.rows.get(mark) ?? [] }];
    });
  }

  get count(): number {
    return this.rows.size;
  }

  private found(row: number): string[] {
    const sheet = this.sheet();
    return COLUMNS.map((column) => String((sheet && cellAt(sheet, row, column)?.value) ?? ''));
  }
}

/** Does it, through the library like anybody else, and tells the truth of it. */
export async function byHand(host: Host, ledger: string, hand: Hand, truth: ClerksTruth): Promise<void> {
  const sheet = host.model.sheets.find(({ name }) => name === ledger);
  if (!sheet) return;
  const tasks = [...sheet.rows.keys()].filter((row) => truth.markOf(row) !== null).sort((one, other) => one - other);
  const row = 'row' in hand ? tasks[hand.row % Math.max(1, tasks.length)] : tasks[0];
  const [first, last] = [tasks[0], tasks.at(-1)];
  if (row === undefined || first === undefined || last === undefined) return;
  switch (hand.does) {
    case 'edit': {
      truth.wrote(row, hand.column, hand.text);
      await host.userEdits(ledger, `${'ABCDEF'.charAt(hand.column)}${row + 1}`, [
        [hand.text === '' ? '' : `'${hand.text}`],
      ]);
      return;
    }
    case 'insert':
      await onSheet(ledger, (each) => void each.getRange(`${row + 1}:${row + 1}`).insert('Down'));
      await host.userEdits(ledger, `A${row + 1}:F${row + 1}`, [NEW_ROW]);
      truth.mark(row);
      return;
    case 'copy-row':
      await onSheet(ledger, (each) => {
        each.getRange(`${row + 1}:${row + 1}`).insert('Down');
        each.getRange(`A${row + 1}:F${row + 1}`).copyFrom(`A${row + 2}:F${row + 2}`, 'Values');
      });
      truth.mark(row);
      return;
    case 'copy-whole-row':
      await onSheet(ledger, (each) => {
        each.getRange(`${row + 1}:${row + 1}`).insert('Down');
        each.getRange(`A${row + 1}:AZ${row + 1}`).copyFrom(`A${row + 2}:AZ${row + 2}`, 'All');
      });
      truth.mark(row);
      return;
    case 'delete':
      if (tasks.length < 3) return;
      truth.forget(truth.markOf(row));
      await onSheet(ledger, (each) => void each.getRange(`${row + 1}:${row + 1}`).delete('Up'));
      return;
    case 'sort':
      // With all that stands beside the tasks, as Excel takes it where the filter reaches over all columns.
      await onSheet(ledger, (each) => {
        const fields = [{ key: hand.column, ascending: hand.ascending }];
        each.getRange(`A${first + 1}:AZ${last + 1}`).sort.apply(fields, false, false);
      });
      return;
    case 'filter':
      sheet.hiddenRows.add(row);
      return;
    case 'unfilter':
      sheet.hiddenRows.clear();
  }
}

const NEW_ROW = ['', '市政府常务会议', '建设智慧停车场', '市 城管局', '2024年10月底前', '正在推进'];

async function onSheet(name: string, act: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}
