import type { Edit } from '../../plan/plan';
import { rangeOf } from '../ranges';
import type { QueuedWrite } from './payloads';
import type { Step } from './step';
import { smallWrite } from './writes';

interface Sized {
  readonly sheet: string;
  readonly along: 'column' | 'row';
  readonly index: number;
  readonly points: number;
}

/** Points by which a width may differ from what was asked: Excel rounds to whole pixels. */
const ROUNDING = 1;

/** Whether two sizes are the same to Excel. */
export function sameSize(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDING;
}

/**
 * Asks for the widths and heights that edits change; the answer, after the sync, gives those from before. Sizes that are
 * there already are dropped.
 */
export function askSizes(context: Excel.RequestContext, edits: readonly Edit[]): () => Step {
  const all = edits.flatMap(sizesOf).map((each) => [`${each.sheet}!${each.along}${each.index}`, each] as const);
  // Where a plan sets a size twice, the last one counts.
  const sized = [...new Map(all).values()];
  const asked = sized.map((each) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(each.sheet);
    return lineOf(sheet, each).format.load('columnWidth,rowHeight,useStandardWidth');
  });
  return () => changedSizes(sized, asked);
}

function changedSizes(sized: readonly Sized[], asked: readonly Excel.RangeFormat[]): Step {
  const changed = sized.flatMap((each, index) => {
    const before = each.along === 'column' ? asked[index]?.columnWidth : asked[index]?.rowHeight;
    const standard = each.along === 'column' && asked[index]?.useStandardWidth === true;
    return before === undefined || sameSize(before, each.points) ? [] : [{ ...each, before, standard }];
  });
  return {
    effects: changed.map(({ sheet, along, index, points, before, standard }) =>
      along === 'column'
        ? { kind: 'column-width', sheet, column: index, before, after: points, ...(standard ? { standard } : {}) }
        : { kind: 'row-height', sheet, row: index, before, after: points },
    ),
    writes: changed.map(writeSize),
  };
}

/** The write of one width or height. */
export function writeSize(sized: Sized): QueuedWrite {
  return smallWrite((context) => {
    const { format } = lineOf(context.workbook.worksheets.getItem(sized.sheet), sized);
    if (sized.along === 'column') format.columnWidth = sized.points;
    else format.rowHeight = sized.points;
  });
}

/** Gives a column back the sheet's standard width. */
export function standardWidth(sheet: string, column: number): QueuedWrite {
  return smallWrite((context) => {
    const whole = lineOf(context.workbook.worksheets.getItem(sheet), { along: 'column', index: column });
    whole.format.useStandardWidth = true;
  });
}

/** One whole column or row. */
export function lineOf(sheet: Excel.Worksheet, { along, index }: Pick<Sized, 'along' | 'index'>): Excel.Range {
  const cell = rangeOf(
    sheet,
    along === 'column'
      ? { top: 1, left: index, bottom: 1, right: index }
      : { top: index, left: 1, bottom: index, right: 1 },
  );
  return (along === 'column' ? cell.getEntireColumn() : cell.getEntireRow()).untrack();
}

function sizesOf(edit: Edit): Sized[] {
  if (edit.kind === 'column-width') {
    const { sheet, left, right, points } = edit;
    return from(left, right).map((index) => ({ sheet, along: 'column', index, points }));
  }
  if (edit.kind === 'row-height') {
    const { sheet, top, bottom, points } = edit;
    return from(top, bottom).map((index) => ({ sheet, along: 'row', index, points }));
  }
  return [];
}

function from(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
