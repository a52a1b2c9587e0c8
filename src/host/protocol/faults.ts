import type { ApiErrorCode } from './apiError';
import type { RequestBody } from './messages';

/** A failure of a whole request: before any of its actions runs, unless it shows only then (`AFTER_THE_WORK`). */
export interface Refusal {
  readonly code: ApiErrorCode;
  readonly message: string;
  readonly httpStatus: number;
  /** The number by which a host in a frame says it; the library makes the code from it. */
  readonly frameError: number;
}

export type RefusalKind =
  | 'cell-edit-mode'
  | 'access-denied'
  | 'protected'
  | 'busy'
  | 'request-too-large'
  | 'response-too-large'
  | 'session-lost'
  | 'general';

/** `null-values` is no refusal: the request is carried out, and cells that it asked for are answered as null. */
export type FaultKind = RefusalKind | 'null-values';

/** Faults that show only when the request has been carried out: its answer is too large, or lacks the cells. */
export const AFTER_THE_WORK: ReadonlySet<FaultKind> = new Set(['null-values', 'response-too-large']);

/** What Excel says of a change on a protected sheet. */
export const protectedSheet =
  "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet. " +
  'You might be requested to enter a password.';

/**
 * How Excel refuses a request, by cause. Codes and messages are the library's own (`OSF.DDA.ErrorCodeManager`,
 * `RichApi` resource strings); that Excel answers with them in just these situations is a belief.
 */
export const refusals: Readonly<Record<RefusalKind, Refusal>> = {
  'cell-edit-mode': {
    code: 'InvalidOperationInCellEditMode',
    message:
      'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
    httpStatus: 400,
    frameError: 5004,
  },
  'access-denied': {
    code: 'AccessDenied',
    message: 'You cannot perform the requested operation.',
    httpStatus: 401,
    frameError: 7000,
  },
  protected: {
    code: 'AccessDenied',
    message: protectedSheet,
    httpStatus: 401,
    frameError: 7000,
  },
  busy: {
    code: 'ActivityLimitReached',
    message: 'Activity limit has been reached.',
    httpStatus: 429,
    frameError: 5102,
  },
  'request-too-large': {
    code: 'RequestPayloadSizeLimitExceeded',
    message:
      'The request payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".',
    httpStatus: 400,
    frameError: 5103,
  },
  'response-too-large': {
    code: 'ResponsePayloadSizeLimitExceeded',
    message:
      'The response payload size has exceeded the limit. Please refer to the documentation: "https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins".',
    httpStatus: 400,
    frameError: 5104,
  },
  'session-lost': {
    code: 'InvalidOrTimedOutSession',
    message: 'Your Office Online session has expired or is invalid. To continue, refresh the page.',
    httpStatus: 408,
    frameError: 5012,
  },
  general: {
    code: 'GeneralException',
    message: 'There was an internal error while processing the request.',
    httpStatus: 500,
    frameError: 5001,
  },
};

type When = number | ((request: RequestBody) => boolean);

/** Faults to come: tests say when a request shall fail and how. */
export class Faults {
  private waiting: { when: When; kind: FaultKind }[] = [];

  /**
   * Lets the nth request from now fail (1 = the next), or the first that the predicate recognises. Each fault
   * strikes once.
   * @example faults.failNext(2, 'cell-edit-mode')
   */
  failNext(when: When, kind: FaultKind): void {
    this.waiting.push({ when, kind });
  }

  /** What befalls this request, or null. */
  strike(request: RequestBody): FaultKind | null {
    let hit: FaultKind | null = null;
    const rest: { when: When; kind: FaultKind }[] = [];
    for (const fault of this.waiting) {
      const when = typeof fault.when === 'number' ? fault.when - 1 : fault.when;
      const due = typeof when === 'number' ? when <= 0 : when(request);
      if (due && hit === null) hit = fault.kind;
      else rest.push({ when, kind: fault.kind });
    }
    this.waiting = rest;
    return hit;
  }
}

/** What Excel answers in full for a range that is too large: null in the place of the cells. */
const CELLS: ReadonlySet<string> = new Set(['values', 'formulas', 'text', 'numberFormat', 'valueTypes']);

/** An answer with null in the place of cells, as Excel gives it instead of an error when a range is too large. */
export function withoutCells(body: string): string {
  return JSON.stringify(JSON.parse(body), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        name,
        CELLS.has(`${name.charAt(0).toLowerCase()}${name.slice(1)}`) && Array.isArray(each) ? null : each,
      ]),
    );
  });
}
