import type { Area } from '../../ledger/snapshot';
import type { ConditionalRule } from '../../plan/plan';
import { keptRangeOf, rangeOf } from '../ranges';
import type { QueuedWrite } from './payloads';
import { smallWrite } from './writes';

/** Conditional formats of ours, known by where they stand and what they test. */
export interface OurRules {
  readonly sheet: string;
  readonly area: Area;
  readonly rules: readonly ConditionalRule[];
}

/**
 * The writes that remove conditional formats of ours, and only ours: those of the area that test the same formulas.
 * Two syncs to find them, none where nothing is to be removed.
 */
export async function removals(context: Excel.RequestContext, ours: readonly OurRules[]): Promise<QueuedWrite[]> {
  if (ours.length === 0) return [];
  const asked = ours.map((each) => {
    const sheet = context.workbook.worksheets.getItem(each.sheet);
    return { ...each, formats: keptRangeOf(sheet, each.area).conditionalFormats.load('items/id,items/type') };
  });
  await context.sync();
  const custom = asked.flatMap(({ formats, ...each }) =>
    formats.items.flatMap((format) =>
      format.type === 'Custom' ? [{ ...each, id: format.id, rule: format.custom.rule.load('formula') }] : [],
    ),
  );
  if (custom.length > 0) await context.sync();
  return custom
    .filter(({ rule, rules }) => rules.some(({ formula }) => tidy(formula) === tidy(rule.formula)))
    .map(({ sheet, area, id }) =>
      smallWrite((run) => {
        rangeOf(run.workbook.worksheets.getItem(sheet), area).conditionalFormats.getItem(id).delete();
      }),
    );
}

function tidy(formula: string): string {
  return formula.replace(/^=/u, '').replace(/\s+/gu, '').toUpperCase();
}
