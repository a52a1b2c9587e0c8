import type { Effect, LayoutFacts, LeftAlone } from '../../plan/journal';
import { askLayout, writeLayout } from '../apply/sheetLayout';
import type { UndoStep } from './undoCells';

type LayoutEffect = Extract<Effect, { kind: 'sheet-layout' }>;

const WHAT: Readonly<Record<keyof LayoutFacts, string>> = {
  frozen: '冻结窗格',
  filter: '筛选',
  printArea: '打印区域',
  zoom: '打印缩放',
};
const MEMBERS = Object.keys(WHAT) as (keyof LayoutFacts)[];

const said = (value: unknown): string =>
  value === null ? '无' : typeof value === 'string' ? value : JSON.stringify(value);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Puts back frozen panes, filters and printing that are still as we set them; what was set since is left and listed. */
export async function undoLayouts(context: Excel.RequestContext, effects: readonly LayoutEffect[]): Promise<UndoStep> {
  if (effects.length === 0) return { writes: [], restored: 0, leftAlone: [] };
  const asked = effects.map(({ sheet }) => askLayout(context.workbook.worksheets.getItem(sheet)));
  await context.sync();
  const leftAlone: LeftAlone[] = [];
  const writes = effects.map(({ sheet, before, after }, index) => {
    const now = asked[index]?.facts() ?? after;
    const back = Object.fromEntries(
      MEMBERS.map((member) => {
        const ours = !same(before[member], after[member]);
        if (ours && !same(now[member], after[member]) && !same(now[member], before[member])) {
          leftAlone.push({ sheet, cell: WHAT[member], found: said(now[member]), expected: said(after[member]) });
        }
        return [member, ours && same(now[member], after[member]) ? before[member] : now[member]];
      }),
    ) as unknown as LayoutFacts;
    return writeLayout(sheet, now, back);
  });
  return { writes, restored: 0, leftAlone };
}
