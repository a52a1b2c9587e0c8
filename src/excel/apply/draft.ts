import { sameArea } from '../../plan/areas';
import { cellsOf, rectangles } from '../../plan/blocks';
import type { CellBlock } from '../../plan/blocks';
import type { CellImage } from '../../plan/cellImage';
import type { Effect } from '../../plan/journal';
import { packBlock } from '../../plan/packing';
import { layeredStyles } from '../../plan/styles';
import type { StyleArea } from '../../plan/styles';
import type { PlanProblem } from '../../plan/validation';
import { isUntouched } from '../stored/generated';
import type { Content, GeneratedSheets, Recipe } from '../stored/generated';
import { changesOf } from './cellChanges';
import type { WrittenArea } from './cellChanges';
import { clearSheetLook } from './clearSheetLook';
import { queueLook } from './looks';
import type { QueuedWrite } from './payloads';
import { staleRefusals } from './refusals';
import { isMerged } from './sheetWork';
import type { FoundBlock, SheetWork, StructureEdit } from './sheetWork';
import { smallWrite, writeEdit } from './writes';

/** What is to be done on one sheet, as far as cells go. */
export interface Draft {
  readonly sheet: string;
  readonly refusals: readonly PlanProblem[];
  readonly effects: readonly Effect[];
  /** The sheet is added before all else: where somebody has added it meanwhile nothing at all is written. */
  readonly claims: readonly QueuedWrite[];
  /** Before the looks, with the cells, and after everything else. */
  readonly first: readonly QueuedWrite[];
  readonly cells: readonly QueuedWrite[];
  readonly last: readonly QueuedWrite[];
  readonly written: readonly WrittenArea[];
  readonly changedCells: number;
  readonly recipe: Recipe | null;
  /** All that a sheet of ours will hold. */
  readonly holds: readonly Content[];
  /** Whether a sheet of ours holds what we left there; true for all others. */
  readonly untouched: boolean;
}

/** Works out what one sheet's edits come to, given what was found there. */
export function draftOf(work: SheetWork, found: readonly FoundBlock[], known: GeneratedSheets): Draft {
  const { name: sheet, facts, generated } = work;
  const { structure } = work;
  const styles = layeredStyles(structure.filter((edit) => edit.kind === 'style'));
  const before = known[sheet]?.recipe ?? [];
  const anew = generated && facts !== null && JSON.stringify(before) !== JSON.stringify(structure);
  const blocks = generated && facts !== null ? wholeSheet(work.blocks, found) : work.blocks;
  const parts = blocks.map((block) => changesOf(sheet, block, found, styles, anew));
  const layout = structure.filter(({ kind }) => kind !== 'add-sheet');
  const base = {
    sheet,
    refusals: staleRefusals(work, found),
    cells: parts.flatMap(({ writes }) => writes),
    written: parts.flatMap(({ written }) => written),
    changedCells: parts.reduce((sum, { changed }) => sum + changed, 0),
    untouched: known[sheet] === undefined || isUntouched(known[sheet], found),
    claims: [],
    holds: generated ? blocks.map(contentOf) : [],
  };
  if (facts === null) {
    const added: Effect = { kind: 'sheet-added', sheet };
    const adding = structure.filter(({ kind }) => kind === 'add-sheet').slice(0, 1);
    return {
      ...base,
      effects: [added],
      claims: adding.map(writeEdit),
      first: formatWrites(sheet, styles),
      last: layout.map(writeEdit),
      recipe: structure,
    };
  }
  const cellEffects = parts.flatMap(({ effects }) => effects);
  if (generated) {
    return {
      ...base,
      effects: anew ? [{ kind: 'sheet-replaced', sheet, before }, ...cellEffects] : cellEffects,
      first: anew ? [clearSheetLook(facts), ...formatWrites(sheet, styles)] : [],
      last: anew ? layout.map(writeEdit) : [],
      recipe: structure,
    };
  }
  const merges = structure.filter((edit) => edit.kind === 'merge' && !isMerged(facts, edit.area));
  return {
    ...base,
    effects: [...cellEffects, ...merges.flatMap((edit) => mergeEffects(edit, found))],
    first: [],
    last: merges.map(writeEdit),
    recipe: null,
  };
}

function contentOf({ area, cells }: CellBlock): Content {
  return { area, images: cells.map((row) => row.map((image) => image ?? null)) };
}

/** Number formats go before the cells: what is written under a text format stays text. */
function formatWrites(sheet: string, styles: readonly StyleArea[]): QueuedWrite[] {
  return styles.flatMap(({ area, style: { numberFormat } }) =>
    numberFormat === undefined
      ? []
      : [smallWrite((context) => queueLook(context.workbook.worksheets.getItem(sheet), area, { numberFormat }))],
  );
}

/** The blocks of a sheet that is made anew, as one block that empties whatever the plan does not write. */
function wholeSheet(blocks: readonly CellBlock[], found: readonly FoundBlock[]): CellBlock[] {
  return found.map(({ area, images }) => {
    const cells = images.map((row) => row.map((): CellImage => null));
    for (const block of blocks) {
      block.cells.forEach((row, down) =>
        row.forEach((image, across) => {
          const line = cells[block.area.top + down - area.top];
          if (line && image !== undefined) line[block.area.left + across - area.left] = image;
        }),
      );
    }
    return { area, cells };
  });
}

/** A merge keeps only its first cell: what the others hold is kept for undo. */
function mergeEffects(edit: StructureEdit, found: readonly FoundBlock[]): Effect[] {
  if (edit.kind !== 'merge') return [];
  const { sheet, area } = edit;
  const there = found.find((each) => sameArea(each.area, area));
  const image = (row: number, column: number): CellImage => there?.images[row - area.top]?.[column - area.left] ?? null;
  const lost = rectangles(area, (row, column) => {
    return (row !== area.top || column !== area.left) && image(row, column) !== null;
  });
  const format = (row: number, column: number): string =>
    there?.formats[row - area.top]?.[column - area.left] ?? 'General';
  return [
    { kind: 'merge', sheet, area },
    ...lost.map((part): Effect => ({
      kind: 'cells',
      sheet,
      area: part,
      before: packBlock(cellsOf(part, image), part.top),
      after: packBlock(
        cellsOf(part, () => null),
        part.top,
      ),
      formats: packBlock(cellsOf(part, format), part.top),
    })),
  ];
}
