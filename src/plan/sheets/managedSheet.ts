import type { Area } from '../../ledger/snapshot';
import type { Edit } from '../plan';
import { lastManagedRow, managedRows, VISIBLE_COLUMNS } from './managedLayout';
import type { LedgerOnSheet } from './managedCells';

/** More frozen rows than this would leave too little of a small screen to scroll in. */
const MOST_FROZEN_ROWS = 12;

/** A ledger with the first of its managed columns. */
interface Placed extends LedgerOnSheet {
  readonly left: number;
}

/** The area that a filter covers: the last header row, the tasks and the rows kept below them. */
function filterArea({ ledger: { layout }, snapshot, left }: Placed): Area {
  return {
    top: layout.headerRows.at(-1) ?? managedRows(layout).top,
    left: layout.left,
    bottom: lastManagedRow(layout, snapshot),
    right: left + VISIBLE_COLUMNS - 1,
  };
}

/**
 * What a clerk's sheet gets beside its managed columns: the header stays in sight, rows can be filtered by state, and
 * the columns are printed on the page of the ledger. Where several ledgers share a sheet, rows are left alone: a sheet
 * has one filter and one frozen header.
 * @example sheetLayoutEdit('台账', [{ ledger, snapshot, left: 12 }])
 */
export function sheetLayoutEdit(sheet: string, placed: readonly Placed[]): Edit {
  const [only, ...others] = placed;
  const lefts = placed.map(({ left }) => left);
  const printedWith = { from: Math.min(...lefts), to: Math.max(...lefts) + VISIBLE_COLUMNS - 1 };
  if (only === undefined || others.length > 0) return { kind: 'sheet-layout', sheet, layout: { printedWith } };
  const filter = filterArea(only);
  const frozen = filter.top <= MOST_FROZEN_ROWS ? { frozenRows: filter.top } : {};
  return { kind: 'sheet-layout', sheet, layout: { ...frozen, filter, printedWith } };
}
