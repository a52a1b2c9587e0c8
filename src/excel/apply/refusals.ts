import { areaAddress } from '../../ledger/address';
import { intersection, sameArea } from '../../plan/areas';
import { rectangles } from '../../plan/blocks';
import { imageOfContent, imageText, sameImage } from '../../plan/cellImage';
import type { Edit } from '../../plan/plan';
import { mayBeOurs } from '../../plan/sheets/names';
import type { PlanProblem } from '../../plan/validation';
import type { GeneratedSheets } from '../stored/generated';
import { inside } from './sheetWork';
import type { FoundBlock, SheetWork } from './sheetWork';

/** What stands against touching a sheet at all. */
export function sheetRefusals({ name, edits, facts, generated }: SheetWork, known: GeneratedSheets): PlanProblem[] {
  const refuse = (why: string, because?: PlanProblem['because']): PlanProblem[] => [
    { sheet: name, area: '', why, ...(because ? { because } : {}) },
  ];
  if (facts === null)
    return generated ? [] : refuse(`找不到工作表“${name}”，可能已被改名或删除，请点“刷新”后再试`, 'missing');
  if (facts.isProtected) return refuse(`工作表“${name}”受保护，请先在“审阅”里撤销工作表保护`, 'protected');
  const ours = mayBeOurs(name) ? facts.isMarked : known[name] !== undefined;
  if (edits.some((edit) => edit.kind === 'add-sheet' && edit.first === true))
    return refuse(`工作表“${name}”刚刚由别人建立，请点“刷新”后再试`, 'stale');
  if (generated && !ours) return refuse(`已有名为“${name}”的工作表，请先把它改名`);
  if (generated) return [];
  if (edits.some(({ kind }) => kind === 'delete-sheet')) return refuse(`工作表“${name}”不能由台账管家删除`);
  const whole = edits.find(({ kind }) => WHOLE_SHEET.has(kind));
  return whole ? refuse(`不改动“${name}”这张表的页面设置、冻结窗格和图表`) : [];
}

/** Edits that change a sheet as a whole: on sheets that are not ours they are not made. */
const WHOLE_SHEET: ReadonlySet<Edit['kind']> = new Set(['freeze', 'page-setup', 'gridlines', 'chart']);

/** Cells inside merged cells cannot be written, and merged cells cannot be merged with others. */
export function mergeRefusals({ name, edits, blocks, facts, generated }: SheetWork): PlanProblem[] {
  if (facts === null || generated) return [];
  const wanted = edits.flatMap((edit) => (edit.kind === 'merge' ? [edit.area] : []));
  const crossed = wanted.filter((area) =>
    facts.merges.some((merge) => intersection(merge, area) !== null && !sameArea(merge, area)),
  );
  const covered = blocks.flatMap(({ area, cells }) =>
    facts.merges.flatMap((merge) => {
      const shared = intersection(merge, area);
      if (shared === null) return [];
      return rectangles(shared, (row, column) => {
        const cell = cells[row - area.top]?.[column - area.left];
        return cell !== undefined && cell !== null && (row !== merge.top || column !== merge.left);
      });
    }),
  );
  return [...crossed, ...covered].map((area) => ({
    sheet: name,
    area: areaAddress(area),
    why: `${areaAddress(area)} 处有合并单元格，写不进去，请先取消合并`,
  }));
}

/** Cells that no longer hold what the plan was worked out from. */
export function staleRefusals({ name, edits }: SheetWork, found: readonly FoundBlock[]): PlanProblem[] {
  return edits.flatMap((edit) => {
    if (edit.kind !== 'cells' || edit.expected === undefined) return [];
    return edit.expected.flatMap((row, down) =>
      row.flatMap((expected, across) => {
        if (expected === null) return [];
        const [top, left] = [edit.top + down, edit.left + across];
        const there = found.find((block) => inside(block.area, top, left));
        const image = there?.images[top - there.area.top]?.[left - there.area.left] ?? null;
        if (sameImage(image, imageOfContent(expected))) return [];
        const area = areaAddress({ top, left, bottom: top, right: left });
        return [
          {
            sheet: name,
            area,
            why: `${area} 已被改为“${imageText(image)}”，请点“刷新”后再试`,
            because: 'stale' as const,
          },
        ];
      }),
    );
  });
}
