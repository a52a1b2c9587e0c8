import { checksum } from '../excel/stored/checksum';
import type { Finding } from '../ledger/checking/finding';
import { cellsOf } from '../ledger/checking/sheetCells';
import type { SheetCells } from '../ledger/checking/sheetCells';
import type { Ledger } from '../ledger/ledger';
import type { WorkbookState } from './workbookState';

/**
 * A mark for each chosen finding: of what its row is about and what its cell says, not of where the row stands. Rows
 * can be moved and inserted; another text in the cell makes another mark. Of rows that say the same, each has its own.
 * @example findingMarks(state, ledger, findings, () => true).get(finding) // '5b1c…'
 */
export function findingMarks(
  state: WorkbookState,
  ledger: Ledger,
  findings: readonly Finding[],
  chosen: (finding: Finding) => boolean,
): ReadonlyMap<Finding, string> {
  const found = new Map<Finding, string>();
  const snapshot = state.snapshots.find(({ name }) => name === ledger.layout.sheet);
  const wanted = findings.filter(chosen);
  if (snapshot === undefined || wanted.length === 0) return found;
  const cells = cellsOf(snapshot);
  const tasks = new Map(Array.from(ledger.tasks.rows, (row, index) => [row, index]));
  const seen = new Map<string, number>();
  for (const finding of wanted) {
    const about = subjectOf(ledger, tasks.get(finding.row), cells, finding.row);
    const column = ledger.columns.find((each) => each.column === finding.column)?.header ?? '';
    const says =
      finding.column === null ? wholeRow(ledger, cells, finding.row) : cells.value(finding.row, finding.column);
    const content = JSON.stringify([finding.rule, about, column, says]);
    const nth = seen.get(content) ?? 0;
    seen.set(content, nth + 1);
    found.set(finding, checksum(nth === 0 ? content : `${content}#${nth}`));
  }
  return found;
}

/** What a row is about: its task or title; of other rows (totals, the title row) all their words. */
function subjectOf(ledger: Ledger, task: number | undefined, cells: SheetCells, row: number): string {
  const name = task === undefined ? null : (ledger.tasks.task[task] ?? ledger.tasks.title?.[task] ?? null);
  return name ?? wholeRow(ledger, cells, row);
}

/** Serial numbers (序号) aside: they follow from where a row stands. */
function wholeRow(ledger: Ledger, cells: SheetCells, row: number): string {
  return ledger.columns
    .flatMap(({ column, role }) => (role === 'seq' ? [] : String(cells.value(row, column))))
    .join('|');
}
