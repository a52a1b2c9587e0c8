import { sameForAll, type Coded } from '../../coded';
import type { DateReading, StatusReading } from '../../ledger';
import type { ReportedStatus } from '../../vocabulary';
import { readProgress, saysNothing, saysOngoing } from '../progress/readProgress';

/** Two characters of text at least: a mark or a number alone reports nothing. */
const TELLS_SOMETHING = /[\u4e00-\u9fff]{2}/;

const NO_STATUS: StatusReading = { text: '', status: null, percent: null, reason: '台账没有状态和进展' };

/** Statuses derived from the progress texts, for ledgers without a status column; `progress` null: nothing is said. */
export function statusFromProgress(
  progress: readonly (string | null)[] | null,
  count: number,
  year: number,
): Coded<StatusReading> {
  if (!progress) return sameForAll(count, NO_STATUS);
  const dictionary: StatusReading[] = [];
  const known = new Map<string | null, number>();
  const codes = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const text = progress[index] ?? null;
    let code = known.get(text);
    if (code === undefined) known.set(text, (code = dictionary.push(derivedStatus(text, year)) - 1));
    codes[index] = code;
  }
  return { codes, dictionary };
}

/**
 * A status derived from the progress text beside the row's 办结日期: a day that is written there says that the task is
 * done, unless the text says in so many words that it is still going on.
 */
export function statusWithFinish(status: StatusReading, finished: DateReading): StatusReading {
  const open = status.status !== null && !CLOSED.has(status.status);
  if (!open || finished.day === null || saysOngoing(status.text)) return status;
  return { ...status, status: 'done', reason: '填写了办结日期，按已办结理解' };
}

const CLOSED: ReadonlySet<ReportedStatus> = new Set(['done', 'done-early', 'done-late', 'other-result', 'cancelled', 'no-action', 'draft']); // prettier-ignore

function derivedStatus(text: string | null, year: number): StatusReading {
  if (text === null) return { text: '', status: null, percent: null, reason: '没有状态，也没有填写进展' };
  const { status, percent, expected } = readProgress(text, year);
  const extras = expected === undefined ? {} : { expected };
  if (status === null && TELLS_SOMETHING.test(text) && !saysNothing(text)) {
    return { text, status: 'in-progress', percent, ...extras, reason: '写有进展，没有办结的说法，按办理中理解' };
  }
  return { text, status, percent, ...extras, reason: '由进展情况推断' };
}
