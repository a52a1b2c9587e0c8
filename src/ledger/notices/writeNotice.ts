import type { NoticeInput } from './figures';
import { meetingNotice } from './meetingNotice';
import type { NoticeKind, NoticeResult } from './notice';
import { quarterNotice } from './quarterNotice';
import { reminderNotice } from './reminderNotice';

/**
 * A notice of a kind, or why it is not written.
 * @example writeNotice('quarter', {ledgers, settings, asOf, period, secretRows: []})
 */
export function writeNotice(kind: NoticeKind, input: NoticeInput): NoticeResult {
  switch (kind) {
    case 'quarter':
      return quarterNotice(input);
    case 'meeting':
      return meetingNotice(input);
    case 'reminder':
      return reminderNotice(input);
  }
}
