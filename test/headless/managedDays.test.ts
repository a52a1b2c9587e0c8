import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOffice } from '../../scripts/find-programs.mjs';
import { applyPlan } from '../../src/excel/apply/applyPlan';
import { createHost } from '../../src/host/host';
import { openBridge } from '../../src/host/doors/openBridge';
import { openWorkbook } from '../../src/host/package/open';
import { saveWorkbook } from '../../src/host/package/save';
import { cellAt, ensureCell, setContent } from '../../src/host/workbook/cells';
import { createWorkbook } from '../../src/host/workbook/create';
import { fromIso, toIso, type Day } from '../../src/ledger/day/day';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { lightAt, stateAt } from '../../src/ledger/standing/standings';
import { LIGHT_LABELS, STATE_LABELS } from '../../src/ledger/vocabulary';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import { valueOf } from '../excel/support/workbooks';
import { recalculate } from './recalculate';
import { shownTable } from './statisticsTables';

/** A day that exists. */
function day(iso: string): Day {
  const found = fromIso(iso);
  if (found === null) throw new Error(`${iso} is no day`);
  return found;
}

const HEADER = ['序号', '工作任务', '牵头单位', '交办时间', '完成时限', '办理情况', '办结时间'] as const;

/** Every deadline beside every status, so that each state and light comes up in the course of the year. */
const DEADLINES = [
  '2025年1月底前',
  '2025年第一季度',
  '2025-06-30',
  '2025年10月15日前',
  '长期坚持',
  '立行立改',
  '',
  '会后30日内',
  '每月25日前',
  '每季度末',
  '每周二',
  '三天一督查',
  '每月最后一个工作日',
];
const REPORTS: readonly (readonly [status: string, finished: string])[] = [
  ['办理中', ''],
  ['已办结', '2025-02-20'],
  ['已办结', ''],
  ['按期办结', ''],
  ['逾期办结', ''],
  ['', ''],
  ['', '2025-07-01'],
  ['取消', ''],
  ['长期坚持', ''],
];
const TASKS = DEADLINES.flatMap((deadline) => REPORTS.map(([status, finished]) => ({ deadline, status, finished })));
const FIRST_ROW = 3;

const folder = mkdtempSync(join(tmpdir(), 'days-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The clerk's workbook as a file. */
function clerksFile(): Uint8Array {
  const model = createWorkbook('台账');
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('A new workbook has a sheet');
  const rows = [
    ['2025年重点工作督办台账'],
    [...HEADER],
    ...TASKS.map(({ deadline, status, finished }, index) => {
      return [index + 1, `推进第${index + 1}项重点工程建设`, '市财政局', '2025-01-02', deadline, status, finished];
    }),
  ];
  rows.forEach((row, y) => row.forEach((value, x) => value !== '' && setContent(ensureCell(sheet, y, x), value)));
  return saveWorkbook(model);
}

function opened(bytes: Uint8Array): Parameters<typeof createHost>[0]['model'] {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error('The workbook cannot be opened');
  return result.value.model;
}

/** The managed workbook with another day in the place of TODAY(): what Excel computes when it is opened on that day. */
function onDay(managed: Uint8Array, today: Day): string {
  const model = opened(managed);
  const statistics = model.sheets.find(({ name }) => name === '台账统计');
  const cell = statistics && cellAt(statistics, 1, 1);
  if (!statistics || cell?.formula !== '=TODAY()') throw new Error('台账统计!B2 does not follow today');
  setContent(ensureCell(statistics, 1, 1), today);
  const file = join(folder, `${toIso(today)}.xlsx`);
  writeFileSync(file, saveWorkbook(model));
  return file;
}

/** What the managed columns of each task show. */
function shown(file: string): readonly (readonly [state: unknown, light: unknown])[] {
  const sheet = opened(new Uint8Array(readFileSync(file))).sheets.find(({ name }) => name === '台账');
  if (!sheet) throw new Error('The ledger is gone');
  const header = [...(sheet.rows.get(1) ?? [])];
  const column = (label: string): number => header.find(([, { value }]) => value === label)?.[0] ?? -1;
  const [state, light] = [column('督办状态'), column('灯')];
  return TASKS.map((_, index) => {
    const row = FIRST_ROW - 1 + index;
    return [cellAt(sheet, row, state)?.value, cellAt(sheet, row, light)?.value];
  });
}

/** Around every day on which something changes; every single day of the year where asked for. */
function daysToSee(): readonly Day[] {
  const first = day('2025-01-01');
  if (process.env['EVERY_DAY'] === '1') return Array.from({ length: 365 }, (_, index) => first + index);
  const turns = [
    '2025-01-22',
    '2025-01-26',
    '2025-01-31',
    '2025-02-01',
    '2025-03-28',
    '2025-03-31',
    '2025-04-01',
    '2025-06-27',
    '2025-07-01',
  ];
  return [...turns, '2025-10-12', '2025-10-15', '2025-10-16', '2025-12-31'].map(day);
}

/** LibreOffice takes so many files at a time without running out of its own. */
function inBatches(files: readonly string[]): readonly (readonly string[])[] {
  const size = 40;
  return Array.from({ length: Math.ceil(files.length / size) }, (_, nth) => files.slice(nth * size, (nth + 1) * size));
}

/** Counts and rate of the only unit, as 台账统计 shows them. */
function countsShown(file: string): unknown {
  const statistics = opened(new Uint8Array(readFileSync(file))).sheets.find(({ name }) => name === '台账统计');
  const [line] = (statistics && shownTable(statistics, 'unit')) ?? [];
  const { total, done, open, overdue, noDeadline, longTerm, excluded, rate } = line?.figures ?? {};
  return { total, done, open, overdue, noDeadline, longTerm, excluded, rate };
}

/** The same, counted by hand. */
function counted(states: readonly string[]): unknown {
  const count = (...words: string[]): number => states.filter((state) => words.includes(state)).length;
  const done = count('按期办结', '逾期办结', '已办结（无办结日期）');
  const open = count('未到期', '逾期未办结', '无明确时限');
  const total = done + open;
  return {
    total,
    done,
    open,
    overdue: count('逾期未办结'),
    noDeadline: count('无明确时限'),
    longTerm: count('长期坚持'),
    excluded: count('不计入'),
    rate: Math.round((done * 1000) / total) / 10,
  };
}

/**
 * Most days are seen with the day in the place of TODAY(), because LibreOffice then takes many of them at once. That this
 * is the same as a clock that shows the day is seen where faketime is installed (Debian: `apt-get install faketime`).
 */
const hasFakeClock = spawnSync('faketime', ['--version']).status === 0;
const withClock = hasFakeClock ? it : it.skip;

const office = findOffice();
const withOffice = office === null ? describe.skip : describe;
if (office === null) process.stderr.write('LibreOffice is not installed: the days of the year are not seen.\n');

/** The clerk's workbook and the same managed, its statistics following today. */
async function managedFile(): Promise<{ readonly original: Uint8Array; readonly managed: Uint8Array }> {
  const original = clerksFile();
  const model = opened(original);
  openBridge(createHost({ model, today: day('2025-01-01') }));
  const scanned = valueOf(await scanWorkbook({ asOf: day('2025-01-01'), settings: DEFAULT_SETTINGS }));
  valueOf(await applyPlan(valueOf(await manageLedgers(scanned))));
  return { original, managed: saveWorkbook(model) };
}

/** The states and lights that the clerk's workbook is concluded to have when it is read on a day. */
async function concludedOn(original: Uint8Array, today: Day): Promise<readonly (readonly [string, string])[]> {
  openBridge(createHost({ model: opened(original), today }));
  const { ledgers } = valueOf(await scanWorkbook({ asOf: today, settings: DEFAULT_SETTINGS }));
  const standings = ledgers[0]?.standings;
  if (!standings) throw new Error('The ledger is not found');
  return TASKS.map((_, index) => [STATE_LABELS[stateAt(standings, index)], LIGHT_LABELS[lightAt(standings, index)]]);
}

withOffice('a managed workbook that is opened on another day', () => {
  it('shows in LibreOffice the states and lights that the ledger is concluded to have on that day', async () => {
    const { original, managed } = await managedFile();
    const days = daysToSee();
    const files = days.map((today) => onDay(managed, today));
    const recalculated = inBatches(files).flatMap((some) => recalculate(office ?? '', some, folder));

    const concluded = [];
    for (const today of days) concluded.push(await concludedOn(original, today));
    expect(recalculated.map(shown)).toEqual(concluded);
    expect(recalculated.map(countsShown)).toEqual(concluded.map((tasks) => counted(tasks.map(([state]) => state))));
    const states = new Set(concluded.flat().map(([state]) => state));
    expect(states.size).toBe(Object.keys(STATE_LABELS).length);
  }, 600_000);

  withClock(
    'shows the same where nothing in the file is replaced and the machine’s own clock shows that day',
    async () => {
      const { original, managed } = await managedFile();
      const file = join(folder, 'clock.xlsx');
      writeFileSync(file, managed);
      for (const today of ['2025-01-26', '2025-04-01', '2025-10-15', '2026-02-28'].map(day)) {
        const [recalculated = ''] = recalculate(office ?? '', [file], folder, `${toIso(today)} 10:00:00`);
        expect([toIso(today), shown(recalculated)]).toEqual([toIso(today), await concludedOn(original, today)]);
      }
    },
    600_000,
  );
});
