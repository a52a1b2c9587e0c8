import type { StatusReading } from '../ledger';
import { isLight } from '../reading/statuses/exactWords';
import type { Settings } from '../settings';
import type { ReportedStatus } from '../vocabulary';

/**
 * What a row claims of itself, as far as its state depends on it. `done-on-time` and `done-late` decide only where
 * the dates do not; `silent` is a row that says nothing, whose finished date may then speak.
 */
export const CLAIMS = ['done', 'done-on-time', 'done-late', 'open', 'long-term', 'excluded', 'silent'] as const;
export type Claim = (typeof CLAIMS)[number];

const NEGATED_PUNCTUALITY = /(?:未能?|没有?|不能|无法)(?:按期|按时|如期)/u;
const PUNCTUALITY = /按期|按时|如期/u;

/** 已办结 says nothing of punctuality; 按期办结 and 已办结（未按时） do. */
function claimOfDoneText(text: string): Claim {
  if (NEGATED_PUNCTUALITY.test(text)) return 'done-late';
  return PUNCTUALITY.test(text) ? 'done-on-time' : 'done';
}

function claimOfStatus(status: ReportedStatus, text: string, settings: Settings): Claim {
  switch (status) {
    case 'done':
      return claimOfDoneText(text);
    case 'done-early':
      return 'done-on-time';
    case 'done-late':
      return 'done-late';
    case 'other-result':
      return 'done';
    case 'basically-done':
      return settings.basicallyDone;
    case 'pending-review':
      return settings.pendingReview;
    case 'suspended':
      return settings.suspended;
    case 'long-term':
      return 'long-term';
    case 'cancelled':
    case 'draft':
    case 'no-action':
      return 'excluded';
    // A row that calls itself overdue is open; whether it is overdue, its deadline and the given day decide.
    case 'overdue':
    case 'partially-done':
    case 'ahead':
    case 'in-progress':
    case 'behind':
    case 'not-started':
    case 'near-due':
    case 'extended':
    case 'returned':
      return 'open';
  }
}

/**
 * The claim of a status under the office's settings (基本完成、待销号、暂缓 are disputed). Source: the vocabulary's
 * reported statuses and the rates' practice (基本完成 and 待销号 stay open unless the office decides otherwise).
 * @returns `silent` where the row says nothing, or shows a light only.
 * @example claimOf({text: '按期办结', status: 'done', …}, settings) // 'done-on-time'
 */
export function claimOf(reading: Pick<StatusReading, 'status' | 'text'>, settings: Settings): Claim {
  if (reading.status === null) return 'silent';
  const claim = claimOfStatus(reading.status, reading.text, settings);
  return claim === 'open' && isLight(reading.text) ? 'silent' : claim;
}
