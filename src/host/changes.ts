import type { Shift } from './workbook/areas';
import type { AreaModel, CellScalar } from './workbook/model';

/** What `onChanged` calls the kind of a change. */
export type DataChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** One cell's value before and after, which `onChanged` tells for edits of a single cell only. */
export interface CellDetail {
  readonly before: CellScalar;
  readonly after: CellScalar;
}

/** Something that happened to the workbook. Sheets are named by their ids. */
export type Change =
  | {
      readonly kind: 'data';
      readonly sheet: string;
      readonly area: AreaModel;
      readonly type: DataChangeType;
      readonly detail?: CellDetail;
    }
  | { readonly kind: 'format'; readonly sheet: string; readonly area: AreaModel }
  | { readonly kind: 'shifted'; readonly sheet: string; readonly shift: Shift }
  | { readonly kind: 'sheet-added'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'sheet-deleted'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'sheet-activated'; readonly sheet: string; readonly before: string | null }
  | { readonly kind: 'sheet-renamed'; readonly sheet: string; readonly before: string; readonly after: string }
  | { readonly kind: 'sheet-visibility'; readonly sheet: string; readonly before: string; readonly after: string }
  | { readonly kind: 'rows-hidden'; readonly sheet: string; readonly area: AreaModel; readonly hidden: boolean }
  | { readonly kind: 'protection'; readonly sheet: string; readonly protected: boolean }
  | { readonly kind: 'selection'; readonly sheet: string; readonly area: AreaModel }
  | { readonly kind: 'calculated'; readonly sheet: string; readonly area: AreaModel }
  | { readonly kind: 'table-added'; readonly sheet: string; readonly table: string }
  | { readonly kind: 'table-deleted'; readonly sheet: string; readonly table: string; readonly name: string }
  | { readonly kind: 'chart-added'; readonly sheet: string; readonly chart: string }
  | { readonly kind: 'chart-deleted'; readonly sheet: string; readonly chart: string };
