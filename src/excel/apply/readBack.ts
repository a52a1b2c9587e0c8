import { cellsOf } from '../../plan/blocks';
import { imageOfCell } from '../../plan/cellImage';
import type { CellImage } from '../../plan/cellImage';
import { atRow, rowless } from '../../plan/filled';
import { readAreas } from '../readAreas';
import type { WrittenArea } from './cellChanges';

/** More different formulas than these are read as a whole. */
const MOST_HEADS = 1_000;

interface Head {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const isFormula = (image: CellImage | undefined): image is string => typeof image === 'string' && image.startsWith('=');

/** What written cells have in common: the column, and the formula that was filled down. */
function keyOf(of: number, column: number, formula: string, row: number): string {
  return `${of}:${column}:${rowless(formula, row)}`;
}

/**
 * What the written areas hold now, one block for each; null for cells that were left alone. Of formulas that are filled down only the first is read, for
 * Excel spells them all alike: values tell of each cell whether its formula was taken. Two syncs where all fits.
 */
export async function readBack(
  context: Excel.RequestContext,
  written: readonly WrittenArea[],
): Promise<readonly (readonly (readonly CellImage[])[])[]> {
  const heads = headsOf(written);
  if (heads.size > MOST_HEADS) return readWhole(context, written);
  const cells = await readAreas(context, written, ['values', 'valueTypes']);
  const spelt = await readAreas(
    context,
    [...heads.values()].map(({ sheet, row, column }) => ({
      sheet,
      area: { top: row, left: column, bottom: row, right: column },
    })),
    ['formulas'],
  );
  const formulas = new Map(
    [...heads].map(([key, { row }], index) => [key, rowless(String(spelt[index]?.formulas[0]?.[0] ?? ''), row)]),
  );
  return written.map(({ area, image }, of) =>
    cellsOf(area, (row, column) => {
      const [down, across] = [row - area.top, column - area.left];
      const value = cells[of]?.values[down]?.[across] ?? '';
      const wanted = image(row, column);
      if (wanted === undefined) return null;
      const isError = cells[of]?.valueTypes[down]?.[across] === 'Error';
      const formula = isFormula(wanted) ? atRow(formulas.get(keyOf(of, column, wanted, row)) ?? '', row) : value;
      return imageOfCell({ value, formula, isError });
    }),
  );
}

/** For each formula that is filled down, the first cell that has it. */
function headsOf(written: readonly WrittenArea[]): ReadonlyMap<string, Head> {
  const heads = new Map<string, Head>();
  written.forEach(({ sheet, area, image }, of) => {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const wanted = image(row, column);
        if (!isFormula(wanted)) continue;
        const key = keyOf(of, column, wanted, row);
        if (!heads.has(key)) heads.set(key, { sheet, row, column });
      }
    }
  });
  return heads;
}

async function readWhole(
  context: Excel.RequestContext,
  written: readonly WrittenArea[],
): Promise<readonly (readonly (readonly CellImage[])[])[]> {
  const read = await readAreas(context, written, ['values', 'formulas', 'valueTypes']);
  return written.map(({ area, image }, of) =>
    cellsOf(area, (row, column) => {
      if (image(row, column) === undefined) return null;
      const [down, across] = [row - area.top, column - area.left];
      return imageOfCell({
        value: read[of]?.values[down]?.[across] ?? '',
        formula: read[of]?.formulas[down]?.[across] ?? '',
        isError: read[of]?.valueTypes[down]?.[across] === 'Error',
      });
    }),
  );
}
