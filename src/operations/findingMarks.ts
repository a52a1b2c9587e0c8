import { checksum } from '../excel/stored/checksum';
import type { Finding } from '../ledger/checking/finding';
import { cellsOf } from '../ledger/checking/sheetCells';
import type { SheetCells } from '../ledger/checking/sheetCells';
import type { Ledger } from '../ledger/ledger';
import type { SheetSnapshot } from '../ledger/snapshot';
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
  const elsewhere = new Map(state.snapshots.map((other) => [other.name, other]));
  const tasks = new Map(Array.from(ledger.tasks.rows, (row, index) => [row, index]));
  const seen = new Map<string, number>();
  for (const finding of wanted) {
    const other = finding.sheet === snapshot.name ? undefined : elsewhere.get(finding.sheet);
    const content = JSON.stringify(
      other === undefined
        ? [finding.rule, ...inLedger(ledger, tasks.get(finding.row), cells, finding)]
        : [finding.rule, ...onOtherSheet(other, finding)],
    );
    const nth = seen.get(content) ?? 0;
    seen.set(content, nth + 1);
    found.set(finding, checksum(nth === 0 ? content : `${content}#${nth}`));
  }
  return found;
}

/** What a finding in the ledger is about, its column, and what the cell says. */
function inLedger(ledger: Ledger, task: number | undefined, cells: SheetCells, { row, column }: Finding): unknown[] {
  const header = ledger.columns.find((each) => each.column === column)?.header ?? '';
  const says = column === null ? wholeRow(ledger, cells, row) : cells.value(row, column);
  return [subjectOf(ledger, task, cells, row), header, says];
}

/** The same on a sheet of statistics: its row is known by its first words. */
function onOtherSheet(snapshot: SheetSnapshot, { row, column }: Finding): unknown[] {
  const values = snapshot.values[row - snapshot.origin.row] ?? [];
  const name = values.find((value) => typeof value === 'string' && value.trim() !== '') ?? '';
  return [name, column, column === null ? values.join('|') : (values[column - snapshot.origin.column] ?? '')];
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
