import { imageOfContent, imageText } from '../plan/cellImage';
import type { Edit } from '../plan/plan';
import { keyColumns, snapshotCells } from '../plan/rows/keyColumns';
import { knownRows, type KnownRows } from '../plan/rows/knownRows';
import type { WorkbookState } from './workbookState';

type CellsEdit = Extract<Edit, { kind: 'cells' }>;

/**
 * By what the rows that some edits write are known again, as the sheets were read: one for each sheet.
 * @example knownRowsOf(state, edits)[0]?.rows.length // 3
 */
export function knownRowsOf(state: WorkbookState, edits: readonly Edit[]): readonly KnownRows[] {
  return state.snapshots.flatMap((own): KnownRows[] => {
    const here = edits.filter((edit): edit is CellsEdit => edit.kind === 'cells' && edit.sheet === own.name);
    if (here.length === 0) return [];
    const taken = state.live?.taken.find(({ name }) => name === own.name) ?? own;
    const written = writtenTexts(here);
    const rows = [...written.keys()].sort((one, other) => one - other);
    const after = (row: number, column: number): string | null => written.get(row)?.get(column) ?? null;
    return [knownRows(own.name, keyColumns(taken, own), snapshotCells(taken), rows, after)];
  });
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
