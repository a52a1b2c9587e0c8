import { areaAddress } from '../../ledger/address';
import { cellsOf, patches } from '../../plan/blocks';
import { imageText, isTextImage, sameImage, TEXT_FORMAT } from '../../plan/cellImage';
import type { CellImage } from '../../plan/cellImage';
import type { CellsEffect, LeftAlone } from '../../plan/journal';
import { packBlock, unpackBlock } from '../../plan/packing';
import type { QueuedWrite } from '../apply/payloads';
import { writeCells, writeFormats } from '../apply/writes';
import { readImages } from '../cellImages';
import type { AreaImages } from '../cellImages';

/** One part of an undo. */
export interface UndoStep {
  readonly writes: readonly QueuedWrite[];
  readonly restored: number;
  readonly leftAlone: readonly LeftAlone[];
}

/** The cells' part of an undo, with what it overwrites: an undo of the undo. */
export interface CellsUndo extends UndoStep {
  readonly overwrites: readonly CellsEffect[];
}

/** Puts back what the cells held, as far as they hold what we wrote; what somebody changed since is left alone. */
export async function undoCells(context: Excel.RequestContext, effects: readonly CellsEffect[]): Promise<CellsUndo> {
  const found = await readImages(context, effects);
  const steps = effects.map((effect, index) => undoBlock(effect, found[index] ?? { images: [], formats: [] }));
  return {
    writes: steps.flatMap(({ writes }) => writes),
    overwrites: steps.flatMap(({ overwrites }) => overwrites),
    restored: steps.reduce((sum, { restored }) => sum + restored, 0),
    leftAlone: steps.flatMap(({ leftAlone }) => leftAlone),
  };
}

/** What has become of a cell that we wrote. */
interface CellFate {
  readonly is: 'ours' | 'foreign' | 'unwritten' | 'untouched';
  readonly now: CellImage;
  readonly was: CellImage;
  readonly wanted: CellImage;
  /** Its number format from before. */
  readonly format: string;
  /** Whether the format that was to receive our content stands there without it. */
  readonly hasLostFormat: boolean;
}

function undoBlock({ sheet, area, ...packed }: CellsEffect, found: AreaImages): CellsUndo {
  const fates = fatesOf({ area, ...packed }, found);
  const fate = (row: number, column: number): CellFate | undefined => fates[row - area.top]?.[column - area.left];
  const is = (which: CellFate['is']) => (row: number, column: number) => fate(row, column)?.is === which;
  const hasLostFormat = (row: number, column: number): boolean => fate(row, column)?.hasLostFormat === true;
  const ours = (row: number, column: number): CellFate | null => {
    const here = fate(row, column);
    return here?.is === 'ours' ? here : null;
  };
  const all = fates.flat();
  return {
    overwrites: [overwritten({ sheet, area }, fates, found)],
    restored: all.filter((each) => each.is === 'ours').length,
    leftAlone: cellsOf(area, (row, column): LeftAlone[] => {
      const here = fate(row, column);
      if (here?.is !== 'foreign') return [];
      const cell = areaAddress({ top: row, left: column, bottom: row, right: column });
      const { now, was, wanted, format } = here;
      return [
        { sheet, cell, found: imageText(now), expected: imageText(wanted), change: { row, column, now, was, format } },
      ];
    }).flat(2),
    // Formats again after the contents: Excel formats a General cell by itself when a formula gives a date.
    writes: [
      ...patches(area, is('ours')).flatMap((part) => [
        ...writeFormats(sheet, part, (row, column) => meanwhile(ours(row, column))),
        ...writeCells(
          sheet,
          part,
          (row, column) => ours(row, column)?.was,
          (row, column) => meanwhile(ours(row, column)) ?? 'General',
        ),
        ...writeFormats(sheet, part, (row, column) => ours(row, column)?.format ?? null),
      ]),
      ...patches(area, hasLostFormat).flatMap((part) =>
        writeFormats(sheet, part, (row, column) =>
          hasLostFormat(row, column) ? (fate(row, column)?.format ?? null) : null,
        ),
      ),
    ],
  };
}

/** What the undo of a block is about to overwrite, as an effect: cells that it leaves alone are left alone. */
function overwritten(
  { sheet, area }: Pick<CellsEffect, 'sheet' | 'area'>,
  fates: readonly (readonly CellFate[])[],
  found: AreaImages,
): CellsEffect {
  const block = (of: (fate: CellFate, row: number, column: number) => CellImage): CellImage[][] =>
    cellsOf(area, (row, column) => {
      const fate = fates[row - area.top]?.[column - area.left];
      return fate && (fate.is === 'ours' || fate.hasLostFormat) ? of(fate, row, column) : null;
    });
  const formatNow = (row: number, column: number): string =>
    found.formats[row - area.top]?.[column - area.left] ?? 'General';
  return {
    kind: 'cells',
    sheet,
    area,
    before: packBlock(
      block(({ now }) => now),
      area.top,
    ),
    after: packBlock(
      block(({ was }) => was),
      area.top,
    ),
    formats: packBlock(
      block((_, row, column) => formatNow(row, column)),
      area.top,
    ),
  };
}

/** A number under the text format would come back as text: it is written under General, its format follows. */
function meanwhile(fate: CellFate | null): string | null {
  if (fate === null) return null;
  const wouldBecomeText = fate.format === TEXT_FORMAT && fate.was !== null && !isTextImage(fate.was);
  return wouldBecomeText ? 'General' : fate.format;
}

function fatesOf({ area, ...packed }: Omit<CellsEffect, 'kind' | 'sheet'>, found: AreaImages): CellFate[][] {
  const [before, after, formats] = [packed.before, packed.after, packed.formats].map((each) =>
    unpackBlock(each, area.top),
  );
  const newFormats = packed.newFormats ? unpackBlock(packed.newFormats, area.top) : [];
  return cellsOf(area, (row, column): CellFate => {
    const at = (block: readonly (readonly CellImage[])[] | undefined): CellImage =>
      block?.[row - area.top]?.[column - area.left] ?? null;
    const [now, was, wanted, formatBefore, newFormat] = [found.images, before, after, formats, newFormats].map(at) as [
      CellImage,
      CellImage,
      CellImage,
      CellImage,
      CellImage,
    ];
    const format = String(formatBefore ?? 'General');
    const formatNow = found.formats[row - area.top]?.[column - area.left] ?? 'General';
    const holdsOurs = sameImage(now, wanted);
    const holdsBefore = sameImage(now, was);
    // A write that did not take leaves the content as it was under the format that was to receive it.
    const hasLostFormat =
      formatBefore !== null && holdsBefore && newFormat !== null && formatNow === newFormat && formatNow !== format;
    const fate = (is: CellFate['is']): CellFate => ({ is, now, was, wanted, format, hasLostFormat });
    if (formatBefore === null) return fate('untouched');
    if (holdsBefore) return fate('unwritten');
    return fate(holdsOurs ? 'ours' : 'foreign');
  });
}
