import type { CellValue, SheetSnapshot } from '../../ledger/snapshot';
import { managedAreas, managedOffset } from '../sheets/managedLayout';
import type { KeyCells, KeyColumn } from './knownRows';

/** More columns than these make rows no better known. */
const MOST_KEYS = 4;
const COUNT = /^\d{1,6}$/u;

/**
 * The columns that tell the rows of a sheet apart: our 编号 where it is managed, and those of the clerk's own with the most
 * different contents.
 * @param taken the sheet as it stands.
 * @param own the same without managed columns.
 * @example keyColumns(taken, own) // [{column: 3, counts: false}, {column: 1, counts: true}]
 */
export function keyColumns(taken: SheetSnapshot, own: SheetSnapshot): readonly KeyColumn[] {
  const numbers = managedAreas(taken).map(({ left }) => left + managedOffset('number'));
  const cells = snapshotCells(own);
  const width = own.values[0]?.length ?? 0;
  const theirs = Array.from({ length: width }, (_, across) => own.origin.column + across)
    .map((column) => ({ column, ...contentsOf(column, own.origin.row, cells) }))
    .filter(({ different }) => different > 1)
    .sort((one, other) => other.different - one.different || one.column - other.column)
    .slice(0, MOST_KEYS)
    .map(({ column, counts }): KeyColumn => ({ column, counts }));
  return [...[...new Set(numbers)].map((column): KeyColumn => ({ column, counts: false })), ...theirs];
}

/** How many different contents a column has, and whether they merely count the rows. */
function contentsOf(column: number, top: number, cells: KeyCells): { different: number; counts: boolean } {
  const texts = new Set<string>();
  for (let row = top; row <= cells.bottom; row++) texts.add(cells.at(row, column));
  texts.delete('');
  const counting = [...texts].filter((text) => COUNT.test(text)).length;
  return { different: texts.size, counts: counting > texts.size / 2 };
}

/** The texts of a snapshot's cells; see `KeyCells`. */
export function snapshotCells({ origin, values, formulas }: SheetSnapshot): KeyCells {
  return {
    bottom: origin.row + values.length - 1,
    at: (row, column) => {
      const [y, x] = [row - origin.row, column - origin.column];
      return keyText((formulas ?? values)[y]?.[x] ?? '');
    },
  };
}

/**
 * What a cell says of its row: nothing where a formula works it out.
 * @param formula as Excel answers it: the content itself where there is none.
 * @example keyText('=ROW()-2') // ''
 */
export function keyText(formula: CellValue): string {
  return typeof formula === 'string' && formula.startsWith('=') ? '' : String(formula);
}
