import { areaAddress } from '../ledger/address';
import type { WorkbookState } from './workbookState';

/**
 * What is said of cells that stand too far right to be read, one sentence for each sheet that has some.
 * @example unreadCells(state) // ['“台账”的 IW3:KO5 有内容，没有读取：只读到 IV 列（第 256 列）。…']
 */
export function unreadCells({ snapshots }: Pick<WorkbookState, 'snapshots'>): readonly string[] {
  return snapshots.flatMap(({ name, unread }) =>
    unread === undefined
      ? []
      : `“${name}”的 ${areaAddress(unread)} 有内容，没有读取：只读到 IV 列（第 256 列）。是台账内容的，请移到左边；是多余的空格，请清除。`,
  );
}
