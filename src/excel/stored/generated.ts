import type { CellImage } from '../../plan/cellImage';
import type { Area } from '../../ledger/snapshot';
import type { Edit } from '../../plan/plan';
import { checksum } from './checksum';
import type { StateChange, StateTable } from './stateSheet';

/** How a sheet of ours is made, cells apart: what is needed to make it again. */
export type Recipe = readonly Exclude<Edit, { kind: 'cells' | 'name' }>[];

/** The sheets that we added and that are still there. */
export type GeneratedSheets = Readonly<Record<string, GeneratedSheet>>;

export interface GeneratedSheet {
  readonly recipe: Recipe;
  /** Of the content as we left it, by which a clerk's own changes are noticed; empty while it is being written. */
  readonly fingerprint: string;
  /** A clerk has written on it at some time: undo must not delete it. */
  readonly edited: boolean;
}

const GENERATED_KEY = 'generated';

/** The sheets that the stored state says are ours; none where the state is missing or damaged. */
export function generatedSheets(state: StateTable): GeneratedSheets {
  const text = state.rows.find(({ key }) => key === GENERATED_KEY)?.text;
  // The row's checksum has vouched for the text: it is what we wrote.
  return text === undefined || text === null ? {} : (JSON.parse(text) as GeneratedSheets);
}

/** The change of the stored state that keeps these sheets; none of them, no row. */
export function keepGenerated(sheets: GeneratedSheets): StateChange {
  return { key: GENERATED_KEY, text: Object.keys(sheets).length === 0 ? null : JSON.stringify(sheets) };
}

/** Cells of a sheet. */
export interface Content {
  readonly area: Area;
  readonly images: readonly (readonly CellImage[])[];
}

/** Excel rewrites a formula when rows are put into the sheet that it counts: that is no clerk's change. */
const kept = (image: CellImage): CellImage => (typeof image === 'string' && image.startsWith('=') ? '=' : image);

/**
 * A mark of what a sheet holds; the blocks have to cover everything in use, blank cells do not count, and of formulas
 * only that there is one.
 */
export function fingerprint(blocks: readonly Content[]): string {
  const cells = blocks.flatMap(({ area, images }) =>
    images.flatMap((row, down) =>
      row.flatMap((image, across) =>
        image === null ? [] : [[area.top + down, area.left + across, kept(image)] as const],
      ),
    ),
  );
  const inOrder = blocks.length === 1 ? cells : cells.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  return checksum(JSON.stringify(inOrder));
}

/** Whether a sheet of ours holds what we left there, and no clerk has ever written on it. */
export function isUntouched(sheet: GeneratedSheet, found: readonly Content[]): boolean {
  return !sheet.edited && (sheet.fingerprint === '' || sheet.fingerprint === fingerprint(found));
}
