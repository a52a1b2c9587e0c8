import { takeSnapshots } from '../../src/excel/snapshot/takeSnapshots';
import { OUR_MARK } from '../../src/plan/sheets/names';
import { createSheet } from '../../src/host/workbook/create';
import type { SheetModel } from '../../src/host/workbook/model';
import { fill, format, open, openSheet, valueOf } from './support/workbooks';

const HEADER = ['序号', '任务', '责任单位', '完成时限', '完成情况'];
const ledger = (rows: number): (string | number)[][] => [
  HEADER,
  ...Array.from({ length: rows }, (_, index) => [index + 1, `推进第${index + 1}项工作`, '市财政局', 45382, '正在推进']),
];

describe('taking snapshots', () => {
  it('sees values, texts, number formats and formulas as the workbook has them', async () => {
    const host = openSheet([
      ['任务', '时限'],
      ['修桥', 45382],
      ['铺路', '=B2+1'],
    ]);
    const sheet = host.model.sheets[0] as SheetModel;
    format(host.model, sheet, 1, 1, 'yyyy/m/d');
    const [snapshot] = valueOf(await takeSnapshots()).sheets;
    expect(snapshot).toMatchObject({
      name: '台账',
      origin: { row: 1, column: 1 },
      values: [
        ['任务', '时限'],
        ['修桥', 45382],
        ['铺路', expect.anything()],
      ],
      numberFormats: [
        ['General', 'General'],
        ['General', 'yyyy/m/d'],
        ['General', 'General'],
      ],
      formulas: [
        ['任务', '时限'],
        ['修桥', 45382],
        ['铺路', '=B2+1'],
      ],
      date1904: false,
      visibility: 'visible',
    });
    expect(snapshot?.text[1]).toEqual(['修桥', '2024/3/31']);
  });

  it('begins where the content begins, and does not read formats far below it', async () => {
    const host = openSheet([
      [null, null],
      [null, '任务'],
    ]);
    format(host.model, host.model.sheets[0] as SheetModel, 1_000_000, 3, '0.00');
    const [snapshot] = valueOf(await takeSnapshots()).sheets;
    expect(snapshot?.origin).toEqual({ row: 2, column: 2 });
    expect(snapshot?.values).toEqual([['任务']]);
    expect(host.counters.cellsRead).toBeLessThan(100);
  });

  it('tells merged cells, hidden rows and hidden columns in the coordinates of the sheet', async () => {
    const host = openSheet(ledger(6));
    const sheet = host.model.sheets[0] as SheetModel;
    sheet.merges = [{ top: 1, left: 2, bottom: 2, right: 2 }];
    sheet.hiddenRows.add(3);
    sheet.hiddenColumns.add(1);
    const [snapshot] = valueOf(await takeSnapshots()).sheets;
    expect(snapshot?.merges).toEqual([{ top: 2, left: 3, bottom: 3, right: 3 }]);
    expect(snapshot?.hiddenRows).toEqual([4]);
    expect(snapshot?.hiddenColumns).toEqual([2]);
  });

  it('leaves the sheets out that the add-in has made, and reads hidden ones', async () => {
    const host = openSheet(ledger(1));
    for (const [name, visibility] of [
      ['台账统计', 'Visible'],
      ['台账管家_数据', 'VeryHidden'],
      ['旧台账', 'Hidden'],
    ] as const) {
      const sheet = createSheet(name, name);
      sheet.visibility = visibility;
      fill(sheet, [['一']]);
      host.model.sheets.push(sheet);
    }
    host.model.names = [{ name: OUR_MARK, formula: '=TRUE', visible: true, scope: '台账统计' }];
    const { sheets } = valueOf(await takeSnapshots());
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['台账', 'visible'],
      ['旧台账', 'hidden'],
    ]);
  });

  it('reads one sheet alone when it is asked to, and says so when there is none of that name', async () => {
    openSheet(ledger(1));
    expect(valueOf(await takeSnapshots({ sheet: '台账' })).sheets).toHaveLength(1);
    expect(await takeSnapshots({ sheet: '台帐' })).toMatchObject({ ok: false, error: { code: 'sheet-not-found' } });
  });

  it('answers an empty sheet with no cells', async () => {
    openSheet([]);
    expect(valueOf(await takeSnapshots()).sheets).toMatchObject([{ name: '台账', values: [], merges: [] }]);
  });

  it('notices a workbook that counts its days from 1904', async () => {
    const host = openSheet([['时限'], [43920]]);
    host.model.date1904 = true;
    format(host.model, host.model.sheets[0] as SheetModel, 1, 0, 'yyyy"年"m"月"d"日"');
    const [snapshot] = valueOf(await takeSnapshots()).sheets;
    expect(snapshot?.text[1]).toEqual(['2024年3月31日']);
    expect(snapshot?.date1904).toBe(true);
  });

  it('needs as many requests for 3,000 rows as for 100', async () => {
    const requests = async (rows: number): Promise<number> => {
      const host = openSheet(ledger(rows));
      valueOf(await takeSnapshots());
      return host.counters.requests;
    };
    const few = await requests(100);
    expect(await requests(3000)).toBe(few);
    expect(few).toBeLessThanOrEqual(5);
  });

  it('reads more than one answer may hold in several requests, none above the limit', async () => {
    const long = '推'.repeat(600);
    openSheet(Array.from({ length: 2000 }, () => [long, '市财政局']));
    const { sheets } = valueOf(await takeSnapshots());
    expect(sheets[0]?.values).toHaveLength(2000);
    expect(sheets[0]?.values[1999]).toEqual([long, '市财政局']);
  });

  it('asks to finish editing a cell', async () => {
    const host = openSheet(ledger(1));
    host.failNext(1, 'cell-edit-mode');
    const result = await takeSnapshots();
    expect(result).toMatchObject({ ok: false, error: { code: 'cell-edit-mode' } });
    expect(!result.ok && result.error.message).toContain('请先按回车结束单元格编辑');
  });

  it('stops when the clerk cancels', async () => {
    open(openSheet(ledger(1)).model);
    expect(await takeSnapshots({ signal: AbortSignal.abort() })).toMatchObject({
      ok: false,
      error: { code: 'aborted' },
    });
  });
});
