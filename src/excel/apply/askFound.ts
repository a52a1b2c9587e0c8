import type { Area, CellValue } from '../../ledger/snapshot';
import { cellCount } from '../../plan/areas';
import { areaAddress } from '../../ledger/address';
import { cellsOf } from '../../plan/blocks';
import { imageOfCell } from '../../plan/cellImage';
import { AREA_MEMBERS, areaOf, rangeOf } from '../ranges';
import { areasConcerned, unionOf } from './sheetWork';
import type { FoundBlock, PlannedSheetWork } from './sheetWork';

/** Areas of more cells are asked for what is filled of them: most of a new column is blank. */
const LARGE = 2_000;
/** The number formats of more cells would hardly fit into one answer of Excel on the web (5 MB). */
const MOST_CELLS = 350_000;

/** What was found on each sheet, by its name; null where Excel did not give all of it. */
export type AskedFound = () => ReadonlyMap<string, readonly FoundBlock[]> | null;

/** What may be loaded of a range; null where it was too large, absent where there is no such range. */
type Loaded = Excel.Range;

/**
 * Asks, in the request that is being made, for what stands where a plan writes, and for all of the sheets that it makes
 * anew. Null where that is more than one answer holds: then it is to be read in pieces.
 */
export function askFound(context: Excel.RequestContext, work: readonly PlannedSheetWork[]): AskedFound | null {
  const concerned = work.flatMap((each) => (each.generated ? [] : areasConcerned(each)));
  if (concerned.reduce((sum, area) => sum + cellCount(area), 0) > MOST_CELLS) return null;
  const asked = work.map((each) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(each.name);
    return [each.name, each.generated ? [askWhole(sheet, each)] : areasConcerned(each).map(asking(sheet))] as const;
  });
  return () => {
    const found = asked.map(([name, answers]) => [name, answers.map((answer) => answer())] as const);
    if (found.some(([, blocks]) => blocks.some((block) => block === null))) return null;
    return new Map(found.map(([name, blocks]) => [name, blocks.flatMap((block) => block ?? [])]));
  };
}

/** Gives what was found: none where the sheet does not exist, null where Excel did not give it. */
type Answer = () => readonly FoundBlock[] | null;

const MEMBERS = ['values', 'formulas', 'valueTypes'] as const;

const asking =
  (sheet: Excel.Worksheet) =>
  (area: Area): Answer => {
    const whole = rangeOf(sheet, area).load('numberFormat');
    const filled = cellCount(area) <= LARGE ? whole : whole.getUsedRangeOrNullObject(true).untrack();
    filled.load([...MEMBERS, ...AREA_MEMBERS]);
    return () => (isComplete(whole, filled) ? [blockOf(area, whole.numberFormat as string[][], filled)] : null);
  };

function isComplete(whole: Loaded, filled: Loaded): boolean {
  const cells = filled.isNullObject || MEMBERS.every((member) => Array.isArray(filled[member]));
  return cells && Array.isArray(whole.numberFormat);
}

/** All of a sheet that is made as a whole; none where it does not exist or is blank. */
function askWhole(sheet: Excel.Worksheet, { blocks }: PlannedSheetWork): Answer {
  const written = unionOf(blocks.map(({ area }) => area));
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  const whole = written === null ? used : used.getBoundingRect(areaAddress(written)).untrack();
  whole.load(['numberFormat', ...MEMBERS, ...AREA_MEMBERS]);
  return () => {
    if (!whole.isNullObject)
      return isComplete(whole, whole) ? [blockOf(areaOf(whole), whole.numberFormat as string[][], whole)] : null;
    return written === null ? [] : [blockOf(written, [], whole)];
  };
}

function blockOf(area: Area, formats: readonly (readonly string[])[], filled: Loaded): FoundBlock {
  const there = filled.isNullObject ? null : areaOf(filled);
  const at = <T>(cells: readonly (readonly T[])[], row: number, column: number): T | undefined =>
    there === null ? undefined : cells[row - there.top]?.[column - there.left];
  const images = cellsOf(area, (row, column) => {
    const value = at(filled.values as CellValue[][], row, column) ?? '';
    const formula = at(filled.formulas as CellValue[][], row, column) ?? '';
    return imageOfCell({ value, formula, isError: at(filled.valueTypes, row, column) === 'Error' });
  });
  return { area, images, formats };
}
