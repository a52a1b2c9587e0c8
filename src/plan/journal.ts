import type { Area } from '../ledger/snapshot';
import type { CellImage } from './cellImage';
import type { MarkSign } from './marks/markSign';
import type { PackedBlock } from './packing';
import type { KnownRows } from './rows/knownRows';
import type { CellMark, CellNote, CellStyle, ConditionalRule, Edit } from './plan';

/**
 * What one operation did to a workbook and what was there before: all that undo needs. It is plain JSON, stored in the
 * workbook itself, so it does not lean on Excel's own undo stack and survives closing the file.
 */
export interface JournalEntry {
  readonly id: string;
  /** The plan's title: 「纳管台账」. */
  readonly title: string;
  /** ISO 8601, given by the caller. */
  readonly when: string;
  /**
   * `writing` while it is being carried out, `undoing` while it is being undone: an entry found in one of these stages
   * on the next start was interrupted, and what it did is put back.
   */
  readonly stage: 'writing' | 'done' | 'undoing';
  readonly changedCells: number;
  /** Numbers of papers (文号) that it gave: undo leaves them in 督办记录 as void. */
  readonly numbers?: readonly string[];
  /** By what the rows that it wrote in are known again, wherever they stand by then. */
  readonly rows?: readonly KnownRows[];
  readonly effects: readonly Effect[];
}

/** An entry that was just written, with what it cost the journal. */
export interface AppliedEntry extends JournalEntry {
  /** Titles of the oldest entries, for which there was no room any more: they can no longer be undone. */
  readonly forgotten: readonly string[];
}

/**
 * Cells that were written; `formats` are their number formats from before (as text images), null for a cell of the area
 * that was left alone.
 */
export interface CellsEffect {
  readonly kind: 'cells';
  readonly sheet: string;
  readonly area: Area;
  readonly before: PackedBlock;
  readonly after: PackedBlock;
  readonly formats: PackedBlock;
  /** The number formats that the cells got, where the plan gave any; null where the format stayed. */
  readonly newFormats?: PackedBlock;
}

/** How an area looked before a style was put on it: rectangles that look the same all over. */
export interface StyleEffect {
  readonly kind: 'style';
  readonly sheet: string;
  readonly area: Area;
  readonly style: CellStyle;
  readonly before: readonly StyledArea[];
}

/** The look of a rectangle; only the members that the plan was about to change. */
export interface StyledArea {
  readonly area: Area;
  readonly look: Look;
}

/** One border line as Excel names it: `None` is no line. */
export interface BorderLine {
  readonly line: string;
  readonly color: string;
  readonly weight: string;
}

/** What Excel says of the look of cells, in Excel's own words; `fill: null` is no fill. */
export interface Look {
  readonly fill?: string | null;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  readonly borders?: Readonly<Record<string, BorderLine>>;
}

/** How a sheet is laid out beside its cells, in Excel's own words: addresses without the sheet's name, null for none. */
export interface LayoutFacts {
  readonly frozen: string | null;
  readonly filter: string | null;
  readonly printArea: string | null;
  /** Per cent of the scale, or the pages it is fitted to. */
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
}

/** One thing that was done. A sheet that was added needs no more effects: undo deletes it whole. */
export type Effect =
  | CellsEffect
  | StyleEffect
  | { readonly kind: 'merge'; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: 'column-width';
      readonly sheet: string;
      readonly column: number;
      readonly before: number;
      /** True where it had the sheet's standard width. */
      readonly standard?: boolean;
      readonly after: number;
    }
  | {
      readonly kind: 'row-height';
      readonly sheet: string;
      readonly row: number;
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly kind: 'conditional-format';
      readonly sheet: string;
      readonly area: Area;
      readonly rules: readonly ConditionalRule[];
      /** Those of an earlier run that gave way. */
      readonly removed: readonly { readonly area: Area; readonly rules: readonly ConditionalRule[] }[];
    }
  | { readonly kind: 'name'; readonly name: string; readonly before: string | null; readonly after: string }
  | {
      /** Frozen panes, filter arrows and printing of a clerk's own sheet. */
      readonly kind: 'sheet-layout';
      readonly sheet: string;
      readonly before: LayoutFacts;
      readonly after: LayoutFacts;
    }
  | {
      readonly kind: 'marks';
      readonly sheet: string;
      readonly sign: MarkSign;
      readonly before: readonly CellMark[];
      readonly after: readonly CellMark[];
    }
  | {
      readonly kind: 'notes';
      readonly sheet: string;
      readonly before: readonly CellNote[];
      readonly after: readonly CellNote[];
    }
  | { readonly kind: 'sheet-added'; readonly sheet: string }
  | {
      /** A sheet of ours was made anew: what was written there before, as edits that make it again. */
      readonly kind: 'sheet-replaced';
      readonly sheet: string;
      readonly before: readonly Edit[];
    };

/** What undo could not put back because somebody has changed it since. */
export interface LeftAlone {
  readonly sheet: string;
  /** In A1 notation; empty for the sheet as a whole. */
  readonly cell: string;
  /** As a clerk reads it. */
  readonly found: string;
  readonly expected: string;
  /** Where a cell's content is meant: all that is needed to put it back after all. */
  readonly change?: ChangedSince;
}

/** A cell that somebody changed after us: what it holds now, and what it held before we wrote. */
export interface ChangedSince {
  readonly row: number;
  readonly column: number;
  readonly now: CellImage;
  readonly was: CellImage;
  /** Its number format from before. */
  readonly format: string;
  /** By what its row is known from then on; absent on sheets whose rows are not followed. */
  readonly rows?: KnownRows;
}

export interface UndoReport {
  /** Cells whose content was put back. */
  readonly restored: number;
  /** Sheets of ours that were deleted. */
  readonly deletedSheets: readonly string[];
  /** Sheets of ours that were made again as they were. */
  readonly remadeSheets: readonly string[];
  readonly leftAlone: readonly LeftAlone[];
}

/** The report of an undo that had nothing to do. */
export const NOTHING_UNDONE: UndoReport = { restored: 0, deletedSheets: [], remadeSheets: [], leftAlone: [] };
