import { areaAddress } from '../../ledger/address';
import { contentOfImage } from '../cellImage';
import type { ChangedSince, LeftAlone } from '../journal';
import type { Edit, LeftOut, Plan } from '../plan';

/** A cell that somebody changed after an operation of ours that was then undone. */
export interface PutBackCell {
  readonly sheet: string;
  readonly cell: string;
  readonly change: ChangedSince;
}

/**
 * The cells of an undo's report that can be put back by decision; not looks, sizes and sheets as a whole.
 * @example canBePutBack(report.leftAlone)
 */
export function canBePutBack(leftAlone: readonly LeftAlone[]): PutBackCell[] {
  return leftAlone.flatMap(({ sheet, cell, change }) => (change ? [{ sheet, cell, change }] : []));
}

/** A row that is no longer known. */
const LOST = '所在的行已被删除，或和别的行分不清，没有恢复，请直接在表中填写';

/** Cells in the rows where they stand by now, and those whose rows cannot be told any more. */
export interface FollowedCells {
  readonly cells: readonly PutBackCell[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The cells where their rows stand now.
 * @param placeOf where a row of a sheet stands; null where that cannot be told.
 * @example followCells(cells, () => 9).cells[0]?.cell // 'D9'
 */
export function followCells(
  cells: readonly PutBackCell[],
  placeOf: (cell: PutBackCell) => number | null,
): FollowedCells {
  const placed = cells.map((each) => ({ each, row: placeOf(each) }));
  return {
    cells: placed.flatMap(({ each, row }) => {
      if (row === null) return [];
      const { column } = each.change;
      const cell = areaAddress({ top: row, left: column, bottom: row, right: column });
      return [{ ...each, cell, change: { ...each.change, row } }];
    }),
    leftOut: placed.flatMap(({ each: { sheet, cell }, row }) => {
      return row === null ? [{ sheet, area: cell, why: `${cell} ${LOST}` }] : [];
    }),
  };
}

/**
 * The plan that puts cells back to what they held before an operation, over what somebody has written since: a
 * decision of the clerk, shown and undoable like any other. Each cell is expected to hold what the clerk was shown.
 * @example putBackPlan('改正“文字不整齐”', canBePutBack(report.leftAlone)).title // '恢复“改正“文字不整齐””之前的内容'
 */
export function putBackPlan(title: string, cells: readonly PutBackCell[]): Plan {
  const planned = cells.map((each) => putBack(each));
  return {
    title: `恢复“${title}”之前的内容`,
    edits: planned.flatMap(({ edit }) => edit ?? []),
    leftOut: planned.flatMap(({ leftOut }) => leftOut ?? []),
  };
}

function putBack({ sheet, cell, change }: PutBackCell): { readonly edit?: Edit; readonly leftOut?: LeftOut } {
  const content = contentOfImage(change.was);
  if (content === null) return { leftOut: { sheet, area: cell, why: `${cell} 原来是错误值，不恢复，请直接填写` } };
  return {
    edit: {
      kind: 'cells',
      sheet,
      top: change.row,
      left: change.column,
      cells: [[content]],
      expected: [[contentOfImage(change.now)]],
      formats: [[change.format]],
    },
  };
}
