import { NOTICE_LABELS, type Notice } from '../../ledger/notices/notice';
import { parseNumber } from '../../ledger/orders/numbering';
import { noticeSheetName } from './names';

/**
 * The sheets that a notice takes, its text first, then one per attachment.
 * @example noticeSheets(notice) // ['通报·季度通报2026年第三季度', '通报·季度通报2026年第三季度附件1']
 */
export function noticeSheets(notice: Notice): readonly string[] {
  return sheetsOf([notice]).flat();
}

/**
 * The sheets of each paper; papers of one kind are told apart by whom they are for, by a number where that is equal.
 * @example sheetsOf(reminders).map(([main]) => main) // ['通报·催办通知单2026-1市民政局', …]
 */
export function sheetsOf(notices: readonly Notice[]): readonly (readonly string[])[] {
  const taken = new Set<string>();
  const unused = (label: string, about: string): string => {
    for (let count = 1; ; count++) {
      const name = noticeSheetName(label, about, count === 1 ? '' : String(count));
      // To Excel capitals and small letters are one in sheet names.
      if (!taken.has(name.toLowerCase())) {
        taken.add(name.toLowerCase());
        return name;
      }
    }
  };
  return notices.map((notice) => {
    const label = NOTICE_LABELS[notice.kind];
    const about = aboutOf(notice);
    return [unused(label, about), ...notice.attachments.map((_, index) => unused(label, `${about}附件${index + 1}`))];
  });
}

/** A paper of one unit and an issue of a bulletin are told apart by their numbers, so that a later one leaves them be. */
function aboutOf({ number, period, addressedTo, kind }: Notice): string {
  const parsed = number === null ? null : parseNumber(number);
  if (kind === 'bulletin' && parsed) return `${parsed.year}年第${parsed.number}期`;
  if (addressedTo === null) return period.label;
  return parsed ? `${parsed.year}-${parsed.number}${addressedTo}` : `·${addressedTo}`;
}
