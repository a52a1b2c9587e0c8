import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveWorkbook } from '../../../src/host/package/save';
import { addSheet, moveSheet } from '../../../src/host/workbook/sheets';
import { styleAt, styleIndex } from '../../../src/host/workbook/styles';
import { textOf } from '../../../src/host/workbook/text';
import { richWorkbook } from '../../workbooks/make/richWorkbook';
import { cell, opened, sheetOf } from './opened';

const present = spawnSync('soffice', ['--version']).status === 0;
if (!present) process.stderr.write('LibreOffice (soffice) is not installed: no other program opens the saved files.\n');
const withOffice = present ? describe : describe.skip;

withOffice('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'saved-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const convert = (bytes: Uint8Array, to: string, ending: string): Uint8Array => {
    writeFileSync(join(folder, 'saved.xlsx'), bytes);
    const out = join(folder, ending);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, join(folder, 'saved.xlsx')], {
      stdio: 'ignore',
    });
    return new Uint8Array(readFileSync(join(out, `saved.${ending}`)));
  };

  it('opens a saved workbook with the values, formulas and formats that were written', () => {
    const workbook = opened(richWorkbook());
    const { model } = workbook;
    const sheet = addSheet(model, '统计');
    if (!sheet) throw new Error('no sheet');
    moveSheet(model, sheet, 0);
    model.activeSheetId = sheet.id;
    cell(sheet, 'A1').value = '市发改委, "一"处';
    Object.assign(cell(sheet, 'B1'), { formula: '=SUM(督办台账!A3:A5)' });
    const date = cell(sheet, 'C1');
    date.value = 45366;
    date.style = styleIndex(model, { ...styleAt(model, 0), numberFormat: 'yyyy"年"m"月"d"日"', fill: '#FF0000' });
    sheet.charts.push({
      id: 'c',
      name: '图',
      type: 'BarClustered',
      title: '题',
      source: { sheet: '统计', area: { top: 0, left: 0, bottom: 2, right: 1 } },
      seriesBy: 'columns',
      place: { top: 5, left: 0, bottom: 15, right: 5 },
      ours: true,
    });
    const csv = new TextDecoder().decode(
      convert(saveWorkbook(model, workbook.package), 'csv:Text - txt - csv (StarCalc):44,34,76', 'csv'),
    );
    expect(csv.trim()).toBe('"市发改委, ""一""处",6,2024年3月15日');
  }, 60_000);

  it('writes files that we read', () => {
    const workbook = opened(convert(richWorkbook(), 'xlsx', 'xlsx'));
    const sheet = sheetOf(workbook);
    expect(sheet.name).toBe('督办台账');
    const date = cell(sheet, 'D3');
    expect(textOf(date, styleAt(workbook.model, date.style), workbook.model.date1904)).toBe('2024年3月15日');
    expect(cell(sheet, 'B3').value).toBe('加快 清水河大桥建设');
    expect(sheet.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 5 });
    expect(sheet.autoFilter).toEqual({ top: 1, left: 0, bottom: 5, right: 5 });
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', titleRows: { from: 0, to: 1 } });
  }, 60_000);
});
