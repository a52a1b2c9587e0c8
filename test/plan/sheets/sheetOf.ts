import type { Ledger } from '../../../src/ledger/ledger';
import type { CellValue, SheetSnapshot } from '../../../src/ledger/snapshot';
import { standingsOf } from '../../../src/ledger/standing/standings';
import type { Settings } from '../../../src/ledger/settings';
import type { Role } from '../../../src/ledger/vocabulary';
import type { ManagedLedger } from '../../../src/plan/sheets/manageLedgers';
import { day, ledgerOf, type TaskLine } from '../../ledger/standing/ledgerOf';

/** The columns of the test sheet, from A. */
export const TEST_COLUMNS = [
  'seq',
  'source',
  'meeting_date',
  'lead_unit',
  'resp_leader',
  'deadline',
  'status',
  'done_date',
  'percent',
] as const satisfies readonly Role[];

export const columnOf = (role: (typeof TEST_COLUMNS)[number]): number => TEST_COLUMNS.indexOf(role) + 1;

function cellsOf(line: TaskLine, index: number): CellValue[] {
  return [
    index + 1,
    line.source ?? '',
    line.meeting === undefined ? '' : day(line.meeting),
    [...(line.units ?? []), ...(line.unitGroups ?? [])].join('、'),
    line.leader ?? '',
    line.deadlineText ?? (line.deadline === undefined ? '' : day(line.deadline)),
    line.statusText ?? line.status ?? '',
    line.finished === undefined ? '' : day(line.finished),
    line.percent ?? '',
  ];
}

/** The ledger of some tasks with the sheet that it was read from: header in row 2, tasks from row 3. */
export function sheetOf(
  lines: readonly TaskLine[],
  sheet = '台账',
): { readonly ledger: Ledger; readonly snapshot: SheetSnapshot } {
  const ledger = ledgerOf(lines, { sheet });
  const values: CellValue[][] = [
    ['督办台账', ...TEST_COLUMNS.slice(1).map(() => '')],
    [...TEST_COLUMNS],
    ...lines.map(cellsOf),
  ];
  return {
    ledger: {
      ...ledger,
      layout: { ...ledger.layout, right: TEST_COLUMNS.length },
      columns: TEST_COLUMNS.map((role, index) => ({
        column: index + 1,
        header: role,
        role,
        confidence: 1,
        evidence: [],
        alternatives: [],
      })),
    },
    snapshot: {
      name: sheet,
      origin: { row: 1, column: 1 },
      values,
      text: values.map((row) => row.map(String)),
      numberFormats: values.map((row) => row.map(() => 'General')),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      date1904: false,
    },
  };
}

/** The same, with the standings of a day. */
export function managedOf(lines: readonly TaskLine[], asOf: string, settings: Settings, sheet = '台账'): ManagedLedger {
  const on = sheetOf(lines, sheet);
  return { ...on, standings: standingsOf(on.ledger.tasks, day(asOf), settings) };
}
