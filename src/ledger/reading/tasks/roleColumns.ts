import type { Day } from '../../day/day';
import type { Ledger } from '../../ledger';
import type { SheetSnapshot } from '../../snapshot';
import type { Role } from '../../vocabulary';
import { readDateCell } from '../dates/readDateCell';
import { ColumnCells } from './columnCells';

/**
 * The texts of a column that few ledgers have (存在问题, 满意度, 采用级别) and that reading therefore leaves alone: they are
 * read from the sheet when a list or a rate asks for them. Empty cells are null.
 * @returns null where no column plays the role.
 * @example roleTexts(ledger, snapshot, 'satisfaction')?.[0] // '基本满意'
 */
export function roleTexts(ledger: Ledger, snapshot: SheetSnapshot, role: Role): readonly (string | null)[] | null {
  const cells = cellsOf(ledger, snapshot, role);
  if (cells === null) return null;
  return Array.from({ length: ledger.tasks.count }, (_, index) => {
    const text = cells.text(index).trim();
    return text === '' ? null : text;
  });
}

/**
 * The days of such a column (最近反馈); null for a cell that names none.
 * @returns null where no column plays the role.
 * @example roleDays(ledger, snapshot, 'feedback_date')?.[0] // 45366
 */
export function roleDays(ledger: Ledger, snapshot: SheetSnapshot, role: Role): readonly (Day | null)[] | null {
  const cells = cellsOf(ledger, snapshot, role);
  if (cells === null) return null;
  const { date1904, year } = ledger.layout;
  return Array.from({ length: ledger.tasks.count }, (_, index) => {
    return readDateCell({ ...cells.cell(index), date1904, year }).day;
  });
}

function cellsOf(ledger: Ledger, snapshot: SheetSnapshot, role: Role): ColumnCells | null {
  const column = ledger.columns.filter((each) => each.role === role).at(-1)?.column;
  return column === undefined ? null : new ColumnCells(snapshot, column, ledger.tasks.rows);
}
