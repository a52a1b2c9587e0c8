import { MARK_SIGN } from '../plan/marks/markSign';
import type { TakenCell } from '../plan/marks/noteFindings';
import type { CellMark, CellNote } from '../plan/plan';
import { readMarks } from './apply/marks';
import { readNotes } from './apply/notes';
import { AREA_MEMBERS, areaOf } from './ranges';
import { hasNotes, inExcel } from './session/inExcel';
import type { Result } from './session/result';

/** The marks of ours on one sheet. */
export interface SheetMarks {
  readonly sheet: string;
  readonly marks: readonly CellMark[];
  readonly notes: readonly CellNote[];
  /** True where somebody's moving of cells tore one mark into several areas. */
  readonly torn: boolean;
  /** Cells with notes and comments that are not ours. */
  readonly taken: readonly TakenCell[];
}

/** What marks stand on these sheets. Six syncs at most, however many sheets and marks there are. */
export function findMarks(sheets: readonly string[]): Promise<Result<readonly SheetMarks[]>> {
  return inExcel(async (context) => {
    const marks = await readMarks(context, sheets);
    const notes = hasNotes() ? await readNotes(context, sheets) : [];
    const comments = hasNotes() ? await readComments(context, sheets) : [];
    return sheets.map((sheet, index): SheetMarks => {
      const found = (marks[index] ?? []).filter(({ sign }) => sign === MARK_SIGN);
      const standing = found.flatMap(({ mark }) => mark ?? []);
      const here = notes[index] ?? [];
      const theirs = here.filter(({ isOurs }) => !isOurs).map(({ row, column }) => ({ sheet, row, column }));
      return {
        sheet,
        marks: standing,
        notes: here.filter(({ isOurs }) => isOurs).map(({ row, column, text }) => ({ row, column, text })),
        torn: standing.length < found.length,
        taken: [...theirs, ...(comments[index] ?? [])],
      };
    });
  });
}

/** Where threads of comments stand: such a cell can have no note. */
async function readComments(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly (readonly TakenCell[])[]> {
  const all = sheets.map((name) => context.workbook.worksheets.getItem(name).comments.load('items/id'));
  if (sheets.length > 0) await context.sync();
  const placed = all.map(({ items }) => items.map((comment) => comment.getLocation().load([...AREA_MEMBERS])));
  if (placed.some((each) => each.length > 0)) await context.sync();
  return placed.map((each, index) =>
    each.map((range) => {
      const { top, left } = areaOf(range);
      return { sheet: sheets[index] ?? '', row: top, column: left };
    }),
  );
}
