import { PEERS, type JobName } from './jobs';
import type { Bench, Result } from './measured';

/** A goal, what was measured of it, and whether it holds. */
export interface Goal {
  readonly goal: string;
  readonly measured: string;
  readonly holds: 'yes' | 'no' | 'not measured';
}

/** The goals of speed and memory, held against a run. */
export function goalsOf({ results }: Bench): readonly Goal[] {
  const at = (rows: number): Result | undefined => results.find((each) => each.rows === rows);
  const warm = (rows: number, job: JobName): number | undefined => at(rows)?.warm.jobs[job];
  const cold = (job: JobName): number | undefined => at(100_000)?.cold[job]?.milliseconds;
  const formulas = at(10_000)?.formulas?.milliseconds;
  return [
    atMost('the job, warm, 100,000 rows', 2, ratio(warm(100_000, 'taizhang'), warm(100_000, 'bare-pass')), '× the bare pass'),
    atMost('the job, first call, 100,000 rows', 4, ratio(cold('taizhang'), cold('bare-pass')), '× the bare pass'),
    ...PEERS.map((peer) =>
      atLeast(`ahead of ${peer}, 100,000 rows`, 10, ratio(warm(100_000, peer), warm(100_000, 'taizhang'))),
    ),
    ...[1000, 10_000].flatMap((rows) =>
      PEERS.map((peer) => atLeast(`ahead of ${peer}, ${rows.toLocaleString('en')} rows`, 1, ratio(warm(rows, peer), warm(rows, 'taizhang')))),
    ),
    atLeast('ahead of recalculated formulas, 10,000 rows', 20, ratio(formulas, warm(10_000, 'taizhang'))),
    atMost('growth of the job from 100,000 to 1,000,000 rows', 1.1, exponent(warm(100_000, 'taizhang'), warm(1_000_000, 'taizhang')), '(exponent, 1 is linear)'),
    atMost('re-check of a row with another status, 100,000 rows', 1, warm(100_000, 'rechecked-status'), 'ms'),
    atMost('re-check of a row with another task, 100,000 rows', 1, warm(100_000, 'rechecked-task'), 'ms'),
    atMost('the same row read again, too (status), 100,000 rows', 1, warm(100_000, 'edited-status'), 'ms'),
    atMost('the same row read again, too (task), 100,000 rows', 1, warm(100_000, 'edited-task'), 'ms'),
    atMost('reading alone, 100,000 rows', 3, ratio(warm(100_000, 'read'), warm(100_000, 'bare-pass')), '× the bare pass'),
    atMost('growth of reading from 1,000 to 1,000,000 rows', 1.1, exponent(warm(1000, 'read'), warm(1_000_000, 'read'), 1000), '(exponent, 1 is linear)'),
    atMost('memory of reading, 100,000 rows', 300, at(100_000)?.cold.read?.peakMegabytes, 'MB'),
    atMost('checking with all rules, 10,000 rows', 2, ratio(warm(10_000, 'check'), warm(10_000, 'read')), '× reading'),
  ]; // prettier-ignore
}

function atMost(what: string, limit: number, measured: number | undefined, unit: string): Goal {
  return judged(`${what}: at most ${limit} ${unit}`, measured, (value) => value <= limit);
}

function atLeast(what: string, limit: number, measured: number | undefined): Goal {
  return judged(`${what}: at least ${limit} ×`, measured, (value) => value >= limit);
}

function judged(goal: string, measured: number | undefined, good: (value: number) => boolean): Goal {
  if (measured === undefined) return { goal, measured: '–', holds: 'not measured' };
  return { goal, measured: measured.toPrecision(3), holds: good(measured) ? 'yes' : 'no' };
}

function ratio(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one / other;
}

/** Of the growth over so many times the rows. */
function exponent(one: number | undefined, other: number | undefined, times = 10): number | undefined {
  return one === undefined || other === undefined ? undefined : Math.log(other / one) / Math.log(times);
}
