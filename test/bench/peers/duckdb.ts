import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { SheetSnapshot } from '../../../src/ledger/snapshot';
import type { Figures, GroupLine, NoticeRow } from '../figures';
import type { ReadyJob } from '../readyJob';
import { BY_SOURCE, BY_UNIT, FINDINGS, judgeTasks, NOTICE_ROWS, TOTALS } from './tasksSql';

/** The job in SQL over a table in memory, DuckDB's own threads as they come; its answers are fetched as rows. */
export async function openDuckDb(snapshot: SheetSnapshot, asOf: number): Promise<ReadyJob> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const folder = mkdtempSync(join(tmpdir(), 'bench-duckdb-'));
  const file = join(folder, 'rows.csv');
  writeFileSync(file, snapshot.values.slice(1).map(csvLine).join('\n'));
  await connection.run(`CREATE TABLE ledger AS SELECT * FROM read_csv('${file}', header = true, all_varchar = true)`);
  rmSync(folder, { recursive: true });

  const rows = async (sql: string): Promise<unknown[][]> => (await connection.runAndReadAll(sql)).getRows();
  const job = async (): Promise<Figures> => {
    await connection.run(judgeTasks(asOf));
    const [totals = []] = await rows(TOTALS);
    const [total = 0, done = 0, overdue = 0, longTerm = 0] = totals.map(Number);
    return {
      total,
      done,
      overdue,
      longTerm,
      bySource: (await rows(BY_SOURCE)).map(groupLine),
      byUnit: (await rows(BY_UNIT)).map(groupLine),
      findings: Object.fromEntries((await rows(FINDINGS)).map(([rule, count]) => [String(rule), Number(count)])),
      noticeRows: (await rows(NOTICE_ROWS)).map(noticeRow),
    };
  };
  return {
    run: async () => {
      const start = process.hrtime.bigint();
      const outcome = await job();
      return { milliseconds: Number(process.hrtime.bigint() - start) / 1e6, outcome };
    },
    figures: job,
    close: () => connection.closeSync(),
  };
}

const groupLine = ([key, total, done]: unknown[]): GroupLine => [String(key), Number(total), Number(done)];
const noticeRow = ([number, task, lead, days]: unknown[]): NoticeRow => [
  String(number),
  String(task),
  String(lead),
  Number(days),
];

function csvLine(cells: readonly unknown[]): string {
  return cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',');
}
