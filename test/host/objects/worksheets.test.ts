/* eslint-disable office-addins/load-object-before-read, office-addins/no-context-sync-in-loop, office-addins/call-sync-before-read, office-addins/call-sync-after-load -- the rules take a ClientResult for a proxy; the host is tested with calls that an add-in should not make */
import { errorOf, openTestHost } from '../../support/officeJsBridge';

describe('the worksheets', () => {
  it('come and go, and the visible one that is left cannot go', async () => {
    const { Excel, host } = openTestHost();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('统计表');
      sheet.load('id,position,visibility');
      const count = worksheets.getCount();
      await context.sync();
      expect([sheet.position, sheet.visibility, count.value]).toEqual([1, 'Visible', 2]);
      worksheets.getItem('台账').delete();
      await context.sync();
      sheet.delete();
      expect((await errorOf(context.sync())).code).toBe('InvalidOperation');
    });
    expect(host.model.sheets.map((sheet) => sheet.name)).toEqual(['统计表']);
  });

  it.each([
    ['', 'InvalidArgument'],
    ['一'.repeat(32), 'InvalidArgument'],
    ['2024/3', 'InvalidArgument'],
    ["'引号", 'InvalidArgument'],
    ['台账', 'ItemAlreadyExists'],
  ])('refuse the name 「%s」', async (name, code) => {
    const { Excel } = openTestHost();
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code, debugInfo: { errorLocation: 'WorksheetCollection.add' } });
  });

  it('follow a new name in formulas, and are found by id under it', async () => {
    const { Excel } = openTestHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      const other = context.workbook.worksheets.add('汇总');
      const cell = other.getRange('A1');
      cell.formulas = [['=台账!B2+1']];
      sheet.load('id');
      await context.sync();
      sheet.name = '督办 台账';
      cell.load('formulas');
      const again = context.workbook.worksheets.getItem(sheet.id);
      again.load('name');
      await context.sync();
      expect([again.name, cell.formulas[0]?.[0]]).toEqual(['督办 台账', "='督办 台账'!B2+1"]);
    });
  });

  it('move, hide and hand over to a neighbour when the active one is hidden', async () => {
    const { Excel } = openTestHost();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add('乙');
      worksheets.add('丙').position = 0;
      second.activate();
      second.visibility = 'VeryHidden';
      const active = worksheets.getActiveWorksheet();
      active.load('name');
      worksheets.load('items/name,items/visibility');
      const last = worksheets.getLast(true);
      last.load('name');
      await context.sync();
      expect(worksheets.items.map((sheet) => `${sheet.name} ${sheet.visibility}`)).toEqual([
        '丙 Visible',
        '台账 Visible',
        '乙 VeryHidden',
      ]);
      expect([active.name, last.name]).toEqual(['台账', '台账']);
      const next = last.getNextOrNullObject();
      const visible = last.getNextOrNullObject(true);
      const previous = last.getPrevious();
      next.load('name');
      previous.load('name');
      await context.sync();
      expect([next.name, visible.isNullObject, previous.name]).toEqual(['乙', true, '丙']);
      second.delete();
      expect((await errorOf(context.sync())).code).toBe('InvalidOperation');
    });
  });

  it('say which cells are selected', async () => {
    const { Excel } = openTestHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('乙').getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.getActiveCell();
      selected.load('address');
      active.load('address');
      await context.sync();
      expect([selected.address, active.address]).toEqual(['乙!B2:C3', '乙!B2']);
    });
  });

  it('keep their gridlines, tab colour and frozen rows', async () => {
    const { Excel, host } = openTestHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.showGridlines = false;
      sheet.tabColor = '#C00000';
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      await context.sync();
      expect(frozen.address).toBe('台账!A1:B3');
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    expect(host.model.sheets[0]).toMatchObject({ showGridlines: false, tabColor: '#C00000' });
  });

  it('are read by an address that is none only with an error', async () => {
    const { Excel } = openTestHost();
    for (const address of ['无此名称', 'A0', 'XFE1', 'A1:B', '别的表!A1']) {
      const error = await errorOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('台账').getRange(address).load('values');
          await context.sync();
        }),
      );
      expect([address, error.code]).toEqual([address, address === '别的表!A1' ? 'ItemNotFound' : 'InvalidArgument']);
    }
  });
});

describe('events', () => {
  it('tell one pane of its own changes as local and of the other pane as remote', async () => {
    const { host, Excel } = openTestHost();
    const seen: string[] = [];
    const other = host.connect({
      events: (entries) => {
        for (const [, type, target, args, , remote] of entries) {
          const { source } = JSON.parse(args) as { source: string };
          seen.push(`${type} ${target} ${source} ${String(remote)}`);
        }
      },
      selectionChanged: () => undefined,
    });
    const register = {
      Actions: [
        { Id: 3, ActionType: 3, Name: '_RegisterDataChangedEvent', ObjectPathId: 2, ArgumentInfo: {} },
        { Id: 4, ActionType: 5, Name: 'Trace', ObjectPathId: 0 },
      ],
      ObjectPaths: {
        '1': { Id: 1, ObjectPathType: 1, Name: '' },
        '2': { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
      },
    };
    let reply = '';
    await other.send(JSON.stringify(register), (answer) => {
      reply = answer.kind === 'answered' ? answer.body : '';
    });
    expect(JSON.parse(reply)).toEqual({
      Results: [
        { ActionId: 3, Value: null },
        { ActionId: 4, Value: null },
      ],
      TraceIds: [4],
    });
    const own: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        own.push(`${event.source} ${event.triggerSource}`);
      });
      await context.sync();
      context.workbook.worksheets.getItem('台账').getRange('A1').values = [['甲']];
      await context.sync();
    });
    await host.userEdits('台账', 'A2', [['乙']]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen).toEqual(['10 Workbook Remote true', '10 Workbook Local false']);
    expect(own).toEqual(['Local ThisLocalAddin', 'Local Unknown']);
  });

  it('lead back to the cells that they speak of, and stop when the handler goes', async () => {
    const { host, Excel } = openTestHost();
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const handler = context.workbook.worksheets.getItem('台账').onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load('values,address');
          await inner.sync();
          seen.push([range.address, range.values]);
        });
      });
      await context.sync();
      await host.userEdits('台账', 'B2:C2', [['已', '办']]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      handler.remove();
      await context.sync();
    });
    await host.userEdits('台账', 'B3', [['没人听']]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([['台账!B2:C2', [['已', '办']]]]);
  });

  it('tell of sheets that are added, activated and deleted', async () => {
    const { Excel } = openTestHost();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void seen.push('added'));
      worksheets.onActivated.add(async () => void seen.push('activated'));
      worksheets.onDeactivated.add(async () => void seen.push('deactivated'));
      worksheets.onDeleted.add(async () => void seen.push('deleted'));
      await context.sync();
      const sheet = worksheets.add('乙');
      sheet.activate();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen).toEqual(['added', 'deactivated', 'activated', 'deleted', 'activated']);
  });
});
