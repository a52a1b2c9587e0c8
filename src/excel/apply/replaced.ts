import { sameArea } from '../../plan/areas';
import { sameImage } from '../../plan/cellImage';
import type { JournalEntry } from '../../plan/journal';
import type { Edit } from '../../plan/plan';
import { layeredStyles } from '../../plan/styles';
import { removals } from './conditionalFormats';
import { askLooks, lookOfStyle, membersOf, queueLook, sameLook } from './looks';
import type { StructureEdit } from './sheetWork';
import type { Step } from './step';
import type { Survey } from './survey';
import { smallWrite, writeEdit } from './writes';

/**
 * Asks for the looks that styles replace on sheets that are not ours; the answer, after the sync, drops styles that are
 * there already.
 */
export function askStyles(context: Excel.RequestContext, edits: readonly StructureEdit[]): () => Promise<Step> {
  const styles = edits.filter((edit) => edit.kind === 'style');
  const styled = [...new Set(styles.map(({ sheet }) => sheet))].flatMap((sheet) =>
    layeredStyles(styles.filter((each) => each.sheet === sheet)).map((each) => ({
      sheet,
      ...each,
      members: membersOf(each.style),
    })),
  );
  const asked = askLooks(context, styled);
  return async () => {
    const looks = await asked();
    const steps = styled.flatMap(({ sheet, area, style }, index): Step[] => {
      const before = looks[index] ?? [];
      const wanted = lookOfStyle(style, area);
      if (before.length === 1 && before.every(({ look }) => sameLook(look, wanted))) return [];
      const write = smallWrite((run) => queueLook(run.workbook.worksheets.getItem(sheet), area, wanted), 10);
      return [{ effects: [{ kind: 'style', sheet, area, style, before }], writes: [write] }];
    });
    return { effects: steps.flatMap(({ effects }) => effects), writes: steps.flatMap(({ writes }) => writes) };
  };
}

/** Conditional formats that are not there yet; those that an earlier run put on another area give way. */
export async function rulesToWrite(
  context: Excel.RequestContext,
  structure: readonly StructureEdit[],
  journal: readonly JournalEntry[],
): Promise<Step> {
  const earlier = journal.flatMap(({ effects }) => effects.filter((effect) => effect.kind === 'conditional-format'));
  const effects = structure.flatMap((edit) => {
    if (edit.kind !== 'conditional-format') return [];
    const { kind, sheet, area, rules } = edit;
    const last = earlier
      .filter((each) => each.sheet === sheet && each.area.left === area.left && each.area.top === area.top)
      .at(-1);
    if (last && sameArea(last.area, area) && JSON.stringify(last.rules) === JSON.stringify(rules)) return [];
    return [{ kind, sheet, area, rules, removed: last ? [{ area: last.area, rules: last.rules }] : [] }];
  });
  const old = effects.flatMap(({ sheet, removed }) => removed.map((each) => ({ sheet, ...each })));
  const added = effects.map(({ kind, sheet, area, rules }) => writeEdit({ kind, sheet, area, rules }));
  return { effects, writes: [...(await removals(context, old)), ...added] };
}

/** A workbook name that is not there yet, or has another formula. */
export function nameChange(edit: Extract<Edit, { kind: 'name' }>, survey: Survey): Step[] {
  const after = edit.formula.startsWith('=') ? edit.formula : `=${edit.formula}`;
  const before = survey.names.get(edit.name) ?? null;
  if (before !== null && sameImage(before, after)) return [];
  const write = smallWrite((context) => {
    const { names } = context.workbook;
    if (before === null) names.add(edit.name, after);
    else names.getItem(edit.name).formula = after;
  });
  return [{ effects: [{ kind: 'name', name: edit.name, before, after }], writes: [write] }];
}
