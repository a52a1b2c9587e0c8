import type { SheetSnapshot } from '../ledger/snapshot';
import { contentOfImage, imageOfCell, imageOfContent, sameImage } from './cellImage';
import type { CellImage } from './cellImage';
import { KEPT_CELL } from './cells';
import type { Edit, Plan } from './plan';

type CellsEdit = Extract<Edit, { kind: 'cells' }>;

/**
 * A plan that writes changed cells only: on sheets that were read, cells that hold already what they are to hold are left
 * alone, and of the others it is expected that they still hold what was read. Sheets that the plan makes as a whole stay
 * as they are.
 * @example changedCellsOnly(plan, state.live.taken) // of 10,000 rows the hundred that changed
 */
export function changedCellsOnly(plan: Plan, sheets: readonly SheetSnapshot[]): Plan {
  const made = new Set(plan.edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.sheet] : [])));
  const read = new Map(sheets.flatMap((sheet) => (made.has(sheet.name) ? [] : [[sheet.name, sheet] as const])));
  const edits = plan.edits.flatMap((edit): Edit[] => {
    const sheet = edit.kind === 'cells' ? read.get(edit.sheet) : undefined;
    if (edit.kind !== 'cells' || sheet?.formulas === undefined) return [edit];
    const changed = changedCells(edit, sheet);
    return changed.cells.every((row) => row.every(({ kind }) => kind === 'kept')) ? [] : [changed];
  });
  return { ...plan, edits };
}

function changedCells(edit: CellsEdit, sheet: SheetSnapshot): CellsEdit {
  const there = edit.cells.map((row, down) =>
    row.map((_, across) => found(sheet, edit.top + down, edit.left + across)),
  );
  const cells = edit.cells.map((row, down) =>
    row.map((cell, across) => {
      const image = there[down]?.[across];
      const isGivenFormat = (edit.formats?.[down]?.[across] ?? null) !== null;
      if (cell.kind === 'kept' || image === undefined || isGivenFormat) return cell;
      return sameImage(image, imageOfContent(cell)) ? KEPT_CELL : cell;
    }),
  );
  const expected = cells.map((row, down) =>
    row.map((cell, across) => {
      const image = there[down]?.[across];
      const known = edit.expected?.[down]?.[across] ?? null;
      return cell.kind === 'kept' || image === undefined ? known : (known ?? contentOfImage(image));
    }),
  );
  return { ...edit, cells, expected };
}

/**
 * What a cell held when its sheet was read; blank beside all that is used. Undefined where it cannot be told: without types
 * an error looks like its text.
 */
function found({ origin, values, formulas }: SheetSnapshot, row: number, column: number): CellImage | undefined {
  const [down, across] = [row - origin.row, column - origin.column];
  const value = values[down]?.[across] ?? '';
  const image = imageOfCell({ value, formula: formulas?.[down]?.[across] ?? '', isError: false });
  return typeof image === 'string' && image.startsWith("'#") ? undefined : image;
}
