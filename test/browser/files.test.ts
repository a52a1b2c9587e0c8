import { readFileSync } from 'node:fs';
import { openWorkbook as openPackage } from '../../src/host/package/open';
import { untilRead, write } from '../../scripts/demo/clerk';
import { openDesk, type Desk } from './desk';
import { itStaysQuiet } from './staysQuiet';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.fresh();
});
afterAll(() => desk.close());

describe('the demo page', () => {
  it('reads a workbook that is dropped on it', async () => {
    const bytes = readFileSync('test/workbooks/p4-two-ledgers.xlsx').toString('base64');
    const files = await desk.page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], '拖入的.xlsx'));
      return data;
    }, bytes);
    await desk.page.locator('.desk').dispatchEvent('drop', { dataTransfer: files });
    await desk.page.getByText('拖入的.xlsx', { exact: true }).waitFor();
    await desk.pane.getByText(/^2 个台账 · 17 项/).waitFor();
  });

  it.each([
    ['甲.xlsx', Buffer.from('这不是工作簿'), '甲.xlsx：'],
    ['空.xlsx', Buffer.alloc(0), '空.xlsx：'],
  ])('says of %s in one line that it is no workbook, and keeps the open one', async (name, buffer, message) => {
    const before = await desk.page.locator('.file').innerText();
    await desk.page.getByLabel('打开工作簿').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    const alert = desk.page.getByRole('alert').filter({ hasText: message });
    await alert.waitFor();
    expect((await alert.innerText()).length).toBeGreaterThan(message.length + 5);
    await expect(desk.page.locator('.file').innerText()).resolves.toBe(before);
  });

  it('gives the workbook as it stands for download', async () => {
    await desk.fresh('p1-two-row-header.xlsx');
    await write(desk.pane, '确认并写入');
    await untilRead(desk.pane);
    const [file] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('button', { name: '下载' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('p1-two-row-header-已纳管.xlsx');
    const opened = openPackage(new Uint8Array(readFileSync(await file.path())));
    expect(opened.ok && opened.value.model.sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(['任务分解表', '台账统计']),
    );
  });
});

itStaysQuiet(() => desk.heard);
