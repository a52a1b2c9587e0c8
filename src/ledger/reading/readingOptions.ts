import type { Day } from '../day/day';
import type { DatedEvent } from '../day/events';
import type { WorkCalendar } from '../day/workdays';
import type { Settings } from '../settings';
import type { ConfirmedColumns } from './columns/headerFingerprint';
import type { ReadingDecisions } from './decisions';

/** What reading a workbook needs beside its cells. */
export interface ReadingOptions {
  readonly asOf: Day;
  readonly settings: Settings;
  readonly confirmed?: ConfirmedColumns;
  readonly decided?: ReadingDecisions;
  /** The working days, where the office has added to the State Council's table. */
  readonly calendar?: WorkCalendar;
  /** Events that the office has dated (两会, 文博会), for deadlines that name them. */
  readonly events?: readonly DatedEvent[];
}
