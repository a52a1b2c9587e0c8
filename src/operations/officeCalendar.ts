import { createWorkCalendar, type WorkCalendar } from '../ledger/day/workdays';
import type { WorkbookReading } from '../ledger/ledger';

/**
 * The working days of the office whose workbook this is: the State Council's, with the workbook's own 节假日表 over them.
 * @example officeCalendar(state.reading).isWorkday(fromIso('2024-06-03'))
 */
export function officeCalendar({ holidays }: Pick<WorkbookReading, 'holidays'>): WorkCalendar {
  return createWorkCalendar(holidays);
}
