import type { Effect } from '../../plan/journal';
import { MARK_SIGN, ROW_LIGHT_SIGN, type MarkSign } from '../../plan/marks/markSign';
import type { CellMark, Edit } from '../../plan/plan';
import { AREA_MEMBERS, areaOf } from '../ranges';
import type { QueuedWrite } from './payloads';
import { smallWrite, writeEdit } from './writes';

export type MarksEffect = Extract<Effect, { kind: 'marks' }>;

/** The marks that a sheet has; `mark` is null for one that was torn into several areas. */
export interface FoundMark {
  readonly id: string;
  readonly sign: MarkSign;
  readonly mark: CellMark | null;
}

/**
 * What a plan's marks change on clerks' sheets, as far as they are not there already. Two syncs at most, none where lights
 * are only to be taken away and nothing has put any there.
 * @param hasLights whether managing has put lights on rows before.
 */
export async function marksToWrite(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  hasLights: boolean,
): Promise<{ readonly effects: readonly Effect[]; readonly writes: readonly QueuedWrite[] }> {
  const wanted = edits
    .filter((edit) => edit.kind === 'marks')
    .filter(({ sign, marks }) => sign === MARK_SIGN || marks.length > 0 || hasLights);
  const found = await readMarks(
    context,
    wanted.map(({ sheet }) => sheet),
  );
  const changes = wanted.flatMap(({ sheet, sign, marks }, index) => {
    const all = found[index] ?? [];
    const there = all.filter((each) => each.sign === sign);
    const before = there.flatMap(({ mark }) => mark ?? []);
    if (there.length === before.length && sameMarks(before, marks)) return [];
    const effect: MarksEffect = { kind: 'marks', sheet, sign, before, after: marks };
    const above = sign === ROW_LIGHT_SIGN ? findingsFirst(sheet, all) : [];
    return [{ effect, writes: [...replaceMarks(sheet, there, marks), ...above] }];
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
  return effects.flatMap(({ sheet, sign, before }, index) => {
    const there = (found[index] ?? []).filter((each) => each.sign === sign);
    return replaceMarks(sheet, there, before);
  });
}

/** The writes that take all lights from the rows of some sheets. Two syncs at most. */
export async function withoutRowLights(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<QueuedWrite[]> {
  const found = await readMarks(context, sheets);
  return sheets.flatMap((sheet, index) => {
    const lights = (found[index] ?? []).filter(({ sign }) => sign === ROW_LIGHT_SIGN);
    return replaceMarks(sheet, lights, []);
  });
}

/** A finding's colour on a cell comes before the light of its whole row. */
function findingsFirst(sheet: string, all: readonly FoundMark[]): QueuedWrite[] {
  const findings = all.filter(({ sign }) => sign === MARK_SIGN);
  return [...findings].reverse().map(({ id }) =>
    smallWrite((run) => {
      run.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).priority = 0;
    }),
  );
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
    each.flatMap(({ id, rule, fill, range }): FoundMark[] => {
      const sign = ([MARK_SIGN, ROW_LIGHT_SIGN] as const).find((each) => rule.formula.includes(each));
      if (sign === undefined) return [];
      const look = { formula: rule.formula, fill: fill.color };
      return [{ id, sign, mark: range.isNullObject ? null : { area: areaOf(range), rule: look } }];
    }),
  );
}

/** Whether these are the same marks in the same order. */
export function sameMarks(one: readonly CellMark[], other: readonly CellMark[]): boolean {
  const keys = (marks: readonly CellMark[]): string =>
    JSON.stringify(marks.map(({ area, rule }) => [area, rule.formula.replace(/^=/u, ''), rule.fill]));
  return keys(one) === keys(other);
}
