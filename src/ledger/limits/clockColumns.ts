import type { Day } from '../day/day';
import type { Ledger } from '../ledger';
import { readDateCell } from '../reading/dates/readDateCell';
import { ColumnCells } from '../reading/tasks/columnCells';
import type { SheetSnapshot } from '../snapshot';
import type { Pause } from './dueDay';

/** Days and answers that only the clocks of some registers ask for, told by the words of their header. */
const HEADERS = {
  corrected: /补正.{0,4}(?:收到|提交|完成|材料|回复)|(?:收到|提交|完成).{0,4}补正|补正(?:日|日期|时间)$/,
  thirdFrom: /(?:第三方|征求意见|其他机关).*(?:征求|发出|起|开始|送达)/,
  thirdTo: /(?:第三方|征求意见|其他机关).*(?:收到|答复|反馈|回复|返回|止|结束)/,
  hearingFrom: /听证.*(?:起|开始|启动|通知)/,
  hearingTo: /听证.*(?:止|结束|完成|意见)/,
  extended: /延期|延长/,
} as const;
type ClockColumn = keyof typeof HEADERS;

/** 补正告知 is what the office sent; the clock waits for the answer. */
const SENT_BACK = /告知|通知书?(?:送达|发出)/;
const NO = /^(?:[\s/\\—–-]*|否|无|未|未延期|不延期|没有|不需要|0)$/u;

/** The events of a ledger's clocks, row by row. */
export interface ClockRows {
  correctedAt(index: number): Day | null;
  pausesAt(index: number): readonly Pause[];
  /** Whether the row says that its limit was extended (是、已延期、a reason), and the new day where it names one. */
  extensionAt(index: number): { readonly extended: boolean; readonly until: Day | null };
}

/** The column of a ledger that tells of an event; null where none does. */
function columnOf({ columns }: Ledger, which: ClockColumn): number | null {
  const found = columns.find(({ header, role }) => {
    if (which === 'extended') return role === 'extension' || HEADERS.extended.test(header);
    return HEADERS[which].test(header) && !(which === 'corrected' && SENT_BACK.test(header));
  });
  return found?.column ?? null;
}

/**
 * The columns that a deadline by limit was read from, beside the day that starts it: when one of their cells changes,
 * the deadline has to be reckoned again.
 * @example clockColumns(ledger) // [7, 9, 10]
 */
export function clockColumns(ledger: Ledger): readonly number[] {
  const found = (Object.keys(HEADERS) as ClockColumn[]).flatMap((which) => columnOf(ledger, which) ?? []);
  return [...new Set(found)];
}

/**
 * The columns of a ledger that start, stop or prolong its clocks: 补正日, 征求第三方（起、止）, 听证（起、止）, 延期.
 * @example clockRows(ledger, snapshot).pausesAt(0) // [{from: 45352, to: 45360}]
 */
export function clockRows(ledger: Ledger, snapshot: SheetSnapshot): ClockRows {
  const cells = (which: ClockColumn): ColumnCells | null => {
    const column = columnOf(ledger, which);
    return column === null ? null : new ColumnCells(snapshot, column, ledger.tasks.rows);
  };
  const columns = {
    corrected: cells('corrected'),
    third: [cells('thirdFrom'), cells('thirdTo')] as const,
    hearing: [cells('hearingFrom'), cells('hearingTo')] as const,
    extended: cells('extended'),
  };
  const { date1904, year } = ledger.layout;
  const dayIn = (column: ColumnCells | null, index: number): Day | null =>
    column && readDateCell({ ...column.cell(index), date1904, year }).day;
  const pause = ([from, to]: readonly [ColumnCells | null, ColumnCells | null], index: number): Pause[] => {
    const start = dayIn(from, index);
    return start === null ? [] : [{ from: start, to: dayIn(to, index) }];
  };
  return {
    correctedAt: (index) => dayIn(columns.corrected, index),
    pausesAt: (index) => [...pause(columns.third, index), ...pause(columns.hearing, index)],
    extensionAt: (index) => {
      const text = columns.extended?.text(index).trim() ?? '';
      return NO.test(text)
        ? { extended: false, until: null }
        : { extended: true, until: dayIn(columns.extended, index) };
    },
  };
}
