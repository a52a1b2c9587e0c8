import { readFileSync } from 'node:fs';
import { differences, type Json } from '../support/truth';
import { answerOf } from './ledgerCommand';

interface Rates {
  readonly rows: readonly { readonly key: string; readonly [figure: string]: unknown }[];
}

interface Truth {
  readonly asOf: string;
  readonly rates?: readonly (Rates & { readonly by: string })[];
  readonly [field: string]: unknown;
}

const SAMPLES = ['p1-two-row-header', 'p2-meeting-defects', 'p3-deadlines', 'p4-two-ledgers'];

describe.each(SAMPLES)('the ledger command on %s', (name) => {
  const file = `test/workbooks/${name}.xlsx`;
  const truth = JSON.parse(readFileSync(`test/workbooks/${name}.truth.json`, 'utf8')) as Truth;

  it('reads what the truth beside the workbook says', () => {
    const report = answerOf<Record<string, Json>>('read', file, '--as-of', truth.asOf);
    expect(differences(report, truth as Record<string, Json>)).toEqual([]);
  }, 30_000);

  for (const wanted of truth.rates ?? []) {
    it(`counts the rates by ${wanted.by} that the truth says`, () => {
      const told = answerOf<Rates>('rates', file, '--as-of', truth.asOf, '--by', wanted.by);
      expect(told.rows.map(({ key }) => key).sort()).toEqual(wanted.rows.map(({ key }) => key).sort());
      for (const line of wanted.rows) expect(told.rows.find(({ key }) => key === line.key)).toMatchObject(line);
    }, 30_000);
  }
});
