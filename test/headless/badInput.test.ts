import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveWorkbook } from '../../src/host/package/save';
import { ensureCell, setContent } from '../../src/host/workbook/cells';
import { createWorkbook } from '../../src/host/workbook/create';
import { ledger } from './ledgerCommand';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const SAMPLE = 'test/workbooks/p1-two-row-header.xlsx';

function written(name: string, bytes: Uint8Array | string): string {
  writeFileSync(at(name), bytes);
  return at(name);
}

/** A file that begins as encrypted workbooks do: a compound file with the stream EncryptedPackage. */
function encrypted(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024);
  return bytes;
}

function withoutLedger(): Uint8Array {
  const model = createWorkbook('说明');
  const [sheet] = model.sheets;
  if (sheet !== undefined) setContent(ensureCell(sheet, 0, 0), '填表说明：每月25日前报送。');
  return saveWorkbook(model);
}

describe('bad input to the ledger command', () => {
  const out = at('out.xlsx');
  const cases: readonly (readonly [string, () => readonly string[], RegExp])[] = [
    ['a file that is not there', () => ['read', at('没有.xlsx')], /没有\.xlsx.*没有这个文件/],
    ['a folder', () => ['read', folder], /文件夹/],
    ['an empty file', () => ['read', written('empty.xlsx', '')], /空文件/],
    ['a file that is no workbook', () => ['read', written('text.xlsx', '序号,任务')], /text\.xlsx.*不是 Excel 工作簿/],
    ['a workbook cut short', () => ['read', written('cut.xlsx', readFileSync(SAMPLE).subarray(0, 4000))], /cut\.xlsx/],
    ['a workbook with a password', () => ['read', written('locked.xlsx', encrypted())], /打开密码/],
    ['a sheet that is not there', () => ['read', SAMPLE, '--sheet', '没有这个表'], /没有这个表/],
    [
      'rates of a workbook without a ledger',
      () => ['rates', written('none.xlsx', withoutLedger())],
      /没有找到台账.*说明/,
    ],
    ['managing a workbook without a ledger', () => ['manage', at('none.xlsx'), '--out', out], /没有找到台账/],
    ['settings that are no JSON', () => ['read', SAMPLE, '--settings', written('s.json', '{')], /s\.json/],
    [
      'settings that cannot be',
      () => ['read', SAMPLE, '--settings', written('t.json', '{"warningDays":-1}')],
      /warningDays/,
    ],
  ];

  it.each(cases)(
    '%s ends with exit code 1 and one clear line',
    (_name, words, message) => {
      const outcome = ledger(...words());
      expect(outcome.exitCode).toBe(1);
      expect(outcome.told).toMatch(message);
      expect(outcome.told).not.toContain('\n');
      expect(outcome.out).toBe('');
      expect(existsSync(out)).toBe(false);
    },
    30_000,
  );
});

describe('wrong use of the ledger command', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no verb', [], /动词/],
    ['an unknown verb', ['frobnicate', SAMPLE], /frobnicate/],
    ['no file', ['read'], /没有给出工作簿/],
    ['two files', ['read', SAMPLE, SAMPLE], /一次只读一个/],
    ['a day that is none', ['read', SAMPLE, '--as-of', '2024-02-30'], /--as-of.*2024-02-30/],
    ['an unknown option', ['read', SAMPLE, '--frob', '1'], /--frob/],
    ['an unknown key', ['rates', SAMPLE, '--by', 'colour'], /colour/],
    ['an unknown notice', ['notice', 'poem', SAMPLE, '--out', 'x.xlsx'], /poem/],
    ['managing without --out', ['manage', SAMPLE], /--out/],
    ['managing into the file itself', ['manage', SAMPLE, '--out', SAMPLE], /原文件/],
    ['a notice into a picture', ['notice', 'quarter', SAMPLE, '--out', 'x.png'], /\.xlsx 或 \.docx/],
    ['a period that is none', ['notice', 'quarter', SAMPLE, '--out', '/tmp/x.xlsx', '--period', '2024Q5'], /2024Q5/],
  ];

  it.each(cases)(
    '%s ends with exit code 2 and one clear line',
    (_name, words, message) => {
      const before = readFileSync(SAMPLE);
      const outcome = ledger(...words);
      expect(outcome.exitCode).toBe(2);
      expect(outcome.told).toMatch(message);
      expect(outcome.told).not.toContain('\n');
      expect(readFileSync(SAMPLE).equals(before)).toBe(true);
    },
    30_000,
  );
});

describe('an empty workbook', () => {
  it('is read as one without ledgers, its sheet under otherSheets', () => {
    const outcome = ledger('read', written('blank.xlsx', saveWorkbook(createWorkbook('Sheet1'))));
    expect(outcome.exitCode).toBe(0);
    expect(JSON.parse(outcome.out)).toMatchObject({ ledgers: [], otherSheets: [{ sheet: 'Sheet1' }] });
  }, 30_000);
});

describe('a sheet that is used too far to the right', () => {
  it('is read as far as sheets are read, and the command says what it has left out', () => {
    const model = createWorkbook('台账');
    const [sheet] = model.sheets;
    if (sheet !== undefined) setContent(ensureCell(sheet, 4, 256), '太远');
    const outcome = ledger('read', written('wide.xlsx', saveWorkbook(model)));
    expect(outcome.exitCode).toBe(0);
    expect(outcome.told).toMatch(/wide\.xlsx：“台账”的 IW5 有内容，没有读取/u);
  }, 30_000);
});
