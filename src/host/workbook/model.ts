/**
 * The simulated Excel's own plain model of a workbook. It knows nothing of ledgers, and nothing of Office.js either:
 * `package/` reads and writes it as .xlsx, `objects/` answers the API from it.
 *
 * Rows and columns count from 0 here, as the API does.
 */
export type CellScalar = string | number | boolean;

/** An error value such as #N/A: kept apart from a text that merely looks like one. */
export interface CellError {
  readonly error: string;
}

export interface Cell {
  /** Undefined for a cell that has only a style. With a formula: its last computed (or cached) result. */
  value?: CellScalar | CellError;
  /** With the leading `=`. Shared formulas are expanded when a file is loaded. */
  formula?: string;
  /** Index into `WorkbookModel.styles`; 0 is the default style. */
  style: number;
}

export interface AreaModel {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface BorderModel {
  readonly style: 'thin' | 'medium' | 'thick' | 'hair' | 'dashed' | 'dotted' | 'double';
  /** `#RRGGBB` */
  readonly color: string;
}

/** One cell format (immutable; equal formats share an index). Colours are `#RRGGBB`, theme colours resolved. */
export interface StyleModel {
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strikethrough: boolean;
    readonly color: string;
  };
  /** Null: no fill. */
  readonly fill: string | null;
  readonly borders: Partial<Record<'left' | 'right' | 'top' | 'bottom', BorderModel>>;
  readonly horizontal:
    'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap: boolean;
  /** Steps of about one character from the cell's edge; none where absent. */
  readonly indent?: number;
  readonly locked: boolean;
  /**
   * The format of the loaded file that this one is, or was made from: what the model does not know of it (rotation,
   * gradients) is kept when the workbook is saved. Spreading an old style into a new one carries it along.
   */
  readonly origin?: number;
}

export interface ConditionalFormatModel {
  id: string;
  areas: AreaModel[];
  priority: number;
  stopIfTrue: boolean;
  type: string;
  /** Without `=`. */
  formulas: string[];
  /** For our own kind (`expression`); other kinds are kept in the file as they are. */
  format: { fill?: string; fontColor?: string; bold?: boolean };
}

export interface DataValidationModel {
  areas: AreaModel[];
  type: string;
  /** Without `=`; a list's own text keeps its quotes. */
  formula1: string;
  formula2: string;
  allowBlank: boolean;
  /** How a bounded kind compares, in the file's words; `between` where absent. */
  operator?: string;
  /** The rule of the loaded file that this one was: its messages and operator are kept when it is saved. */
  readonly origin?: number;
}

export interface TableModel {
  id: string;
  name: string;
  area: AreaModel;
  showHeaders: boolean;
  showTotals: boolean;
  columns: string[];
}

export interface ChartModel {
  id: string;
  name: string;
  type: string;
  title: string;
  source: { sheet: string; area: AreaModel } | null;
  seriesBy: 'columns' | 'rows';
  /** `#RRGGBB` of each series; Excel's own where null or absent. */
  colors?: (string | null)[];
  /** True where the names run from the last to the first. */
  reversed?: boolean;
  /** Where the axis of the values begins; Excel chooses where absent. */
  minimum?: number;
  /** `#RRGGBB` of the lines across the values; Excel's own where absent. */
  gridColor?: string;
  place: AreaModel;
  /** False for charts that came with the file and are kept as they are. */
  ours: boolean;
}

/** A note in a cell; rows and columns count from 0. */
export interface NoteModel {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  /** It stands for a thread of comments, which the file keeps elsewhere. */
  readonly isThread: boolean;
}

export interface PageSetupModel {
  orientation: 'portrait' | 'landscape';
  paperSize: number;
  /** In points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  scale: number | null;
  fitToWidth: number | null;
  fitToHeight: number | null;
  centerHorizontally: boolean;
  printArea: AreaModel | null;
  titleRows: { from: number; to: number } | null;
  /** Rows before which a page begins, set by hand. */
  rowBreaks: readonly number[];
  /** Excel's own codes (`&C&P`). */
  header: string;
  footer: string;
}

export interface SheetModel {
  /** Stable while the workbook is open; what the API calls `id`. */
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** Sparse: row index -> column index -> cell. */
  readonly rows: Map<number, Map<number, Cell>>;
  merges: AreaModel[];
  /** In points; absent means the default. */
  readonly columnWidths: Map<number, number>;
  /** In points; absent: 54 (72 pixels). */
  defaultColumnWidth?: number;
  /** In points; absent: 13.5. */
  defaultRowHeight?: number;
  readonly rowHeights: Map<number, number>;
  readonly hiddenColumns: Set<number>;
  readonly hiddenRows: Set<number>;
  conditionalFormats: ConditionalFormatModel[];
  dataValidations: DataValidationModel[];
  tables: TableModel[];
  charts: ChartModel[];
  notes: NoteModel[];
  freeze: { rows: number; columns: number };
  showGridlines: boolean;
  tabColor: string;
  protected: boolean;
  autoFilter: AreaModel | null;
  pageSetup: PageSetupModel;
}

export interface NameModel {
  name: string;
  /** With the leading `=`. */
  formula: string;
  visible: boolean;
  /** Sheet id for a sheet-level name, else null. */
  scope: string | null;
}

export interface WorkbookModel {
  /** Of its file; absent in a workbook that was never saved: it is called Book1 then. */
  fileName?: string;
  sheets: SheetModel[];
  activeSheetId: string;
  /** The selected area of the active sheet. */
  selection: AreaModel;
  names: NameModel[];
  /** Index 0 is the default style. Grows; entries never change. */
  styles: StyleModel[];
  date1904: boolean;
  /** Custom XML parts: id -> XML text. */
  readonly customXml: Map<string, string>;
  /** The add-in's document settings. */
  readonly settings: Map<string, string>;
}
