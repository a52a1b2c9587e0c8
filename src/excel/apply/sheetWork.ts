import type { Area } from '../../ledger/snapshot';
import { sameArea } from '../../plan/areas';
import { cellBlocks } from '../../plan/blocks';
import type { CellBlock } from '../../plan/blocks';
import type { Edit, Plan } from '../../plan/plan';
import type { AreaImages } from '../cellImages';
import type { Wanted } from '../readAreas';
import { editArea } from '../../plan/validation';
import type { Place, SheetFacts } from './survey';

export type SheetEdit = Exclude<Edit, { kind: 'name' }>;
export type StructureEdit = Exclude<SheetEdit, { kind: 'cells' }>;

/** What a plan does on one sheet, beside what is known of the sheet. */
export interface SheetWork {
  readonly name: string;
  readonly edits: readonly SheetEdit[];
  readonly blocks: readonly CellBlock[];
  /** Null: the plan adds the sheet. */
  readonly facts: SheetFacts | null;
  /** True for a sheet that the plan makes as a whole, new or anew. */
  readonly generated: boolean;
}

/** What was found where a plan writes. */
export interface FoundBlock extends AreaImages {
  readonly area: Area;
}

/** The edits of a plan by sheet, in their order. */
export function editsBySheet(plan: Plan): Map<string, SheetEdit[]> {
  const bySheet = new Map<string, SheetEdit[]>();
  for (const edit of plan.edits) {
    if (edit.kind === 'name') continue;
    const edits = bySheet.get(edit.sheet);
    if (edits) edits.push(edit);
    else bySheet.set(edit.sheet, [edit]);
  }
  return bySheet;
}

/** The work on one sheet; `facts` is null for a sheet that does not exist. */
export function workOn(name: string, edits: readonly SheetEdit[], facts: SheetFacts | null): SheetWork {
  const blocks = cellBlocks(edits.filter((edit) => edit.kind === 'cells'));
  return { name, edits, facts, blocks, generated: edits.some(({ kind }) => kind === 'add-sheet') };
}

/** What has to be read of a sheet: where the plan writes or merges, and all of a sheet that is made anew. */
export function areasToRead({ name, edits, blocks, facts, generated }: SheetWork): Wanted[] {
  if (facts === null) return [];
  if (generated) {
    const area = unionOf([...blocks.map((block) => block.area), ...(facts.used ? [facts.used] : [])]);
    return area ? [{ sheet: name, area }] : [];
  }
  const merges = edits.flatMap((edit) => (edit.kind === 'merge' && !isMerged(facts, edit.area) ? [edit.area] : []));
  return [...blocks.map(({ area }) => area), ...merges].map((area) => ({ sheet: name, area }));
}

function unionOf(areas: readonly Area[]): Area | null {
  return areas.reduce<Area | null>(
    (union, area) =>
      union === null
        ? area
        : {
            top: Math.min(union.top, area.top),
            left: Math.min(union.left, area.left),
            bottom: Math.max(union.bottom, area.bottom),
            right: Math.max(union.right, area.right),
          },
    null,
  );
}

/** Whether the sheet has just this merged area. */
export function isMerged(facts: SheetFacts, area: Area): boolean {
  return facts.merges.some((merge) => sameArea(merge, area));
}

/** Whether an area has a cell. */
export function inside(area: Area, row: number, column: number): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}

/** Where a plan writes and merges: merged cells matter there. */
export function placesOf(bySheet: ReadonlyMap<string, readonly SheetEdit[]>): Place[] {
  return [...bySheet].flatMap(([sheet, edits]) => [
    { sheet },
    ...edits.flatMap((edit) =>
      edit.kind === 'cells' || edit.kind === 'merge' ? [{ sheet, area: editArea(edit) }] : [],
    ),
  ]);
}
