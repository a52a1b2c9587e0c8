import { goTo, preview, untilRead, undoLatest, write } from '../../scripts/demo/clerk';
import { openDesk, type Desk } from './desk';
import { everything, failNextWrite, shownRows, valueAt, visibleSheets } from './sheets';
import { itStaysQuiet } from './staysQuiet';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('writing', () => {
  it('shows a preview first and writes nothing before it is confirmed', async () => {
    await desk.fresh('p1-two-row-header.xlsx');
    const before = await everything(desk.page);
    await preview(desk.pane, '确认并写入');
    await desk.pane.getByText('新建工作表“台账统计”').waitFor();
    await expect(desk.pane.getByText(/^共要写入 \d+ 个单元格$/).count()).resolves.toBe(1);
    expect(await everything(desk.page)).toEqual(before);

    await desk.pane.getByRole('button', { name: '取消' }).click();
    await desk.pane.getByRole('button', { name: '确认并写入' }).waitFor();
    expect(await everything(desk.page)).toEqual(before);
  });

  it('adds managed columns beside the ledger and leaves every cell of the clerk as it was', async () => {
    await desk.fresh('p1-two-row-header.xlsx');
    const before = await everything(desk.page);
    await write(desk.pane, '确认并写入');
    const after = new Set(await everything(desk.page));
    const cells = before.filter((line) => line.startsWith('["任务分解表"'));
    expect(cells.length).toBeGreaterThan(300);
    expect(cells.filter((line) => !after.has(line))).toEqual([]);
    await expect(valueAt(desk.page, '任务分解表', 2, 11)).resolves.toEqual(expect.any(String));
    expect([...after].filter((line) => /^\["任务分解表",\d+,1[1-9],.*"=/.test(line)).length).toBeGreaterThan(36);
  });

  it('computes the known rates of the demo year on the statistics sheet', async () => {
    await desk.fresh();
    await write(desk.pane, '确认并写入');
    const rows = await shownRows(desk.page, '台账统计');
    const rateOf = (key: string): string | undefined => rows.find(([first]) => first === key)?.[12];
    expect(rateOf('市政府常务会议')).toBe('95.4%');
    expect(rateOf('市长办公会议')).toBe('89.1%');
    expect(rateOf('市长专题会议')).toBe('86.9%');
    expect(rateOf('市长')).toBe('93.9%');
    expect(rateOf('市委常委会')).toBe('100%');

    await goTo(desk.pane, '统计');
    await desk.pane.getByLabel('分组方式').selectOption({ label: '类别' });
    await desk.pane
      .getByRole('row', { name: /^两报告/ })
      .getByText('96.8%', { exact: true })
      .waitFor();
  });

  it('is undone wholly: the workbook is again what it was, cell for cell', async () => {
    await desk.fresh('p4-two-ledgers.xlsx');
    const before = await everything(desk.page);
    await write(desk.pane, '确认并写入');
    expect(await everything(desk.page)).not.toEqual(before);
    await undoLatest(desk.pane);
    expect(await everything(desk.page)).toEqual(before);
  });

  it('of a notice is undone but for its number, which stays as void', async () => {
    await desk.fresh('p4-two-ledgers.xlsx');
    const before = await everything(desk.page);
    await goTo(desk.pane, '通报');
    await write(desk.pane, '写入工作表');
    expect(await everything(desk.page)).not.toEqual(before);
    await undoLatest(desk.pane);
    const after = await everything(desk.page);
    // Of ours the register with the void number stays, and what the pane keeps of the period.
    const isOurs = (line: string): boolean => /督办记录|台账管家_数据/.test(line) || line.startsWith('names ');
    expect(after.filter((line) => !isOurs(line))).toEqual(before.filter((line) => !isOurs(line)));
    expect(after.some((line) => line.startsWith('["督办记录"') && line.includes('作废'))).toBe(true);
  });

  it('says that there is nothing to write where all stands already', async () => {
    await desk.fresh('p1-two-row-header.xlsx');
    await write(desk.pane, '确认并写入');
    await goTo(desk.pane, '统计');
    const go = await preview(desk.pane, '写入统计表');
    await desk.pane.getByText('没有需要写入的内容').waitFor();
    await expect(go.count()).resolves.toBe(0);
  });

  it('writes a notice as the preview showed it', async () => {
    await desk.fresh('p2-meeting-defects.xlsx');
    await goTo(desk.pane, '通报');
    const page = desk.pane.getByRole('article', { name: '通报预览' });
    const title = (await page.getByRole('heading', { level: 2 }).innerText()).replace(/\s/g, '');
    await write(desk.pane, '写入工作表');
    const sheet = (await visibleSheets(desk.page)).find((name) => name.startsWith('通报'));
    expect(sheet).toBeDefined();
    const lines = (await everything(desk.page)).filter((line) => line.startsWith(`["${sheet}"`));
    // Page and sheet break the title into even lines, each for its own width; the words are the same.
    expect(title).not.toBe('');
    expect(lines.some((line) => line.replaceAll('\\n', '').includes(`"${title}"`))).toBe(true);
  });

  it('waits for a cell that is being edited, says so, and loses nothing', async () => {
    await desk.fresh('p1-two-row-header.xlsx');
    const before = await everything(desk.page);
    const go = await preview(desk.pane, '确认并写入');
    await failNextWrite(desk.page, 'cell-edit-mode');
    await go.click();
    await desk.pane.getByText('请先在表格里按回车').waitFor();
    expect(await everything(desk.page)).toEqual(before);

    await desk.pane.getByRole('button', { name: '重试' }).click();
    await desk.pane.getByRole('button', { name: '写入', exact: true }).click();
    await desk.pane.getByText('已写入').first().waitFor();
    await untilRead(desk.pane);
    await expect(visibleSheets(desk.page)).resolves.toContain('台账统计');
  });
});

itStaysQuiet(() => desk.heard);
