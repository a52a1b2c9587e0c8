import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { findOffice } from '../../../scripts/find-programs.mjs';
import type { SheetSnapshot } from '../../../src/ledger/snapshot';
import { assertSame, type Figures, type GroupLine } from '../figures';
import { columnOfNames, findingFormulas, helperFormulas, tableFormulas, TABLE_SHEET } from './formulaTexts';

const ROUNDS = 3;

/** Milliseconds that LibreOffice takes for a workbook with the formulas, and for its twin without them; medians. */
export interface Recalculated {
  readonly withFormulas: number;
  readonly without: number;
  readonly milliseconds: number;
}

/**
 * The job in Excel's own formulas, recalculated by LibreOffice: helper columns in every row, COUNTIFS over them. The
 * workbook holds no results, so that opening it calculates all; opening and saving is taken off by the twin. It writes no
 * rows of a notice. Null where there is no LibreOffice.
 * @throws Error where the formulas come to something else than `expected`
 */
export function recalculate(snapshot: SheetSnapshot, asOf: number, expected: Figures): Recalculated | null {
  const office = findOffice();
  if (office === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'bench-formulas-'));
  const names = { sources: columnOfNames(expected.bySource), units: columnOfNames(expected.byUnit) };
  writeFileSync(join(folder, 'with.xlsx'), workbook(snapshot, asOf, names));
  writeFileSync(join(folder, 'without.xlsx'), workbook(snapshot, asOf, null));
  const open = (name: string): number => {
    const start = process.hrtime.bigint();
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const words = [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, `${name}.xlsx`)];
    const { status } = spawnSync(office, words, { stdio: 'ignore', timeout: 300_000 });
    if (status !== 0) throw new Error(`LibreOffice could not open ${name}.xlsx.`);
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  open('without');
  const times = Array.from({ length: ROUNDS }, () => [open('with'), open('without')] as const);
  assertSame(expected, figuresIn(readFileSync(join(folder, `with-${TABLE_SHEET}.csv`), 'utf8')), 'formulas');
  rmSync(folder, { recursive: true });
  const [withFormulas, without] = [middle(times.map(([one]) => one)), middle(times.map(([, other]) => other))];
  return { withFormulas, without, milliseconds: withFormulas - without };
}

type Names = { readonly sources: readonly string[]; readonly units: readonly string[] };

/** The ledger with its header in row 1, and the helper columns and tables where there are names to count by. */
function workbook(snapshot: SheetSnapshot, asOf: number, names: Names | null): Uint8Array {
  const rows = snapshot.values.slice(1);
  const ledger: WorkSheet = utils.aoa_to_sheet(rows.map((row) => row.map((value) => (value === '' ? null : value))));
  const tables: WorkSheet = utils.aoa_to_sheet([['统计']]);
  if (names !== null) {
    for (let row = 2; row <= rows.length; row++) {
      for (const [column, formula] of helperFormulas(row, rows.length, asOf)) ledger[`${column}${row}`] = cell(formula);
    }
    ledger['!ref'] = `A1:Z${rows.length}`;
    const lines = [...tableFormulas(names.sources, names.units, rows.length), ...findingFormulas(rows.length)];
    lines.forEach(([name, ...formulas], down) => {
      tables[`A${down + 1}`] = { t: 's', v: name };
      formulas.forEach((formula, across) => (tables[`${'BC'.charAt(across)}${down + 1}`] = cell(formula)));
    });
    tables['!ref'] = `A1:C${lines.length}`;
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, ledger, '台账');
  utils.book_append_sheet(book, tables, TABLE_SHEET);
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
}

const cell = (formula: string): WorkSheet[string] => ({ t: 'n', f: formula });

function figuresIn(csv: string): Figures {
  const lines = csv
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));
  const figure = (name: string): number => Number(lines.find(([first]) => first === name)?.[1]);
  const group = (kind: string): GroupLine[] =>
    lines.flatMap(([name = '', total, done]) =>
      name.startsWith(`${kind}：`) ? [[name.slice(kind.length + 1), Number(total), Number(done)]] : [],
    );
  const findings = lines.flatMap(([name = '', count]) =>
    name.startsWith('rule:') && count !== '0' ? [[name.slice(5), Number(count)] as const] : [],
  );
  return {
    total: figure('total'),
    done: figure('done'),
    overdue: figure('overdue'),
    longTerm: figure('longTerm'),
    bySource: group('来源'),
    byUnit: group('单位'),
    findings: Object.fromEntries(findings),
    noticeRows: null,
  };
}

function middle(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
