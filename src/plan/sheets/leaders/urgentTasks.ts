import { columnLetter } from '../../../ledger/address';
import type { Role } from '../../../ledger/vocabulary';
import { formulaCell, textCell } from '../../cells';
import type { CellContent, Edit } from '../../plan';
import { AS_OF_CELL, dueSoonRowFormula, overdueRowFormula } from '../managedFormulas';
import { SHEET_DICTIONARY } from '../names';
import { sheetReference } from '../references';
import { managedRange, type CountedLedger } from '../statisticsInput';

/**
 * The tasks that the leaders' page names, as formulas on a hidden sheet: of every ledger the most urgent ones, so that
 * the page can choose among them. Rows that are moved or inserted are followed, because formulas follow their cells.
 */

/** So many tasks of each ledger are looked up: as many as the page shows. */
export const MOST_URGENT = 10;

const FIRST_ROW = 2;

/** What is known of a task on the hidden sheet; the first orders the tasks. */
const COLUMNS = ['urgency', 'task', 'unit', 'days'] as const;
type UrgentColumn = (typeof COLUMNS)[number];
const LABELS: Readonly<Record<UrgentColumn, string>> = { urgency: '急缓序', task: '事项', unit: '单位', days: '天数' };

/** Overdue tasks and those due soon stand side by side, right of the dictionary. */
const LEFTS = { overdue: 4, 'due-soon': 9 } as const;
export type Urgency = keyof typeof LEFTS;

const TASK_ROLES: readonly (Role | null)[] = ['task', 'title', 'instruction'];

/** Long texts are cut: the page has room for two lines. */
const LONGEST_TASK = 60;

/** The cells of a ledger's own column, from the sheet's first row to the last managed one. */
function wholeColumn({ ledger: { layout }, lastRow }: CountedLedger, column: number): string {
  const letter = columnLetter(column);
  return `${sheetReference(layout.sheet)}$${letter}$1:$${letter}$${lastRow}`;
}

/** The words of a key cell: `:市教育局` and `|市教育局|市财政局|` without their marks. */
function wordsOfKey(key: string): string {
  return `IF(LEFT(${key},1)="|",SUBSTITUTE(MID(${key},2,LEN(${key})-2),"|","、"),MID(${key},2,99))`;
}

/** The cells of one urgent task of a ledger. */
function taskCells(counted: CountedLedger, kind: Urgency, nth: number, row: number): CellContent[] {
  const urgency = managedRange(counted, 'urgency');
  const own = `$${columnLetter(LEFTS[kind])}${row}`;
  const overdue = `COUNTIF(${urgency},">0")`;
  const chosen =
    kind === 'overdue'
      ? `IF(${overdue}>=${nth},LARGE(${urgency},${nth}),"")`
      : `IF(COUNTIF(${urgency},"<0")>=${nth},LARGE(${urgency},${overdue}+${nth}),"")`;
  const at = kind === 'overdue' ? overdueRowFormula(own) : dueSoonRowFormula(own);
  const { firstTaskRow } = counted.ledger.layout;
  const place = `${at}-${firstTaskRow - 1}`;
  const found = (what: string): CellContent => formulaCell(`IF(${own}="","",${what})`);
  const key = `INDEX(${managedRange(counted, 'unit')},${place})`;
  const due = `INDEX(${managedRange(counted, 'due')},${place})`;
  const task = counted.ledger.columns.find(({ role }) => TASK_ROLES.includes(role));
  const text = task ? `LEFT(INDEX(${wholeColumn(counted, task.column)},${at}),${LONGEST_TASK})` : '""';
  return [
    formulaCell(chosen),
    found(text),
    found(wordsOfKey(key)),
    found(kind === 'overdue' ? `${AS_OF_CELL}-${due}` : `${due}-${AS_OF_CELL}`),
  ];
}

/**
 * The hidden cells with the most urgent tasks of each ledger. They stand beside the dictionary and need its sheet.
 * @example urgentTaskEdits([counted]).length // 2
 */
export function urgentTaskEdits(ledgers: readonly CountedLedger[]): readonly Edit[] {
  return (Object.keys(LEFTS) as Urgency[]).map((kind): Edit => {
    const rows = ledgers.flatMap((counted, index) =>
      Array.from({ length: MOST_URGENT }, (_, nth) =>
        taskCells(counted, kind, nth + 1, FIRST_ROW + index * MOST_URGENT + nth),
      ),
    );
    const head = COLUMNS.map((column) => textCell(LABELS[column]));
    return { kind: 'cells', sheet: SHEET_DICTIONARY, top: 1, left: LEFTS[kind], cells: [head, ...rows] };
  });
}

/**
 * What is known of the nth most urgent task of all ledgers together; nothing where there are fewer.
 * @param nth from 1, or a formula that gives it.
 * @example urgentTask('overdue', 'task', 1, 3)
 */
export function urgentTask(kind: Urgency, column: UrgentColumn, nth: number, ledgers: number): string {
  const range = (id: UrgentColumn): string => {
    const letter = columnLetter(LEFTS[kind] + COLUMNS.indexOf(id));
    const last = FIRST_ROW + Math.max(ledgers, 1) * MOST_URGENT - 1;
    return `${sheetReference(SHEET_DICTIONARY)}$${letter}$${FIRST_ROW}:$${letter}$${last}`;
  };
  const all = range('urgency');
  const place = `MATCH(LARGE(${all},${nth}),${all},0)`;
  return `IF(COUNT(${all})<${nth},"",INDEX(${range(column)},${place}))`;
}
