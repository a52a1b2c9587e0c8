import type { Area, CellValue, SheetSnapshot } from '../../src/ledger/snapshot';
import { fromIso } from '../../src/ledger/day/day';

/**
 * A sheet written as text: one line per row, cells between `|`. `<` joins a cell to its left neighbour, `^` to the one
 * above; digits are numbers, `2024-03-11` is a date cell, `60%` a percentage, `'12` a text, `\n` a line break; a
 * line `|` is a blank row.
 * @example textTable('台账', ['序号 | 工作任务', '1 | 修路'])
 */
export function textTable(name: string, lines: readonly string[]): SheetSnapshot {
  const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const width = Math.max(1, ...cells.map((row) => row.length));
  const grid = cells.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
  const read = grid.map((row) => row.map(readCell));
  return {
    name,
    origin: { row: 1, column: 1 },
    values: read.map((row) => row.map((cell) => cell.value)),
    text: read.map((row) => row.map((cell) => cell.text)),
    numberFormats: read.map((row) => row.map((cell) => cell.format)),
    merges: mergesOf(grid),
    hiddenRows: [],
    hiddenColumns: [],
    date1904: false,
  };
}

function readCell(written: string): { value: CellValue; text: string; format: string } {
  if (written === '<' || written === '^') return { value: '', text: '', format: 'General' };
  if (written.startsWith("'")) return { value: written.slice(1), text: written.slice(1), format: '@' };
  const day = /^\d{4}-\d\d-\d\d$/.test(written) ? fromIso(written) : null;
  if (day !== null) return { value: day, text: written, format: 'yyyy-mm-dd' };
  if (/^\d+(\.\d+)?%$/.test(written)) return { value: parseFloat(written) / 100, text: written, format: '0%' };
  if (/^\d+(\.\d+)?$/.test(written)) return { value: Number(written), text: written, format: 'General' };
  const text = written.replaceAll('\\n', '\n');
  return { value: text, text, format: 'General' };
}

function mergesOf(grid: readonly (readonly string[])[]): Area[] {
  const merges: Area[] = [];
  grid.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === '<' || cell === '^') return;
      let right = c;
      while (row[right + 1] === '<') right++;
      let bottom = r;
      while (grid[bottom + 1]?.[c] === '^') bottom++;
      if (right > c || bottom > r) merges.push({ top: r + 1, left: c + 1, bottom: bottom + 1, right: right + 1 });
    });
  });
  return merges;
}
