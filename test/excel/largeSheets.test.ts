import { readLooks } from '../../src/excel/apply/looks';
import { inExcel } from '../../src/excel/session/inExcel';
import { sheetFrames } from '../../src/excel/snapshot/frames';
import { takeSnapshots } from '../../src/excel/snapshot/takeSnapshots';
import { ensureCell } from '../../src/host/workbook/cells';
import { createSheet, createWorkbook } from '../../src/host/workbook/create';
import type { SheetModel } from '../../src/host/workbook/model';
import { areaAddress } from '../../src/ledger/address';
import { cellCount } from '../../src/plan/areas';
import { fill, open, openSheet, valueOf } from './support/workbooks';

const LAST_ROW = 1_048_576;
const HEADER = ['序号', '任务', '责任单位', '完成时限', '完成情况'];

describe('taking snapshots of sheets that are large by accident', () => {
  it('tells hidden rows of a sheet that is used from its first row to Excel’s last', async () => {
    const host = openSheet([['任务']]);
    const sheet = host.model.sheets[0] as SheetModel;
    ensureCell(sheet, LAST_ROW - 1, 0).value = ' ';
    for (const row of [3, 99_999, 100_000, 700_000]) sheet.hiddenRows.add(row);
    const [snapshot] = valueOf(await takeSnapshots()).sheets;
    expect(snapshot?.values).toHaveLength(LAST_ROW);
    expect(snapshot?.hiddenRows).toEqual([4, 100_000, 100_001, 700_001]);
    expect(host.counters).toMatchObject({ requestsTooLarge: 0, answersTooLarge: 0 });
    // Empty rows are one row, however many.
    expect(new Set(snapshot?.values).size).toBeLessThan(10);
  }, 120_000);

  it('asks for the merged cells of several large sheets within one request of 5 MB', async () => {
    const model = createWorkbook('台账');
    for (const name of ['二', '三', '四']) model.sheets.push(createSheet(name, name));
    for (const sheet of model.sheets) {
      fill(sheet, [HEADER]);
      ensureCell(sheet, 99_999, 49).value = '末';
      sheet.merges.push({ top: 50_000, left: 1, bottom: 50_001, right: 1 });
    }
    const host = open(model);
    const { frames } = valueOf(await inExcel((context) => sheetFrames(context)));
    expect(frames.map(({ merges }) => merges)).toEqual(
      model.sheets.map(() => [{ top: 50_001, left: 2, bottom: 50_002, right: 2 }]),
    );
    expect(host.counters).toMatchObject({ requestsTooLarge: 0, answersTooLarge: 0 });
  }, 240_000);

  it('asks how 120,000 rows look in answers of 5 MB, and knows it of every cell once', async () => {
    const host = openSheet([HEADER]);
    const sheet = host.model.sheets[0] as SheetModel;
    ensureCell(sheet, 119_999, 4).value = '末';
    const area = { top: 1, left: 1, bottom: 120_000, right: 5 };
    const [looks = []] = valueOf(
      await inExcel((context) => readLooks(context, [{ sheet: sheet.name, area, members: ['numberFormat', 'bold'] }])),
    );
    expect(new Set(looks.map(({ look }) => JSON.stringify(look)))).toEqual(
      new Set([JSON.stringify({ numberFormat: 'General', bold: false })]),
    );
    expect(looks.reduce((cells, each) => cells + cellCount(each.area), 0)).toBe(cellCount(area));
    expect(new Set(looks.map((each) => areaAddress(each.area))).size).toBe(looks.length);
    expect(host.counters).toMatchObject({ requestsTooLarge: 0, answersTooLarge: 0 });
  }, 120_000);

  it('names the cells that stand too far right to be read', async () => {
    const host = openSheet([HEADER]);
    const sheet = host.model.sheets[0] as SheetModel;
    ensureCell(sheet, 0, 255).value = '第256列';
    const [inside] = valueOf(await takeSnapshots()).sheets;
    expect(inside?.unread).toBeUndefined();
    ensureCell(sheet, 4, 256).value = '太远';
    ensureCell(sheet, 2, 300).value = '更远';
    const [beyond] = valueOf(await takeSnapshots()).sheets;
    expect(beyond?.unread).toEqual({ top: 3, left: 257, bottom: 5, right: 301 });
    expect(beyond?.values[0]).toHaveLength(256);
  });
});
