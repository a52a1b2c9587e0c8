import { imageOfContent, imageText } from '../plan/cellImage';
import type { Edit } from '../plan/plan';
import type { SheetSnapshot } from '../ledger/snapshot';
import { keyColumns, snapshotCells } from '../plan/rows/keyColumns';
import { knownRows, type KeyColumn, type KnownRows } from '../plan/rows/knownRows';
import type { WorkbookState } from './workbookState';

type CellsEdit = Extract<Edit, { kind: 'cells' }>;

/** Columns in which a plan writes what tells its rows: 编号 first, then what kind of row it is. */
export interface TellingColumns {
  readonly sheet: string;
  readonly number: number;
  readonly kind: number;
}

/**
 * By what the rows that some edits write are known again, as the sheets were read: one for each sheet.
 * @example knownRowsOf(state, edits)[0]?.rows.length // 3
 */
export function knownRowsOf(
  state: WorkbookState,
  edits: readonly Edit[],
  telling: readonly TellingColumns[] = [],
): readonly KnownRows[] {
  return state.snapshots.flatMap((own): KnownRows[] => {
    const here = edits.filter((edit): edit is CellsEdit => edit.kind === 'cells' && edit.sheet === own.name);
    if (here.length === 0) return [];
    const texts = writtenTexts(here);
    const written = [...new Set(telling.flatMap((each) => (each.sheet === own.name ? [each.number, each.kind] : [])))];
    const known = rowsOfSheet(state, own, { rows: [...texts.keys()], written, texts });
    // Rows of no contents of their own (备用) are known by what is written in them.
    return [
      written.length === 0 ? known : { ...known, written, rows: known.rows.filter(({ signs }) => signs.length > 0) },
    ];
  });
}

interface Telling {
  readonly rows: readonly number[];
  readonly written: readonly number[];
  /** The texts that cells get. */
  readonly texts: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

/**
 * By what some rows of a sheet are known again, wherever nothing is written in them.
 * @example rowsKnown(state, '台账', [5])?.rows.length // 1
 */
export function rowsKnown(state: WorkbookState, sheet: string, rows: Iterable<number>): KnownRows | null {
  const own = state.snapshots.find(({ name }) => name === sheet);
  return own ? rowsOfSheet(state, own, { rows: [...new Set(rows)], written: [], texts: new Map() }) : null;
}

function rowsOfSheet(state: WorkbookState, own: SheetSnapshot, { rows, written, texts }: Telling): KnownRows {
  const taken = state.live?.taken.find(({ name }) => name === own.name) ?? own;
  const keys = keyColumns(taken, own);
  const more = written.filter((column) => !keys.some((key) => key.column === column));
  const all = [...more.map((column): KeyColumn => ({ column, counts: false })), ...keys];
  const inOrder = [...rows].sort((one, other) => one - other);
  return knownRows(own.name, all, snapshotCells(taken), inOrder, (row, column) => texts.get(row)?.get(column) ?? null);
}

/** The texts that cells get, by row and column. */
function writtenTexts(edits: readonly CellsEdit[]): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const written = new Map<number, Map<number, string>>();
  for (const { top, left, cells } of edits) {
    cells.forEach((line, down) =>
      line.forEach((content, across) => {
        if (content.kind === 'kept') return;
        const row = written.get(top + down) ?? new Map<number, string>();
        const image = imageOfContent(content);
        written.set(top + down, row.set(left + across, image === null ? '' : imageText(image)));
      }),
    );
  }
  return written;
}
