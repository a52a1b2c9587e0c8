import { imageOfContent, sameImage } from '../../plan/cellImage';
import { MARK_SIGN } from '../../plan/marks/markSign';
import type { Edit, Plan } from '../../plan/plan';

/** What a plan does to one sheet, for the preview. */
export interface SheetSummary {
  readonly sheet: string;
  readonly added: boolean;
  readonly deleted: boolean;
  readonly cells: number;
  /** Marks that the sheet gets; null where the plan says nothing of marks. */
  readonly marks: number | null;
  /** The ledger's own rows carry their lights. */
  readonly lights: boolean;
}

/**
 * What a plan does, sheet by sheet, in the order of its edits.
 * @example planSummary(plan) // [{sheet: '督办统计', added: true, deleted: false, cells: 96, marks: null, lights: false}]
 */
export function planSummary(plan: Plan): readonly SheetSummary[] {
  const sheets = new Map<string, SheetSummary>();
  for (const edit of plan.edits) {
    if (edit.kind === 'name') continue;
    const now = sheets.get(edit.sheet) ?? untouched(edit.sheet);
    const cells = edit.kind === 'cells' ? cellsWritten(edit) : 0;
    sheets.set(edit.sheet, {
      ...now,
      added: now.added || edit.kind === 'add-sheet',
      deleted: edit.kind === 'delete-sheet' || (now.deleted && edit.kind !== 'add-sheet'),
      cells: now.cells + cells,
      lights: now.lights || (edit.kind === 'marks' && edit.sign !== MARK_SIGN && edit.marks.length > 0),
      marks: marksOf(edit) === null ? now.marks : (now.marks ?? 0) + (marksOf(edit) ?? 0),
    });
  }
  return [...sheets.values()];
}

const untouched = (sheet: string): SheetSummary => ({
  sheet,
  added: false,
  deleted: false,
  cells: 0,
  marks: null,
  lights: false,
});

function marksOf(edit: Edit): number | null {
  if (edit.kind === 'marks') return edit.sign === MARK_SIGN ? edit.marks.length : null;
  return edit.kind === 'notes' ? edit.notes.length : null;
}

/** Cells that are expected to hold already what they are given are not written. */
function cellsWritten({ cells, expected }: Extract<Edit, { kind: 'cells' }>): number {
  return cells.reduce((sum, row, down) => {
    const kept = row.filter((cell, across) => {
      const there = expected?.[down]?.[across] ?? null;
      return cell.kind === 'kept' || (there !== null && sameImage(imageOfContent(cell), imageOfContent(there)));
    });
    return sum + row.length - kept.length;
  }, 0);
}
