/* eslint-disable office-addins/load-object-before-read, office-addins/no-navigational-load -- the rules take a ClientResult for a proxy; the host is tested with calls that an add-in should not make */
import { byteLength } from '../../../src/host/protocol/limits';
import { errorOf, openTestHost } from '../../support/officeJsBridge';

describe('a request', () => {
  it('answers nested properties of an object in one round trip', async () => {
    const { Excel, host } = openTestHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('台账').getRange('B2:C3');
      range.load('address,format/fill/color,format/font/name,worksheet/name');
      await context.sync();
      expect(range.toJSON()).toMatchObject({
        address: '台账!B2:C3',
        format: { fill: { color: '#FFFFFF' }, font: { name: '宋体' } },
      });
      expect(range.worksheet.name).toBe('台账');
      expect(host.counters.requests).toBe(1);
    });
  });

  it('answers a page of a collection', async () => {
    const { Excel } = openTestHost();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ['一月', '二月', '三月']) worksheets.add(name);
      await context.sync();
      worksheets.load({ name: true, $top: 2, $skip: 1 });
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['一月', '二月']);
    });
  });

  it('lets the items of a collection be used in later requests', async () => {
    const { Excel } = openTestHost();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('汇总');
      worksheets.load('items/name');
      await context.sync();
      const ranges = worksheets.items.map((sheet) => sheet.getRange('A1'));
      for (const [index, range] of ranges.entries()) range.values = [[index]];
      for (const range of ranges) range.load('address,values');
      await context.sync();
      expect(ranges.map((range) => [range.address, range.values[0]?.[0]])).toEqual([
        ['台账!A1', 0],
        ['汇总!A1', 1],
      ]);
    });
  });

  it('answers retrieve with a plain snapshot', async () => {
    const { Excel } = openTestHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('台账').getRange('A1:B1');
      range.values = [['单位', 3]];
      const plain = (range as unknown as { retrieve(select: string): { toJSON(): unknown } }).retrieve(
        'values,address',
      );
      await context.sync();
      expect(plain.toJSON()).toEqual({ values: [['单位', 3]], address: '台账!A1:B1' });
    });
  });

  it('says that an object is null, and what hangs on it too', async () => {
    const { Excel } = openTestHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      const range = sheet.getRange('A1');
      const empty = context.workbook.worksheets.getItem('台账').getUsedRangeOrNullObject();
      range.load('values');
      empty.load('address,isNullObject');
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject, empty.isNullObject]).toEqual([true, true, true]);
    });
  });

  it('refuses to act on a null object', async () => {
    const { Excel } = openTestHost();
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject('没有').delete();
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidObjectPath');
  });

  it('names the statement that failed, and keeps what the statements before it did', async () => {
    const { Excel, host } = openTestHost();
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.add('先做的');
        context.trace('到此为止');
        context.workbook.worksheets.getItem('没有').getRange('A1').values = [[1]];
        await context.sync();
      }),
    );
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      httpStatusCode: 404,
      traceMessages: ['到此为止'],
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
    expect(error.debugInfo.statement).toContain('getItem(');
    expect(host.model.sheets.map((sheet) => sheet.name)).toEqual(['台账', '先做的']);
  });

  it('keeps ranges over several requests and lets go of them at the end of the run', async () => {
    const { Excel, OfficeExtension, client } = openTestHost();
    const settings = OfficeExtension as unknown as { Utility: { _synchronousCleanup: boolean } };
    settings.Utility._synchronousCleanup = true;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      const range = sheet.getRange('A5:B5');
      range.values = [['甲', '乙']];
      await context.sync();
      expect(client.keptCount).toBe(1);
      sheet.getRange('1:2').insert('Down');
      await context.sync();
      range.load('address,values');
      await context.sync();
      expect(range.toJSON()).toEqual({ address: '台账!A7:B7', values: [['甲', '乙']] });
    });
    settings.Utility._synchronousCleanup = false;
    expect(client.keptCount).toBe(0);
  });

  it('writes large blocks although the library cuts them into pieces', async () => {
    const { Excel, host } = openTestHost();
    const values = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => `${row}行${column}`),
    );
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('台账').getRange('C3:L402');
      range.values = values;
      await context.sync();
      expect(host.counters).toMatchObject({ requests: 1, cellsWritten: 4000 });
      range.load('values');
      await context.sync();
      expect(range.values).toStrictEqual(values);
      expect(host.counters).toMatchObject({ requests: 2, cellsRead: 4000 });
    });
  });

  it('says where an array of another shape was written, also when it is large', async () => {
    const { Excel } = openTestHost();
    const write = (address: string, rows: number) =>
      errorOf(
        Excel.run(async (context) => {
          const values = Array.from({ length: rows }, () => ['甲', '乙']);
          context.workbook.worksheets.getItem('台账').getRange(address).values = values;
          await context.sync();
        }),
      );
    expect(await write('A1:B3', 2)).toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values' },
    });
    expect(await write('A1:B1600', 1601)).toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('the limits of the wire', () => {
  it('counts bytes as UTF-8 does', () => {
    for (const text of ['abc', '台账', 'é', '😀', '督办😀a']) {
      expect(byteLength(text)).toBe(Buffer.byteLength(text));
    }
  });

  it('refuses a request above 5 MB', async () => {
    const { Excel, host } = openTestHost();
    const error = await errorOf(
      Excel.run(async (context) => {
        const long = '长'.repeat(30_000);
        const values = Array.from({ length: 60 }, () => [long]);
        context.workbook.worksheets.getItem('台账').getRange('A1:A60').values = values;
        await context.sync();
      }),
    );
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(host.counters.cellsWritten).toBe(0);
  });

  it('refuses an answer above 5 MB', async () => {
    const { Excel, host } = openTestHost();
    const sheet = host.model.sheets[0];
    for (let row = 0; row < 60; row++) sheet?.rows.set(row, new Map([[0, { value: '长'.repeat(30_000), style: 0 }]]));
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('台账').getRange('A1:A60').load('values');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('refuses a range of more than five million cells', async () => {
    const { Excel } = openTestHost();
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('台账').getRange('A1:Z1000000').load('values');
        await context.sync();
      }),
    );
    expect(error.code).toBe('RangeExceedsLimit');
  });
});

describe('planted faults', () => {
  it.each([
    ['cell-edit-mode', 'InvalidOperationInCellEditMode', 400],
    ['access-denied', 'AccessDenied', 401],
    ['busy', 'ActivityLimitReached', 429],
    ['request-too-large', 'RequestPayloadSizeLimitExceeded', 400],
    ['session-lost', 'InvalidOrTimedOutSession', 408],
    ['general', 'GeneralException', 500],
  ] as const)('%s reaches the add-in as %s', async (kind, code, httpStatusCode) => {
    const { Excel, host } = openTestHost();
    host.failNext(1, kind);
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.add('写不成');
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code, httpStatusCode });
    expect(host.model.sheets).toHaveLength(1);
  });

  it('strike the request that was meant, once', async () => {
    const { Excel, host } = openTestHost();
    host.failNext((request) => request.Actions.some((action) => action.Name === 'Values'), 'busy');
    const write = () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('台账');
        sheet.load('name');
        await context.sync();
        sheet.getRange('A1').values = [['好']];
        await context.sync();
      });
    expect((await errorOf(write())).code).toBe('ActivityLimitReached');
    await write();
    expect(host.model.sheets[0]?.rows.get(0)?.get(0)?.value).toBe('好');
  });
});
