/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { openJsdomPane } from '../../../src/host/doors/jsdomDoor';
import { createHost } from '../../../src/host/host';
import { createWorkbook } from '../../../src/host/workbook/create';

const model = createWorkbook('台账');
model.settings.set('旧设置', '"值"');
const host = createHost({ model, today: 45366, requirementSets: { ExcelApi: '1.14', RichApiRuntime: '1.2' } });
const notified: number[] = [];
const pane = openJsdomPane(host, { onNotify: (code) => notified.push(code) });

describe('the whole start-up of office.js', () => {
  beforeAll(async () => {
    await Office.onReady();
  });

  it('tells the add-in that it runs in Excel on the web', async () => {
    expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
    expect(Office.context.displayLanguage).toBe('zh-CN');
    expect(pane.started).toBe(true);
  });

  it('carries the requirement sets that the host claims', () => {
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  });

  it('runs requests through the frame protocol', async () => {
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map((sheet) => sheet.name);
    });
    expect(names).toEqual(['台账']);
  });

  it('turns a refusal into the error code of the library', async () => {
    host.failNext(1, 'cell-edit-mode');
    await expect(
      Excel.run((context) => Promise.resolve(context.workbook.worksheets.load('items/name'))),
    ).rejects.toMatchObject({
      code: 'InvalidOperationInCellEditMode',
    });
  });

  it('keeps the document settings of Office.context', async () => {
    expect(Office.context.document.settings.get('旧设置')).toBe('值');
    Office.context.document.settings.set('新设置', { 行: 3 });
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect(host.model.settings.get('新设置')).toBe('{"行":3}');
  });

  it('brings what a user types to onChanged', async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push(`${event.address} ${event.source} ${String(event.details?.valueAfter)}`);
      });
      await context.sync();
    });
    await host.userEdits('台账', 'B2', [['已办结']]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen).toEqual(['B2 Local 已办结']);
  });

  it('brings a moved selection to the document', async () => {
    const moved = new Promise<void>((resolve) => {
      Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => resolve());
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    await host.userSelects('台账', 'C3');
    await expect(moved).resolves.toBeUndefined();
  });

  it('runs the functions of ribbon buttons', async () => {
    let run = 0;
    Office.actions.associate('refresh', (event: Office.AddinCommands.Event) => {
      run += 1;
      event.completed();
    });
    expect(await pane.runCommand('refresh')).toBe('completed');
    expect(run).toBe(1);
    expect(await pane.runCommand('没有的命令')).toBe('function-not-found');
  });

  it('tells the host where the pane stands', () => {
    expect(notified).toContain(21);
  });
});
