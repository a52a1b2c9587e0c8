import type { Coded } from '../../coded';
import type { SheetSnapshot } from '../../snapshot';
import type { Steps } from '../../steps';
import type { Role } from '../../vocabulary';
import { CodingPass, type CodedCells } from './codedCells';
import { NumberPass, TextPass, type CellTexts } from './cellTexts';
import { ColumnCells } from './columnCells';
import { lookTogether, type ColumnPass } from './columnPass';

/** Roles whose columns repeat themselves. */
const CODED_ROLES = [
  'assign_date', 'done_date', 'instruct_date', 'meeting_date', 'group', 'source', 'category', 'lead_unit', 'resp_unit',
  'resp_leader', 'lead_leader', 'instruct_leader', 'owner', 'deadline', 'extension', 'status', 'percent',
] as const satisfies readonly Role[]; // prettier-ignore
export type CodedRole = (typeof CODED_ROLES)[number];
/** Roles whose columns say something else in each row. */
const TEXT_ROLES = ['task', 'instruction', 'title'] as const satisfies readonly Role[];
type TextRole = (typeof TEXT_ROLES)[number];

/** The column that plays a role in the ledger, its equal cells stored once; null where none does. */
export type CodedOf = (role: CodedRole) => CodedCells | null;

/** The columns of a ledger as far as tasks are made of them. */
export interface TaskColumns {
  readonly codedOf: CodedOf;
  readonly textsOf: (role: TextRole) => CellTexts | null;
  /** The columns of assisting units, from left to right; an office may keep several (市直配合单位, 县区配合单位). */
  readonly assisting: readonly CodedCells[];
  /** The progress columns in time order, the newest last. */
  readonly progress: readonly CellTexts[];
  readonly number: Coded<string | null> | null;
  readonly secondDeadline: CodedCells | null;
}

/** Where the columns of a ledger stand. */
export interface ColumnPlaces {
  readonly snapshot: SheetSnapshot;
  /** Column of each role; `progress` in time order, the newest last. */
  readonly columns: ReadonlyMap<Role, readonly number[]>;
  /** A second deadline column whose clock rules where it ends earlier; null in nearly all ledgers. */
  readonly secondDeadline: number | null;
  readonly rows: Int32Array;
}

/** Looks over all cells that tasks are made of, once. */
export function* taskColumns({ snapshot, columns, secondDeadline, rows }: ColumnPlaces): Steps<TaskColumns> {
  const passes: ColumnPass[] = [];
  const started = <Pass extends ColumnPass>(pass: Pass): Pass => {
    passes.push(pass);
    return pass;
  };
  const cellsAt = (column: number): ColumnCells => new ColumnCells(snapshot, column, rows);
  const placeOf = (role: Role): number | undefined => columns.get(role)?.at(-1);

  const coded = new Map<CodedRole, CodedCells>();
  for (const role of CODED_ROLES) {
    const column = placeOf(role);
    if (column !== undefined) coded.set(role, started(new CodingPass(cellsAt(column))));
  }
  const texts = new Map<TextRole, CellTexts>();
  for (const role of TEXT_ROLES) {
    const column = placeOf(role);
    if (column !== undefined) texts.set(role, started(new TextPass(cellsAt(column))).texts);
  }
  const assisting = (columns.get('co_unit') ?? []).map((column) => started(new CodingPass(cellsAt(column))));
  const progress = (columns.get('progress') ?? []).map((column) => started(new TextPass(cellsAt(column))).texts);
  const numbered = placeOf('item_no') ?? placeOf('seq');
  const number = numbered === undefined ? null : started(new NumberPass(cellsAt(numbered)));
  const second = secondDeadline === null ? null : started(new CodingPass(cellsAt(secondDeadline)));

  yield* lookTogether(passes, rows.length);
  return {
    codedOf: (role) => coded.get(role) ?? null,
    textsOf: (role) => texts.get(role) ?? null,
    assisting,
    progress,
    number,
    secondDeadline: second,
  };
}
