import { columnLetter } from '../../ledger/address';
import { sameArea } from '../../plan/areas';
import type { Effect, LeftAlone } from '../../plan/journal';
import { removals } from '../apply/conditionalFormats';
import { lineOf, sameSize, standardWidth, writeSize } from '../apply/sizes';
import type { Survey } from '../apply/survey';
import { smallWrite, writeEdit } from '../apply/writes';
import { rangeOf } from '../ranges';
import type { UndoStep } from './undoCells';

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** Puts back widths and heights that are still as we set them. */
export async function undoSizes(
  context: Excel.RequestContext,
  effects: readonly (Of<'column-width'> | Of<'row-height'>)[],
): Promise<UndoStep> {
  const lines = effects.map((effect) => ({
    ...effect,
    along: effect.kind === 'column-width' ? ('column' as const) : ('row' as const),
    index: effect.kind === 'column-width' ? effect.column : effect.row,
  }));
  if (lines.length === 0) return { writes: [], restored: 0, leftAlone: [] };
  const asked = lines.map((line) => {
    const sheet = context.workbook.worksheets.getItem(line.sheet);
    return lineOf(sheet, line).format.load('columnWidth,rowHeight');
  });
  await context.sync();
  const leftAlone: LeftAlone[] = [];
  const writes = lines.flatMap((line, at) => {
    const now = line.along === 'column' ? asked[at]?.columnWidth : asked[at]?.rowHeight;
    if (now === undefined || sameSize(now, line.before)) return [];
    if (sameSize(now, line.after)) {
      const isStandard = line.kind === 'column-width' && line.standard === true;
      return [isStandard ? standardWidth(line.sheet, line.index) : writeSize({ ...line, points: line.before })];
    }
    const cell = line.along === 'column' ? `${columnLetter(line.index)}列` : `第${line.index}行`;
    leftAlone.push({ sheet: line.sheet, cell, found: String(now), expected: String(line.after) });
    return [];
  });
  return { writes, restored: 0, leftAlone };
}

/** Takes merged areas apart that are still merged as we did it. */
export function undoMerges(effects: readonly Of<'merge'>[], survey: Survey): UndoStep {
  const writes = effects
    .filter(({ sheet, area }) => survey.sheets.get(sheet)?.merges.some((merge) => sameArea(merge, area)))
    .map(({ sheet, area }) =>
      smallWrite((context) => rangeOf(context.workbook.worksheets.getItem(sheet), area).unmerge()),
    );
  return { writes, restored: 0, leftAlone: [] };
}

/** Removes our conditional formats, and puts back those that gave way to them. */
export async function undoRules(
  context: Excel.RequestContext,
  effects: readonly Of<'conditional-format'>[],
): Promise<UndoStep> {
  const removed = await removals(context, effects);
  const again = effects.flatMap(({ kind, sheet, removed: gone }) =>
    gone.map(({ area, rules }) => writeEdit({ kind, sheet, area, rules })),
  );
  return { writes: [...removed, ...again], restored: 0, leftAlone: [] };
}

/** Excel puts sheet names into quotes only where it has to, and spells a formula anew when rows move. */
const plain = (formula: string): string => formula.replace(/[\s']+/gu, '');

/** Puts back workbook names that are still as we left them. */
export function undoNames(effects: readonly Of<'name'>[], survey: Survey): UndoStep {
  const leftAlone: LeftAlone[] = [];
  const writes = effects.flatMap(({ name, before, after }) => {
    const now = survey.names.get(name);
    if (now === undefined || now === before) return [];
    if (plain(now) !== plain(after)) {
      leftAlone.push({ sheet: '', cell: name, found: now, expected: after });
      return [];
    }
    return [
      smallWrite((context) => {
        const item = context.workbook.names.getItem(name);
        if (before === null) item.delete();
        else item.formula = before;
      }),
    ];
  });
  return { writes, restored: 0, leftAlone };
}
