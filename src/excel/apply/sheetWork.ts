import type { Area } from '../../ledger/snapshot';
import { sameArea } from '../../plan/areas';
import { bandsOf, cellBlocks } from '../../plan/blocks';
import type { CellBlock } from '../../plan/blocks';
import type { Edit, Plan } from '../../plan/plan';
import type { AreaImages } from '../cellImages';
import type { Wanted } from '../readAreas';
import type { Place, SheetFacts } from './survey';

export type SheetEdit = Exclude<Edit, { kind: 'name' }>;
export type StructureEdit = Exclude<SheetEdit, { kind: 'cells' }>;

/** What a plan does on one sheet. */
export interface PlannedSheetWork {
  readonly name: string;
  readonly edits: readonly SheetEdit[];
  /** The edits that are no cells. */
  readonly structure: readonly StructureEdit[];
  readonly blocks: readonly CellBlock[];
  /** True for a sheet that the plan makes as a whole, new or anew. */
  readonly generated: boolean;
}

/** The same, beside what is known of the sheet. */
export interface SheetWork extends PlannedSheetWork {
  /** Null: the plan adds the sheet. */
  readonly facts: SheetFacts | null;
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

/** The work on one sheet. Of a clerk's sheet only the rows with something to write are concerned. */
export function workOn(name: string, edits: readonly SheetEdit[]): PlannedSheetWork {
  const generated = edits.some(({ kind }) => kind === 'add-sheet');
  const blocks = cellBlocks(edits.filter((edit) => edit.kind === 'cells'));
  return {
    name,
    edits,
    generated,
    blocks: generated ? blocks : blocks.flatMap(bandsOf),
    structure: edits.filter((edit) => edit.kind !== 'cells'),
  };
}

/** What has to be read of a sheet: where the plan writes or merges, and all of a sheet that is made anew. */
export function areasToRead({ name, blocks, structure, facts, generated }: SheetWork): Wanted[] {
  if (facts === null) return [];
  if (generated) {
    const area = unionOf([...blocks.map((block) => block.area), ...(facts.used ? [facts.used] : [])]);
    return area ? [{ sheet: name, area }] : [];
  }
  return areasConcerned({ blocks, structure }).map((area) => ({ sheet: name, area }));
}

/** Where a plan writes and merges on a clerk's sheet. */
export function areasConcerned({ blocks, structure }: Pick<PlannedSheetWork, 'blocks' | 'structure'>): Area[] {
  return [
    ...blocks.map(({ area }) => area),
    ...structure.flatMap((edit) => (edit.kind === 'merge' ? [edit.area] : [])),
  ];
}

/** The smallest area around some; null where there are none. */
export function unionOf(areas: readonly Area[]): Area | null {
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

/** Where a plan writes and merges: merged cells matter there, on sheets that are not made as a whole. */
export function placesOf(work: readonly PlannedSheetWork[]): Place[] {
  return work.flatMap(({ name: sheet, blocks, structure, generated }) => [
    { sheet },
    ...(generated ? [] : areasConcerned({ blocks, structure }).map((area) => ({ sheet, area }))),
  ]);
}
