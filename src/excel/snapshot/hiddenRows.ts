import type { Area } from '../../ledger/snapshot';
import { BYTES_PER_CALL, type QueuedWrite } from '../apply/payloads';
import { rangeOf } from '../ranges';

/** What one row adds to the answer. */
const BYTES_PER_ROW = 24;
/** So many rows answer in one piece; Excel refuses the question for all rows of a sheet at once. */
const MOST_ROWS = 100_000;

/** Questions, each to be sent in a request that has room for it, and their answer. */
export interface AskedRows {
  readonly asks: readonly QueuedWrite[];
  /** The rows that are hidden, counted from 1; call it after the last request. */
  readonly found: () => readonly number[];
}

/**
 * Asks of an area which of its rows are hidden, in pieces of which each fits into an answer.
 * @example const { asks, found } = askHiddenRows('台账', area); await send(context, asks); found() // [4, 5]
 */
export function askHiddenRows(sheet: string, { top, left, bottom }: Area): AskedRows {
  const count = Math.ceil((bottom - top + 1) / MOST_ROWS);
  const answers: (OfficeExtension.ClientResult<Excel.RowProperties[]> | null)[] = new Array(count).fill(null);
  const firstOf = (index: number): number => top + index * MOST_ROWS;
  const asks = answers.map((_, index): QueuedWrite => {
    const area = { top: firstOf(index), left, bottom: Math.min(bottom, firstOf(index + 1) - 1), right: left };
    return {
      bytes: BYTES_PER_CALL + (area.bottom - area.top + 1) * BYTES_PER_ROW,
      queue: (context) => {
        const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
        answers[index] = range.getRowProperties({ rowHidden: true });
      },
    };
  });
  return {
    asks,
    found: () =>
      answers.flatMap((answer, index) =>
        (answer?.value ?? []).flatMap(({ rowHidden }, down) => (rowHidden === true ? [firstOf(index) + down] : [])),
      ),
  };
}
