import { stillHolds } from '../../src/excel/snapshot/stillHolds';
import { takeSnapshots } from '../../src/excel/snapshot/takeSnapshots';
import { openSheet, valueOf } from './support/workbooks';

describe('the fingerprint of the sheets', () => {
  const taken = async () => valueOf(await takeSnapshots()).sheets;

  it('holds while nothing was edited', async () => {
    openSheet([
      ['任务', '责任单位'],
      ['修桥', '市交通局'],
    ]);
    expect(valueOf(await stillHolds(await taken()))).toBe(true);
  });

  it.each([
    ['another content', 'B2', '市公路局'],
    ['a new row', 'A3', '铺路'],
    ['a row taken away', 'A2:B2', ''],
  ])('breaks with %s', async (_, where, value) => {
    const host = openSheet([
      ['任务', '责任单位'],
      ['修桥', '市交通局'],
    ]);
    const sheets = await taken();
    await host.userEdits('台账', where, where.includes(':') ? [[value, value]] : [[value]]);
    expect(valueOf(await stillHolds(sheets))).toBe(false);
  });

  it('costs two requests', async () => {
    const host = openSheet([
      ['任务', '责任单位'],
      ['修桥', '市交通局'],
    ]);
    const sheets = await taken();
    host.counters.reset();
    await stillHolds(sheets);
    expect(host.counters.requests).toBeLessThanOrEqual(3);
  });
});
