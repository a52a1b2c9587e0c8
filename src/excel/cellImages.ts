import { imageOfCell } from '../plan/cellImage';
import type { CellImage } from '../plan/cellImage';
import { readAreas } from './readAreas';
import type { ReadOptions, Wanted } from './readAreas';

/** What an area holds. */
export interface AreaImages {
  readonly images: readonly (readonly CellImage[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Reads what areas hold, content and number formats, in as few requests as the payload allows; see `readAreas`. */
export async function readImages(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
  options: ReadOptions = {},
): Promise<AreaImages[]> {
  const read = await readAreas(context, wanted, ['values', 'formulas', 'valueTypes', 'numberFormat'], options);
  return read.map(({ values, formulas, valueTypes, numberFormat }) => ({
    formats: numberFormat,
    images: values.map((row, down) =>
      row.map((value, across) =>
        imageOfCell({
          value,
          formula: formulas[down]?.[across] ?? '',
          isError: valueTypes[down]?.[across] === 'Error',
        }),
      ),
    ),
  }));
}
