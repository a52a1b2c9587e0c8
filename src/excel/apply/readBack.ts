import { cellCount } from '../../plan/areas';
import { cellsOf } from '../../plan/blocks';
import { imageOfCell } from '../../plan/cellImage';
import type { CellImage } from '../../plan/cellImage';
import type { CellValue } from '../../ledger/snapshot';
import { atRow, rowless } from '../../plan/filled';
import { sizeOf } from '../cellBytes';
import { rangeOf } from '../ranges';
import { readAreas } from '../readAreas';
import { oneAfterAnother } from '../session/oneAfterAnother';
import type { CellMembers } from '../readAreas';
import type { WrittenArea } from './cellChanges';
import { BYTES_PER_CALL } from './payloads';
import type { QueuedWrite } from './payloads';
import type { Images } from './written';

/** More different formulas than these are read as a whole. */
const MOST_HEADS = 1_000;
/** Areas with no more cells are read formula by formula. */
const SMALL = 200;

interface Head {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const isFormula = (image: CellImage | undefined): image is string => typeof image === 'string' && image.startsWith('=');
/** Only an error and a text that looks like one are told apart by their types. */
const needsType = (image: CellImage | undefined): boolean => typeof image === 'string' && image.startsWith("'#");

/** What is asked of each written area, and the cells whose formulas stand for those below them. */
interface Asking {
  readonly members: readonly (readonly (keyof CellMembers)[])[];
  readonly heads: ReadonlyMap<string, Head>;
}

/** What written cells have in common: the column, and the formula that was filled down. */
function keyOf(of: number, column: number, formula: string, row: number): string {
  return `${of}:${column}:${rowless(formula, row)}`;
}

/** Of formulas that are filled down only the first is read: Excel spells them all alike. */
function askingOf(written: readonly WrittenArea[]): Asking {
  const heads = new Map<string, Head>();
  const members = written.map(({ sheet, area, image }, of): readonly (keyof CellMembers)[] => {
    if (cellCount(area) <= SMALL) return ['values', 'formulas', 'valueTypes'];
    let typed = false;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const wanted = image(row, column);
        typed ||= needsType(wanted);
        if (!isFormula(wanted)) continue;
        const key = keyOf(of, column, wanted, row);
        if (!heads.has(key)) heads.set(key, { sheet, row, column });
      }
    }
    return typed ? ['values', 'valueTypes'] : ['values'];
  });
  if (heads.size <= MOST_HEADS) return { members, heads };
  return { members: written.map(() => ['values', 'formulas', 'valueTypes']), heads: new Map() };
}

type Cells = { readonly [Member in keyof CellMembers]?: CellMembers[Member] };

/** What the areas hold, of what was answered for them and for the heads. */
function imagesOf(
  written: readonly WrittenArea[],
  { heads }: Asking,
  cells: readonly Cells[],
  spelt: readonly Cells[],
): readonly Images[] {
  const formulas = new Map(
    [...heads].map(([key, { row }], index) => [key, rowless(String(spelt[index]?.formulas?.[0]?.[0] ?? ''), row)]),
  );
  return written.map(({ area, image }, of) => {
    const there = cells[of];
    return cellsOf(area, (row, column) => {
      const [down, across] = [row - area.top, column - area.left];
      const wanted = image(row, column);
      if (wanted === undefined) return null;
      const value = there?.values?.[down]?.[across] ?? '';
      const isError = there?.valueTypes?.[down]?.[across] === 'Error';
      const own = there?.formulas?.[down]?.[across];
      if (own !== undefined) return imageOfCell({ value, formula: own, isError });
      const formula = isFormula(wanted) ? atRow(formulas.get(keyOf(of, column, wanted, row)) ?? '', row) : value;
      return imageOfCell({ value, formula, isError });
    });
  });
}

const headArea = ({ sheet, row, column }: Head) => ({
  sheet,
  area: { top: row, left: column, bottom: row, right: column },
});

/** Reading back in the request that writes. */
export interface AskedBack {
  readonly ask: QueuedWrite;
  /** After the sync: what the written areas hold, null where Excel did not answer all of it. */
  found(): readonly Images[] | null;
}

/**
 * Asks for what the written areas hold, to be queued behind the writes. Null where that would be more than an answer
 * holds: then it is to be read by itself.
 * @param room bytes that the answer may take.
 */
export function askBack(written: readonly WrittenArea[], room: number): AskedBack | null {
  const asking = askingOf(written);
  const bytes = written.reduce((sum, each, of) => sum + answerBytes(each, asking.members[of] ?? []), 0);
  if (bytes > room) return null;
  const cells: Excel.Range[] = [];
  const spelt: Excel.Range[] = [];
  return {
    ask: {
      bytes: BYTES_PER_CALL * (written.length + asking.heads.size),
      queue({ workbook: { worksheets } }) {
        written.forEach(({ sheet, area }, of) =>
          cells.push(rangeOf(worksheets.getItem(sheet), area).load(asking.members[of]?.join(','))),
        );
        for (const head of asking.heads.values())
          spelt.push(rangeOf(worksheets.getItem(head.sheet), headArea(head).area).load('formulas'));
      },
    },
    found() {
      const complete =
        cells.every((range, of) => asking.members[of]?.every((member) => Array.isArray(range[member]))) &&
        spelt.every(({ formulas }) => Array.isArray(formulas));
      if (!complete) return null;
      const answered = cells.map((range, of) =>
        Object.fromEntries((asking.members[of] ?? []).map((member) => [member, range[member]])),
      );
      return imagesOf(
        written,
        asking,
        answered,
        spelt.map(({ formulas }) => ({ formulas: formulas as CellValue[][] })),
      );
    },
  };
}

/** About what an answer weighs: what is written, results of formulas as short texts, and what else is asked beside it. */
function answerBytes({ area, image }: WrittenArea, members: readonly (keyof CellMembers)[]): number {
  const whole = members.includes('formulas');
  const images = cellsOf(area, (row, column) => {
    const wanted = image(row, column) ?? '';
    return whole || !isFormula(wanted) ? wanted : '——————';
  });
  return BYTES_PER_CALL / 2 + sizeOf(images) * (whole ? 2 : 1) + cellCount(area) * 9 * (members.length - 1);
}

/**
 * What the written areas hold now, one block for each; null for cells that were left alone: in requests of its own, as
 * few as the payload limit allows.
 */
export async function readBack(
  context: Excel.RequestContext,
  written: readonly WrittenArea[],
): Promise<readonly Images[]> {
  const asking = askingOf(written);
  const alike = new Map<string, number[]>();
  asking.members.forEach((members, of) => {
    const key = members.join(',');
    alike.set(key, [...(alike.get(key) ?? []), of]);
  });
  const cells: Cells[] = [];
  await oneAfterAnother([...alike.values()], async (indices) => {
    const members = asking.members[indices[0] ?? 0] ?? [];
    const areas = indices.flatMap((of) => written[of] ?? []);
    const read = await readAreas(context, areas, members);
    indices.forEach((of, nth) => (cells[of] = read[nth] ?? {}));
  });
  const spelt = await readAreas(context, [...asking.heads.values()].map(headArea), ['formulas']);
  return imagesOf(written, asking, cells, spelt);
}
