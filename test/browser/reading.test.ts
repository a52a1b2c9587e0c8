import { goTo, write } from '../../scripts/demo/clerk';
import { openDesk, type Desk } from './desk';
import { type } from './sheets';
import { itStaysQuiet } from './staysQuiet';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('a newly opened pane', () => {
  it('finds the three ledgers of the demo workbook and says why the other sheets are none', async () => {
    await desk.fresh();
    const { pane } = desk;
    await expect(pane.getByLabel('选择台账').locator('option').allInnerTexts()).resolves.toEqual([
      expect.stringMatching(/^两报告任务分解/),
      expect.stringMatching(/^会议议定事项/),
      expect.stringMatching(/^领导批示件/),
    ]);
    await pane.getByText('其他工作表（2）').click();
    for (const sheet of ['单位表', '填表说明']) {
      const why = pane.getByRole('listitem').filter({ has: desk.page.getByText(sheet, { exact: true }) });
      expect((await why.innerText()).replace(sheet, '').trim()).not.toBe('');
    }
  });

  it('asks which role an unsure column has, and keeps the answer when it is opened again', async () => {
    await desk.fresh('p3-deadlines.xlsx');
    await type(desk.page, '督办台账', 'F2', '情况');
    await desk.pane.getByRole('button', { name: '刷新' }).click();
    await desk.pane.getByText('有 1 列需要您确认').waitFor();
    const question = desk.pane.getByLabel('F 列“情况”是什么');
    await question.selectOption({ label: '办理状态' });
    await desk.pane.getByText('各列都认出来了').waitFor();
    await write(desk.pane, '确认并写入');

    await desk.reopenPane();
    await goTo(desk.pane, '台账');
    await expect(question.inputValue()).resolves.toBe('status');
    await expect(desk.pane.getByText('需要您确认').count()).resolves.toBe(0);
  });

  it('says of a workbook without a ledger that there is none, sheet by sheet', async () => {
    await desk.fresh('p3-deadlines.xlsx');
    await desk.page.evaluate(() => {
      for (const sheet of window.demoHost.model.sheets) sheet.rows.clear();
    });
    await desk.pane.getByRole('button', { name: '刷新' }).click();
    await desk.pane.getByRole('heading', { name: '没有找到台账' }).waitFor();
    await expect(desk.pane.getByRole('listitem').filter({ hasText: '督办台账' }).count()).resolves.toBe(1);
  });
});

itStaysQuiet(() => desk.heard);
