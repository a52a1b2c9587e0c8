import { checkLedger } from '../../src/ledger/checking/checkLedger';
import { longestOverdueFirst, tasksIn } from '../../src/ledger/notices/figures';
import { rateTable } from '../../src/ledger/rates/rateTable';
import { readWorkbook } from '../../src/ledger/reading/readWorkbook';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import type { SheetSnapshot } from '../../src/ledger/snapshot';
import { standingsOf } from '../../src/ledger/standing/standings';

/** Milliseconds of each stage of the whole job, in its order: where the time goes. */
export function timeStages(snapshot: SheetSnapshot, asOf: number): Readonly<Record<string, number>> {
  const settings = DEFAULT_SETTINGS;
  const times: Record<string, number> = {};
  const stage = <T>(name: string, run: () => T): T => {
    const start = process.hrtime.bigint();
    const outcome = run();
    times[name] = Number(process.hrtime.bigint() - start) / 1e6;
    return outcome;
  };
  const reading = stage('reading', () => readWorkbook([snapshot], { asOf, settings }));
  const { unitTable } = reading;
  stage('checking, all rules', () =>
    reading.ledgers.map((ledger) => checkLedger(ledger, { asOf, settings, snapshot, unitTable })),
  );
  const judged = stage('standing', () =>
    reading.ledgers.map((ledger) => ({ ledger, standings: standingsOf(ledger.tasks, asOf, settings) })),
  );
  stage('rates by source', () => rateTable(judged, 'source', settings, asOf));
  stage('rates by unit', () => rateTable(judged, 'unit', settings, asOf));
  stage('overdue tasks in order', () => longestOverdueFirst(judged, tasksIn(judged, 'overdue')));
  return times;
}
