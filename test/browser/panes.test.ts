import { goTo, paneOf, undoLatest, untilRead, write } from '../../scripts/demo/clerk';
import { openDesk, type Desk } from './desk';
import { type, visibleSheets } from './sheets';
import { itStaysQuiet } from './staysQuiet';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('panes of one workbook', () => {
  beforeEach(() => desk.fresh('p1-two-row-header.xlsx'));

  it('find what was written and what was set when they are opened again, and can still undo it', async () => {
    await goTo(desk.pane, '设置');
    const days = desk.pane.getByRole('textbox').nth(1);
    await days.fill('9');
    await desk.pane.getByText('已保存到这个工作簿。').waitFor({ state: 'attached' });
    await goTo(desk.pane, '台账');
    await write(desk.pane, '确认并写入');

    await desk.reopenPane();
    await goTo(desk.pane, '设置');
    await expect(days.inputValue()).resolves.toBe('9');
    await undoLatest(desk.pane);
    await expect(visibleSheets(desk.page)).resolves.not.toContain('台账统计');
  });

  it('see each other’s writes', async () => {
    await desk.page.getByRole('button', { name: '再开一个窗格' }).click();
    const second = paneOf(desk.page, 2);
    await untilRead(second);
    await write(desk.pane, '确认并写入');
    await second
      .getByText(/与上次相比|已更新/)
      .first()
      .waitFor();
    await untilRead(second);
    await second.getByRole('button', { name: '确认并写入' }).click();
    await second.getByText('没有需要写入的内容').waitFor();
  });

  it('keep their hands off a cell that somebody changed after it was written', async () => {
    await write(desk.pane, '确认并写入');
    await type(desk.page, '任务分解表', 'L6', '人工改过');
    await undoLatest(desk.pane);
    await desk.pane.getByText('有 1 处后来被改过').waitFor();
    await desk.pane.getByText(/任务分解表!L6：现在“人工改过”/).waitFor();
  });
});

itStaysQuiet(() => desk.heard);
