import { watchChanges } from '../../src/excel/events/changes';
import type { ChangedCells } from '../../src/excel/events/changes';
import { selectCells, selectedRows, selectRows, watchSelection } from '../../src/excel/events/selection';
import type { SelectedCell } from '../../src/excel/events/selection';
import { openSheet, valueOf } from './support/workbooks';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('watching the workbook', () => {
  it('selects cells of a sheet', async () => {
    const host = openSheet([['任务']]);
    valueOf(await selectCells('台账', { top: 3, left: 2, bottom: 4, right: 5 }));
    expect(host.model.selection).toEqual({ top: 2, left: 1, bottom: 3, right: 4 });
  });

  it('selects whole rows, of rows that do not touch the first run where Excel selects no more', async () => {
    const host = openSheet([['任务']]);
    expect(valueOf(await selectRows('台账', [6, 5, 5]))).toBe(2);
    expect(host.model.selection).toMatchObject({ top: 4, left: 0, bottom: 5 });
    expect(valueOf(await selectRows('台账', [9, 3, 4]))).toBe(2);
    expect(host.model.selection).toMatchObject({ top: 2, left: 0, bottom: 3 });
  });

  it('says so when the sheet is gone or hidden', async () => {
    const host = openSheet([['任务']]);
    const area = { top: 1, left: 1, bottom: 1, right: 1 };
    expect(await selectCells('没有', area)).toMatchObject({ ok: false, error: { code: 'sheet-not-found' } });
    host.model.sheets.push({
      ...(host.model.sheets[0] as never as object),
      id: 'x',
      name: '隐',
      visibility: 'Hidden',
    } as never);
    expect(await selectCells('隐', area)).toMatchObject({ ok: false, error: { code: 'sheet-not-found' } });
  });

  it('tells which rows are selected, each once', async () => {
    const host = openSheet([['任务', '单位']]);
    await host.userSelects('台账', 'B3:C5');
    expect(valueOf(await selectedRows())).toEqual({ sheet: '台账', rows: [3, 4, 5] });
  });

  it('tells where the clerk goes, until it is stopped', async () => {
    const host = openSheet([['任务', '单位']]);
    const seen: SelectedCell[] = [];
    const stop = await watchSelection((where) => seen.push(where));
    await host.userSelects('台账', 'B3:C4');
    await settled();
    await stop();
    await host.userSelects('台账', 'A1');
    await settled();
    expect(seen).toEqual([{ sheet: '台账', row: 3, column: 2 }]);
  });

  it('tells which cells were changed, until it is stopped', async () => {
    const host = openSheet([['任务', '单位']]);
    const seen: ChangedCells[] = [];
    const stop = await watchChanges((where) => seen.push(where));
    await host.userEdits('台账', 'B3', [['市财政局']]);
    await settled();
    await stop();
    await host.userEdits('台账', 'B4', [['市教育局']]);
    await settled();
    expect(seen).toEqual([{ sheet: '台账', area: 'B3', remote: false, contentsOnly: true }]);
  });
});
