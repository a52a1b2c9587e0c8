import { areaAddress } from '../../ledger/address';
import type { CellValue } from '../../ledger/snapshot';
import { cellCount } from '../../plan/areas';
import { isTextImage, sameImage, type CellImage } from '../../plan/cellImage';
import type { CellsEffect, Effect } from '../../plan/journal';
import { packBlock, unpackBlock } from '../../plan/packing';
import { knownRows, locateRows, type KnownRows } from '../../plan/rows/knownRows';
import { writtenTexts } from '../../plan/rows/writtenCells';
import { sizeOf } from '../cellBytes';
import { rangeOf } from '../ranges';
import { keyCellsOf } from '../rows/keyCells';
import { BYTES_PER_CALL, type QueuedWrite } from './payloads';
import type { Survey } from './survey';

/** What would take more of an answer is not looked at once more. */
const MOST_BYTES = 2_000_000;
/** A number format in an answer. */
const FORMAT_BYTES = 14;
const ROW_BYTES = 6;
/** Rows that somebody may have put in since the sheet was measured. */
const ROWS_MORE = 50;

/** What somebody changed between our reading and our writing. */
export interface Overtaken {
  /** Cells in A1 notation and rows, with the sheet, for the message; none where nobody was faster. */
  readonly where: readonly string[];
  /** The effects with what really stood there before, so that putting back gives the others' contents back. */
  readonly effects: readonly Effect[];
  /** The rows in which we have really written. */
  readonly rows: readonly KnownRows[];
}

export interface LastLook {
  readonly look: QueuedWrite;
  /** About what it takes of the answer. */
  readonly answerBytes: number;
  overtaken(): Overtaken;
}

/** What is about to be written. */
export interface AboutToWrite {
  readonly survey: Survey;
  readonly effects: readonly Effect[];
  readonly rows: readonly KnownRows[];
  /** Sheets that are made as a whole: nobody's contents are lost there. */
  readonly ours: ReadonlySet<string>;
}

/**
 * A last look at the cells of clerks' sheets that are about to be overwritten, and at what their rows are known by, in
 * the same request as the writes and before them: Excel has no way to write only where nothing changed, but carries out
 * a request from front to back.
 */
export function lastLook({ survey, effects, rows, ours }: AboutToWrite): LastLook {
  const asked = new Map<CellsEffect, Excel.Range>();
  const askedKeys = new Map<KnownRows, readonly Excel.Range[]>();
  let answerBytes = 0;
  const fits = (bytes: number): boolean => {
    if (answerBytes + bytes > MOST_BYTES) return false;
    answerBytes += bytes;
    return true;
  };
  const looked = effects.filter(
    (effect): effect is CellsEffect => effect.kind === 'cells' && !ours.has(effect.sheet) && fits(bytesOf(effect)),
  );
  const bottomOf = ({ sheet }: KnownRows): number => (survey.sheets.get(sheet)?.used?.bottom ?? 0) + ROWS_MORE;
  const lookedAt = rows.filter((known) => fits(known.bytes + ROW_BYTES * known.keys.length * ROWS_MORE));
  return {
    answerBytes,
    look: {
      bytes: BYTES_PER_CALL * (looked.length + lookedAt.reduce((sum, { keys }) => sum + keys.length, 0)),
      queue(context) {
        const sheetOf = (name: string): Excel.Worksheet => context.workbook.worksheets.getItem(name);
        for (const effect of looked)
          asked.set(effect, rangeOf(sheetOf(effect.sheet), effect.area).load('formulas,numberFormat'));
        for (const known of lookedAt) {
          const ranges = known.keys.map(({ column }) =>
            rangeOf(sheetOf(known.sheet), { top: 1, left: column, bottom: bottomOf(known), right: column }),
          );
          for (const range of ranges) range.load('formulas');
          askedKeys.set(known, ranges);
        }
      },
    },
    overtaken() {
      const cells: string[] = [];
      const after = effects.map((effect) => {
        const range = effect.kind === 'cells' ? asked.get(effect) : undefined;
        if (effect.kind !== 'cells' || !range) return effect;
        const compared = compare(effect, range);
        cells.push(...compared.cells);
        return compared.effect;
      });
      const found = rows.map((known) => foundAt(known, askedKeys.get(known), after));
      const where = [...found.flatMap(({ moved }) => moved), ...cells];
      return { where, effects: where.length === 0 ? effects : after, rows: found.map(({ known }) => known) };
    },
  };
}

/** The rows that were not in their places at the last look, and by what the rows in those places are known. */
function foundAt(
  known: KnownRows,
  ranges: readonly Excel.Range[] | undefined,
  effects: readonly Effect[],
): { readonly known: KnownRows; readonly moved: readonly string[] } {
  if (!ranges?.every(({ formulas }) => Array.isArray(formulas))) return { known, moved: [] };
  const cells = keyCellsOf(known, ranges);
  const written = writtenTexts(effects, known.sheet);
  const places = locateRows(known, cells, (row, column) => written(row, column) !== null);
  const moved = known.rows.flatMap(({ row }) => (places.get(row) === row ? [] : [`${known.sheet} 第 ${row} 行`]));
  if (moved.length === 0) return { known, moved };
  const rows = known.rows.map(({ row }) => row);
  return { known: knownRows(known.sheet, known.keys, cells, rows, written), moved };
}

function bytesOf({ area, before }: CellsEffect): number {
  return sizeOf(unpackBlock(before, area.top)) + FORMAT_BYTES * cellCount(area);
}

function compare(effect: CellsEffect, found: Excel.Range): { effect: CellsEffect; cells: string[] } {
  const { sheet, area } = effect;
  const contents = found.formulas as CellValue[][] | null;
  const shown = found.numberFormat as string[][] | null;
  const cells: string[] = [];
  const kept = unpackBlock(effect.formats, area.top);
  const before = unpackBlock(effect.before, area.top).map((row, down) =>
    row.map((image, across) => {
      const there = contents?.[down]?.[across];
      // No format is kept of cells of the area that are left alone.
      if (there === undefined || kept[down]?.[across] === null || reads(image, there)) return image;
      const [row1, column] = [area.top + down, area.left + across];
      cells.push(`${sheet} ${areaAddress({ top: row1, left: column, bottom: row1, right: column })}`);
      return imageOf(there);
    }),
  );
  const formats = kept.map((row, down) =>
    row.map((format, across) => (format === null ? null : (shown?.[down]?.[across] ?? format))),
  );
  return {
    effect: { ...effect, before: packBlock(before, area.top), formats: packBlock(formats, area.top) },
    cells,
  };
}

/** Whether a cell of this image answers this when it is asked for its formula. */
function reads(image: CellImage, found: CellValue): boolean {
  if (image === null) return found === '';
  if (isTextImage(image)) return found === image.slice(1);
  return sameImage(image, found);
}

function imageOf(found: CellValue): CellImage {
  if (found === '') return null;
  return typeof found === 'string' && !found.startsWith('=') ? `'${found}` : found;
}
