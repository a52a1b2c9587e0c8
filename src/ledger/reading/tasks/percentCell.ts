import { mapCoded, type Coded } from '../../coded';
import { percentOf } from '../statuses/percentOf';
import type { CodedCells } from './codedCells';
import type { Cell } from './columnCells';

/**
 * The column of percentages. `0.95` shown as `95%` is 95; numbers of a column that nowhere exceeds 1 are shares, so 1 is
 * 100; texts are read by their percentage.
 */
export function percentColumn(cells: CodedCells, shares: boolean): Coded<number | null> {
  return mapCoded(cells, (cell) => readPercent(cell, shares));
}

/** Whether no number of the column exceeds 1. */
export function holdsShares(cells: CodedCells): boolean {
  return cells.dictionary.every(({ value }) => typeof value !== 'number' || value <= 1);
}

function readPercent(cell: Cell, shares: boolean): number | null {
  if (typeof cell.value === 'number') {
    const share = cell.numberFormat.includes('%') || shares;
    return share ? Math.round(cell.value * 1e6) / 1e4 : cell.value;
  }
  const text = String(cell.value).normalize('NFKC').trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return shares && Number(text) <= 1 ? Number(text) * 100 : Number(text);
  return /^-?\d+(\.\d+)?%$/.test(text) ? Number(text.slice(0, -1)) : percentOf(text);
}
