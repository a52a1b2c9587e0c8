import type { Op } from '@fortune-sheet/core';

/** A cell that a person changed in the grid: what they typed, as Excel would take it. */
export interface TypedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
}

/**
 * The cells that the grid's own change messages touch. A message about anything else (selection, widths, scrolling)
 * touches none.
 */
export function typedCells(ops: readonly Op[]): readonly TypedCell[] {
  const touched = new Map<string, TypedCell>();
  for (const op of ops) {
    const [part, row, column] = op.path;
    if (part !== 'data' || typeof row !== 'number' || typeof column !== 'number' || op.id === undefined) continue;
    // A message about one member of a cell (its colour) leaves the value alone.
    const isValue = op.path.length === 3 || op.path[3] === 'v';
    if (!isValue) continue;
    const value = op.path.length === 3 ? cellValue(op.value) : scalar(op.value);
    touched.set(`${op.id} ${row} ${column}`, { sheetId: op.id, row, column, value });
  }
  return [...touched.values()];
}

function cellValue(cell: unknown): TypedCell['value'] {
  if (typeof cell !== 'object' || cell === null) return scalar(cell);
  if ('f' in cell && typeof cell.f === 'string') return cell.f;
  // Text typed with several formats, or with line breaks, comes in pieces.
  if ('ct' in cell && typeof cell.ct === 'object' && cell.ct !== null && 's' in cell.ct && Array.isArray(cell.ct.s)) {
    return cell.ct.s.map((piece: { v?: unknown }) => String(piece.v ?? '')).join('');
  }
  return 'v' in cell ? scalar(cell.v) : '';
}

function scalar(value: unknown): TypedCell['value'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}
