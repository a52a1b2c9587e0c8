import { areaAddress } from '../../ledger/address';
import type { Finding } from '../../ledger/checking/finding';
import type { SheetSnapshot } from '../../ledger/snapshot';
import { SEVERITY_LABELS } from '../../ledger/vocabulary';
import type { CellNote, LeftOut } from '../plan';
import { GRAVE_FIRST, MARK_SIGN } from './markSign';

/** A place that is taken: a cell holds one note or one thread of comments. */
export interface TakenCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * One note for each cell with open findings, the grave first: what is wrong and what to do, in the words of the finding.
 * A cell that has a note or comment of the clerk is left out and named.
 * @example notesOf(snapshot, findings, []).notes // [{ row: 3, column: 4, text: '错误：…\n（台账管家标记）' }]
 */
export function notesOf(
  snapshot: SheetSnapshot,
  findings: readonly Finding[],
  taken: readonly TakenCell[],
): { readonly notes: readonly CellNote[]; readonly leftOut: readonly LeftOut[] } {
  const graveFirst = [...findings].sort(
    (one, other) => GRAVE_FIRST.indexOf(one.severity) - GRAVE_FIRST.indexOf(other.severity) || one.row - other.row,
  );
  const cells = new Map<string, { row: number; column: number; lines: string[] }>();
  for (const { row, column: own, severity, message } of graveFirst) {
    const column = own ?? snapshot.origin.column;
    const cell = cells.get(`${row}:${column}`) ?? { row, column, lines: [] };
    const line = `${SEVERITY_LABELS[severity]}：${message}`;
    cells.set(`${row}:${column}`, { ...cell, lines: cell.lines.includes(line) ? cell.lines : [...cell.lines, line] });
  }
  const isTaken = (cell: { readonly row: number; readonly column: number }): boolean =>
    taken.some(({ row, column }) => row === cell.row && column === cell.column);
  const all = [...cells.values()];
  return {
    notes: all
      .filter((cell) => !isTaken(cell))
      .map(({ row, column, lines }) => ({ row, column, text: [...lines, `（${MARK_SIGN}）`].join('\n') })),
    leftOut: all.filter(isTaken).map(({ row, column, lines }) => {
      const area = areaAddress({ top: row, left: column, bottom: row, right: column });
      return { sheet: snapshot.name, area, why: `${area} 已有批注，不再加；问题是：${lines.join('；')}` };
    }),
  };
}
