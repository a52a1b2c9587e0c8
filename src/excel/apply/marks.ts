import type { Effect } from '../../plan/journal';
import { MARK_SIGN } from '../../plan/marks/markSign';
import type { CellMark, Edit } from '../../plan/plan';
import { AREA_MEMBERS, areaOf } from '../ranges';
import type { QueuedWrite } from './payloads';
import { smallWrite, writeEdit } from './writes';

export type MarksEffect = Extract<Effect, { kind: 'marks' }>;

/** The marks that a sheet has; `mark` is null for one that was torn into several areas. */
export interface FoundMark {
  readonly id: string;
  readonly mark: CellMark | null;
}

/** What a plan's marks change on clerks' sheets, as far as they are not there already. Two syncs at most. */
export async function marksToWrite(
  context: Excel.RequestContext,
  edits: readonly Edit[],
): Promise<{ readonly effects: readonly Effect[]; readonly writes: readonly QueuedWrite[] }> {
  const wanted = edits.filter((edit) => edit.kind === 'marks');
  const found = await readMarks(
    context,
    wanted.map(({ sheet }) => sheet),
  );
  const changes = wanted.flatMap(({ sheet, marks }, index) => {
    const there = found[index] ?? [];
    const before = there.flatMap(({ mark }) => mark ?? []);
    if (there.length === before.length && sameMarks(before, marks)) return [];
    const effect: MarksEffect = { kind: 'marks', sheet, before, after: marks };
    return [{ effect, writes: replaceMarks(sheet, there, marks) }];
  });
  return { effects: changes.map(({ effect }) => effect), writes: changes.flatMap(({ writes }) => writes) };
}

/** The writes that put back the marks of before; whatever marks are there by then go. */
export async function marksBefore(
  context: Excel.RequestContext,
  effects: readonly MarksEffect[],
): Promise<QueuedWrite[]> {
  const found = await readMarks(
    context,
    effects.map(({ sheet }) => sheet),
  );
  return effects.flatMap(({ sheet, before }, index) => replaceMarks(sheet, found[index] ?? [], before));
}

function replaceMarks(sheet: string, there: readonly FoundMark[], marks: readonly CellMark[]): QueuedWrite[] {
  const gone = there.map(({ id }) =>
    smallWrite((run) => run.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete()),
  );
  // What is added last comes first.
  const added = [...marks]
    .reverse()
    .map(({ area, rule }) => writeEdit({ kind: 'conditional-format', sheet, area, rules: [rule] }));
  return [...gone, ...added];
}

/** The marks of ours on each of the sheets, known by what their formulas end with. */
export async function readMarks(context: Excel.RequestContext, sheets: readonly string[]): Promise<FoundMark[][]> {
  if (sheets.length === 0) return [];
  const all = sheets.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return sheet.getRange().conditionalFormats.load('items/id,items/type');
  });
  await context.sync();
  const asked = all.map(({ items }) =>
    items.flatMap((format) => {
      if (format.type !== 'Custom') return [];
      const { rule, format: look } = format.custom;
      const range = format.getRangeOrNullObject().load([...AREA_MEMBERS]);
      return [{ id: format.id, rule: rule.load('formula'), fill: look.fill.load('color'), range }];
    }),
  );
  if (asked.some((each) => each.length > 0)) await context.sync();
  return asked.map((each) =>
    each
      .filter(({ rule }) => rule.formula.includes(MARK_SIGN))
      .map(({ id, rule, fill, range }) => ({
        id,
        mark: range.isNullObject ? null : { area: areaOf(range), rule: { formula: rule.formula, fill: fill.color } },
      })),
  );
}

/** Whether these are the same marks in the same order. */
export function sameMarks(one: readonly CellMark[], other: readonly CellMark[]): boolean {
  const keys = (marks: readonly CellMark[]): string =>
    JSON.stringify(marks.map(({ area, rule }) => [area, rule.formula.replace(/^=/u, ''), rule.fill]));
  return keys(one) === keys(other);
}
