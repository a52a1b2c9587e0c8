import type { Coded } from '../../coded';
import type { StatusReading } from '../../ledger';
import { readProgress } from '../progress/readProgress';
import { sameForAll } from './columnCells';

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

function derivedStatus(text: string | null, year: number): StatusReading {
  if (text === null) return { text: '', status: null, percent: null, reason: '没有状态，也没有填写进展' };
  const { status, percent, expected } = readProgress(text, year);
  return { text, status, percent, ...(expected === undefined ? {} : { expected }), reason: '由进展情况推断' };
}
