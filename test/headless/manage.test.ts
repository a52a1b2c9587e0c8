import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOffice } from '../../scripts/find-programs.mjs';
import { demoWorkbook } from '../../src/demo/ledger/demoWorkbook';
import { applyPlan } from '../../src/excel/apply/applyPlan';
import { undoLast } from '../../src/excel/undo/undoEntry';
import { ironCalcFromDisk } from '../../src/host/doors/ironCalcFromDisk';
import { openBridge } from '../../src/host/doors/openBridge';
import { createHost } from '../../src/host/host';
import { openWorkbook } from '../../src/host/package/open';
import { saveWorkbook } from '../../src/host/package/save';
import { unpack } from '../../src/host/package/zip';
import { fromIso } from '../../src/ledger/day/day';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import { valueOf } from '../excel/support/workbooks';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook/model';
import { answerOf, ledger } from './ledgerCommand';
import { recalculate } from './recalculate';
import { clerksSheet } from './clerksSheet';
import { countedByHand, leads, type ToldTask } from './handCount';
import { CAPTIONS, shownTable, type TableName } from './statisticsTables';

interface RateLine {
  readonly key: string;
  readonly [figure: string]: unknown;
}
interface Rates {
  readonly rows: readonly RateLine[];
  readonly total: RateLine;
}

const SAMPLES = 'test/workbooks';
const TABLES = Object.keys(CAPTIONS) as TableName[];
const folder = mkdtempSync(join(tmpdir(), 'manage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Case {
  readonly name: string;
  readonly file: string;
  readonly asOf: string;
  readonly managed: string;
}

const DEMO: Case = {
  name: 'demo',
  file: join(folder, 'demo.xlsx'),
  asOf: '2025-12-31',
  managed: join(folder, 'demo-managed.xlsx'),
};
const CASES: readonly Case[] = [
  ...readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name): Case => {
      const truth = JSON.parse(readFileSync(join(SAMPLES, name.replace('.xlsx', '.truth.json')), 'utf8')) as {
        asOf: string;
      };
      return { name, file: join(SAMPLES, name), asOf: truth.asOf, managed: join(folder, `managed-${name}`) };
    }),
  DEMO,
];

/** The parts of a workbook file as texts. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = [...unpack(bytes)].map(([name, content]) => [name, Buffer.from(content).toString('utf8')] as const);
  return Object.fromEntries(parts.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function modelOf(file: string): WorkbookModel {
  const opened = openWorkbook(new Uint8Array(readFileSync(file)));
  if (!opened.ok) throw new Error(`${file} cannot be opened`);
  return opened.value.model;
}

function sheetOf(model: WorkbookModel, name: string): SheetModel {
  const sheet = model.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

const rates = (file: string, by: TableName, asOf: string): Rates =>
  answerOf<Rates>('rates', file, '--as-of', asOf, '--by', by, '--json');

beforeAll(() => {
  writeFileSync(DEMO.file, saveWorkbook(demoWorkbook()));
  for (const { file, asOf, managed } of CASES) {
    const { exitCode, told } = ledger('manage', file, '--as-of', asOf, '--out', managed);
    if (exitCode !== 0) throw new Error(`${file}: ${told}`);
  }
}, 120_000);

/** Whether the ledgers tell anything of what a table groups by. */
function isTold(table: TableName, { rows, total }: Rates): boolean {
  if (table === 'source' || table === 'unit') return true;
  if (table === 'meeting') return total['meetings'] !== undefined;
  if (table === 'register') return rows.length > 1;
  return rows.some(({ key }) => key !== '未注明' && key !== '无明确时限');
}

const office = findOffice();
const withOffice = office === null ? describe.skip : describe;
if (office === null) process.stderr.write('LibreOffice is not installed: managed workbooks are not recalculated.\n');

withOffice('a managed workbook, recalculated by LibreOffice', () => {
  const recalculated = new Map<string, string>();
  beforeAll(() => {
    const files = recalculate(
      office ?? '',
      CASES.map(({ managed }) => managed),
      folder,
    );
    CASES.forEach(({ name }, index) => recalculated.set(name, files[index] ?? ''));
  }, 180_000);

  it.each(CASES.flatMap((each) => TABLES.map((table) => [each.name, table, each] as const)))(
    '%s: the table by %s shows every count, rate and rank of `rates --json`',
    async (name, table, { file, asOf }) => {
      const statistics = sheetOf(modelOf(recalculated.get(name) ?? ''), '台账统计');
      const lines = shownTable(statistics, table);
      const truth = rates(file, table, asOf);
      if (!isTold(table, truth)) {
        expect(lines).toBeNull();
        return;
      }
      const fields = Object.keys(lines?.[0]?.figures ?? {});
      expect(fields.length).toBeGreaterThanOrEqual(14);
      const expected = [...truth.rows, truth.total].map((line) => ({
        key: line.key,
        figures: Object.fromEntries(fields.map((field) => [field, line[field] ?? null])),
      }));
      expect(lines).toEqual(expected);
    },
    60_000,
  );

  it.each(CASES.map((each) => [each.name, each] as const))(
    '%s: every count and rate by unit, and of all, is what comes out by hand',
    async (name, { file, asOf }) => {
      const { ledgers } = answerOf<{ ledgers: { tasks: ToldTask[] }[] }>('read', file, '--as-of', asOf, '--json');
      const tasks = ledgers.flatMap((each) => each.tasks);
      const statistics = sheetOf(modelOf(recalculated.get(name) ?? ''), '台账统计');
      const lines = shownTable(statistics, 'unit') ?? [];
      expect(lines.length).toBeGreaterThan(3);
      for (const { key, figures } of lines) {
        const counted = countedByHand(tasks.filter((task) => leads(String(key), task)));
        expect([key, figures]).toEqual([key, expect.objectContaining(counted)]);
      }
    },
    60_000,
  );

  it.each(CASES.map((each) => [each.name, each] as const))('%s: no row waits to be recognised', async (name) => {
    const statistics = sheetOf(modelOf(recalculated.get(name) ?? ''), '台账统计');
    expect(statistics.rows.get(2)?.get(0)?.value).toBe('待识别');
    expect(statistics.rows.get(2)?.get(1)?.value).toBe(0);
  });
});

describe('managing a workbook', () => {
  it.each(CASES.map((each) => [each.name, each] as const))(
    '%s: the clerk’s own sheets keep their contents, looks and lay-out',
    async (_name, { file, managed }) => {
      const [before, after] = [modelOf(file), modelOf(managed)];
      for (const sheet of before.sheets) {
        const original = clerksSheet(before, sheet, sheet);
        expect(clerksSheet(after, sheetOf(after, sheet.name), sheet)).toEqual(original);
      }
    },
    60_000,
  );

  it.each(CASES.map((each) => [each.name, each] as const))(
    '%s: hides the columns that formulas rest on, and only those',
    async (_name, { managed }) => {
      const { sheets } = modelOf(managed);
      const counts = sheets.flatMap((sheet) => {
        const header = [...sheet.rows.values()]
          .flatMap((cells) => [...cells])
          .filter(([, { value }]) => value === '督办状态' || value === '统计会议');
        return header.map(([column, { value }]) => [value, sheet.hiddenColumns.has(column)]);
      });
      expect(counts.length).toBeGreaterThan(0);
      for (const [label, hidden] of counts) expect([label, hidden]).toEqual([label, label === '统计会议']);
    },
  );
});

describe('undoing what was managed', () => {
  it.each(CASES.map((each) => [each.name, each] as const))(
    '%s: every part of the saved file is what it was',
    async (_name, { file, asOf }) => {
      const bytes = new Uint8Array(readFileSync(file));
      const opened = openWorkbook(bytes);
      if (!opened.ok) throw new Error(`${file} cannot be opened`);
      const { model, package: source } = opened.value;
      const day = fromIso(asOf);
      if (day === null) throw new Error(`${asOf} is no day`);
      openBridge(createHost({ model, today: day, loadEngine: ironCalcFromDisk }));
      const scanned = valueOf(await scanWorkbook({ asOf: day, settings: DEFAULT_SETTINGS }));
      valueOf(await applyPlan(valueOf(await manageLedgers(scanned, { fixedDay: true }))));
      expect(partsOf(saveWorkbook(model, source))).not.toEqual(partsOf(bytes));
      expect(valueOf(await undoLast()).leftAlone).toEqual([]);
      expect(partsOf(saveWorkbook(model, source))).toEqual(partsOf(bytes));
    },
    60_000,
  );
});

describe('the year of the demo', () => {
  const toldBy = (by: string, ...more: readonly string[]): string[] => {
    const { rows, total } = answerOf<Rates>('rates', DEMO.file, '--as-of', DEMO.asOf, '--by', by, '--json', ...more);
    return [...rows, total].map(
      (line) => `${String(line['done'])}/${String(line['total'])} ${String(line['rateText'])}`,
    );
  };

  it('comes out by category, source and leader as the office told it', () => {
    expect(toldBy('category')).toContain('568/587 96.8%');
    expect(toldBy('source')).toEqual(
      expect.arrayContaining(['188/197 95.4%', '82/92 89.1%', '351/404 86.9%', '28/28 100%', '10/10 100%']),
    );
    expect(toldBy('leader', '--sheet', '领导批示件')).toContain('321/342 93.9%');
  }, 30_000);

  it('leaves 72 matters of meetings open: 7 overdue and 65 without a deadline', () => {
    const words = ['rates', DEMO.file, '--as-of', DEMO.asOf, '--by', 'source', '--sheet', '会议议定事项', '--json'];
    expect(answerOf<Rates>(...words).total).toMatchObject({ open: 72, overdue: 7, noDeadline: 65, notDue: 0 });
  }, 30_000);
});
