import type { Counters } from '../protocol/counters';
import type { HostObject } from '../protocol/hostObject';
import type { Change } from '../changes';
import type { AreaModel, SheetModel, WorkbookModel } from '../workbook/model';

/** When formulas are computed; the API's own words. */
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** The part of the host that computes formulas, as host objects see it. */
export interface Calculation {
  mode: CalculationMode;
  /** Cells whose content changed: formulas that depend on them are due. */
  touch(sheet: SheetModel, area: AreaModel): void;
  /** Sheets have come or changed their names: what formulas read is the same, but they have to be read anew. */
  reopen(): void;
  /** Everything may have moved (rows inserted, a sheet deleted, a name changed): every formula is due. */
  touchAll(): void;
  /** Computes what is due, unless the mode is manual or a request suspended it. */
  settle(): void;
  /** Computes what is due whatever the mode; with `full`, every formula. */
  calculate(full: boolean): void;
  /** No computing until the request ends. */
  suspend(): void;
}

/** Makes host objects of classes that would otherwise import each other. */
export interface Maker {
  worksheet(sheet: SheetModel): HostObject;
  range(sheet: SheetModel, area: AreaModel): HostObject;
  areas(sheet: SheetModel, areas: readonly AreaModel[]): HostObject;
}

/** The open workbook, as host objects see it: the model, and whom to tell about changes. */
export interface Book {
  readonly model: WorkbookModel;
  /** The host's day, in the serials of the workbook's own calendar. */
  readonly today: number;
  readonly readOnly: boolean;
  readonly counters: Counters;
  readonly calculation: Calculation;
  readonly make: Maker;
  /** Tells listeners what has changed. Call it after the model was changed. */
  note(change: Change): void;
  /** A new id that no other object of the workbook has. */
  newId(): string;
}
