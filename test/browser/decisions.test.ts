import { goTo } from '../../scripts/demo/clerk';
import { faults } from './axeFaults';
import { openDesk, type Desk } from './desk';
import { itStaysQuiet } from './staysQuiet';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('what the clerk decides', () => {
  it('is kept in the workbook and holds when the pane is opened again', async () => {
    await desk.fresh('p1-two-row-header.xlsx');
    const kind = desk.pane.getByLabel('台账类型');
    await kind.selectOption({ label: '重点项目台账' });
    await desk.pane.getByText('您已确认', { exact: true }).waitFor();
    await desk.reopenPane();
    await desk.pane.getByText('您已确认', { exact: true }).waitFor();
    await expect(kind.locator('option:checked').innerText()).resolves.toBe('重点项目台账');
  });

  it('goes to another workbook as text, and is right there at once', async () => {
    await goTo(desk.pane, '设置');
    await desk.pane.getByText('这个工作簿记着 1 条').waitFor();
    await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await desk.pane.getByRole('button', { name: '复制决定' }).click();
    const byHand = desk.pane.getByLabel('识别决定的文字');
    await desk.pane.getByText('已复制。').or(byHand).first().waitFor();
    const text =
      (await byHand.count()) > 0
        ? await byHand.inputValue()
        : await desk.page.evaluate('navigator.clipboard.readText()');

    await desk.fresh('p1-two-row-header.xlsx');
    await expect(desk.pane.getByText('您已确认', { exact: true }).count()).resolves.toBe(0);
    await goTo(desk.pane, '设置');
    await desk.pane.getByLabel('粘贴从别的工作簿复制来的决定').fill(String(text));
    await desk.pane.getByRole('button', { name: '导入' }).click();
    await desk.pane.getByText('这个工作簿记着 1 条').waitFor();
    await goTo(desk.pane, '台账');
    await desk.pane.getByText('您已确认', { exact: true }).waitFor();
  });

  it('sets a ledger aside, and reads it again when asked', async () => {
    await desk.fresh('p1-two-row-header.xlsx');
    await desk.pane.getByRole('button', { name: '这不是台账' }).click();
    await desk.pane.getByText('您已确认这不是台账').waitFor();
    await desk.pane
      .getByRole('button', { name: /当作台账读/ })
      .first()
      .click();
    await desk.pane.getByRole('button', { name: '确认并写入' }).waitFor();
  });

  it('has no fault that axe finds, with every column and sheet laid open', async () => {
    await desk.fresh();
    const parts = desk.pane.locator('details');
    await parts.evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
    await expect(faults(desk)).resolves.toEqual([]);
  });
});

itStaysQuiet(() => desk.heard);
