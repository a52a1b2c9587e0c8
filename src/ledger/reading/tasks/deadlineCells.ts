import type { Day } from '../../day/day';
import type { DeadlineReading } from '../../ledger';
import type { Settings } from '../../settings';
import { readDateCell } from '../dates/readDateCell';
import type { Cell } from './columnCells';

/** What a relative deadline counts from, and what a text without a year means. */
export interface DeadlineReference {
  readonly assigned: Day | null;
  readonly meeting: Day | null;
  readonly received: Day | null;
  readonly year: number | null;
}

/** Reads a deadline cell, number or text. */
export type DeadlineCellReader = (cell: Cell, reference: DeadlineReference) => DeadlineReading;

/** The reader of deadline cells for one workbook. */
export function deadlineCellReader(_context: { asOf: Day; settings: Settings; date1904: boolean }): DeadlineCellReader {
  return (cell, reference) => {
    if (cell.text.trim() === '') return { text: '', kind: 'none', date: null, reason: '没有填写时限' };
    if (cell.text.trim() === '同上') return { text: cell.text, kind: 'inherit', date: null, reason: '同上' };
    const date = readDateCell({ ...cell, date1904: _context.date1904, year: reference.year });
    return { text: cell.text, kind: date.day === null ? 'not-a-deadline' : 'date', date: date.day, reason: '' };
  };
}
