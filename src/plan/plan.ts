import type { Area } from '../ledger/snapshot';
import type { MarkSign } from './marks/markSign';
import type { KnownRows } from './rows/knownRows';

/**
 * What is to be written, as data. A plan is the only way to change a workbook: it can be shown before it is applied,
 * it is applied in few round trips, and what it replaced is kept so that it can be undone.
 */
export interface Plan {
  /** What the clerk did, as the journal will call it: 「纳管台账」, 「生成统计表」. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** True where the plan puts managed columns beside ledgers: what it changes of the sheets is kept for 解除纳管. */
  readonly manages?: boolean;
  /** Numbers of papers (文号) that the plan gives: when it is undone they stay in 督办记录 as void. */
  readonly numbers?: readonly string[];
  /** By what the rows that it writes in are known: while they are not in their places nothing is written. */
  readonly rows?: readonly KnownRows[];
  /** What was asked for and is not done, known before anything is written. */
  readonly leftOut?: readonly LeftOut[];
}

/** A part that is left out of a plan; the rest is done. */
export interface LeftOut {
  readonly sheet: string;
  /** In A1 notation, empty where no single cell is meant. */
  readonly area: string;
  /** In a clerk's words, with what to do instead. */
  readonly why: string;
}

/**
 * The content of a cell to write. Text is always written as text; formulas come from our own templates only.
 * `kept` leaves the cell of a block as it is, so that scattered cells go as one block.
 */
export type CellContent =
  | { readonly kind: 'kept' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'formula'; readonly formula: string };

/** What can stand in a cell. */
export type WrittenContent = Exclude<CellContent, { kind: 'kept' }>;

export interface BorderStyle {
  readonly color: string;
  readonly weight: 'hairline' | 'thin' | 'medium';
}

/** How cells look. Only the members given are written; colours are `#RRGGBB`, sizes points. */
export interface CellStyle {
  readonly fill?: string | null;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly horizontal?: 'general' | 'left' | 'center' | 'right';
  /** `justify`: the lines of a cell spread over its height. */
  readonly vertical?: 'top' | 'center' | 'bottom' | 'justify';
  readonly wrap?: boolean;
  /** Steps of about one character from the cell's edge. */
  readonly indent?: number;
  readonly borders?: BorderStyle | null;
  readonly numberFormat?: string;
}

/** Conditional formats that we write: a formula over the area's first cell. */
export interface ConditionalRule {
  readonly formula: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
}

/** A colour on cells of a clerk's own sheet, for as long as a formula holds. */
export interface CellMark {
  readonly area: Area;
  readonly rule: ConditionalRule;
}

/** A note of ours (批注) on a cell of a clerk's own sheet. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Print set-up; lengths in points. */
export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly margins?: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly printArea?: Area;
  /** Rows repeated on every page. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /**
   * Rows before which a new page begins. Excel passes by breaks in the direction that is fitted to pages: with `fitToWidth`
   * alone they hold, with `fitToHeight` they do not (LibreOffice does the same for Excel's sake, its issue 54993).
   */
  readonly breaksBefore?: readonly number[];
  readonly fitToWidth?: boolean;
  /** Per cent, on a sheet that is not fitted to pages. */
  readonly scale?: number;
  /** Together with `fitToWidth`: all on one page. */
  readonly fitToHeight?: boolean;
  readonly centerHorizontally?: boolean;
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
}

/**
 * How a clerk's own sheet is kept usable once columns stand beside her ledger. What she has set herself stays: each
 * member holds only where it takes nothing away.
 */
export interface SheetLayout {
  /** Rows that stay in sight, where nothing is frozen yet. */
  readonly frozenRows?: number;
  /** Filter arrows over this area, where there are none; those over the same header are extended to it. */
  readonly filter?: Area;
  /**
   * Columns that are to be printed on the pages of the columns before them: a print area that ends there is extended,
   * and the sheet takes no more pages across than it took before.
   */
  readonly printedWith?: { readonly from: number; readonly to: number };
}

export type SheetVisibility = 'visible' | 'hidden' | 'very-hidden';

export interface ChartSpec {
  readonly name: string;
  readonly type: 'bar-clustered' | 'column-clustered' | 'bar-stacked' | 'line' | 'doughnut';
  readonly title: string;
  readonly source: Area;
  /** Top left and bottom right cells that the chart covers. */
  readonly place: Area;
  readonly seriesBy: 'columns' | 'rows';
  /** `#RRGGBB` of each series; Excel's own where absent. */
  readonly colors?: readonly string[];
}

/**
 * One change. Sheets are named; areas are in the sheet's own coordinates, counted from 1.
 * `cells` is a block: rows of cells of one width, the first at `top`/`left`.
 */
export type Edit =
  | {
      readonly kind: 'add-sheet';
      readonly sheet: string;
      readonly visibility: SheetVisibility;
      readonly tabColor?: string;
      /** The plan was worked out without such a sheet: where there is one by now, somebody was faster. */
      readonly first?: boolean;
    }
  | { readonly kind: 'delete-sheet'; readonly sheet: string }
  | {
      readonly kind: 'cells';
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      readonly cells: readonly (readonly CellContent[])[];
      /** What the cells must hold beforehand for the plan to be right, cell for cell; null where it does not matter. */
      readonly expected?: readonly (readonly (WrittenContent | null)[])[];
      /** Number formats that the cells get, cell for cell; null where the format stays. */
      readonly formats?: readonly (readonly (string | null)[])[];
    }
  | { readonly kind: 'style'; readonly sheet: string; readonly area: Area; readonly style: CellStyle }
  | { readonly kind: 'merge'; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: 'column-width';
      readonly sheet: string;
      readonly left: number;
      readonly right: number;
      readonly points: number;
    }
  | {
      readonly kind: 'row-height';
      readonly sheet: string;
      readonly top: number;
      readonly bottom: number;
      readonly points: number;
    }
  | {
      readonly kind: 'conditional-format';
      readonly sheet: string;
      readonly area: Area;
      readonly rules: readonly ConditionalRule[];
    }
  /** All marks of one kind on a clerk's sheet: those of before go. */
  | { readonly kind: 'marks'; readonly sheet: string; readonly sign: MarkSign; readonly marks: readonly CellMark[] }
  /** All notes of ours on a clerk's sheet: those of before go, the clerk's own stay. */
  | { readonly kind: 'notes'; readonly sheet: string; readonly notes: readonly CellNote[] }
  | { readonly kind: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly kind: 'page-setup'; readonly sheet: string; readonly setup: PageSetup }
  | { readonly kind: 'sheet-layout'; readonly sheet: string; readonly layout: SheetLayout }
  | { readonly kind: 'gridlines'; readonly sheet: string; readonly visible: boolean }
  | { readonly kind: 'chart'; readonly sheet: string; readonly chart: ChartSpec }
  | { readonly kind: 'name'; readonly name: string; readonly formula: string };
