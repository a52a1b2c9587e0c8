import { goTo } from '../../scripts/demo/clerk';
import { openDesk, type Desk } from './desk';
import { select, selection, type, valueAt } from './sheets';
import { itStaysQuiet } from './staysQuiet';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const SHEET = '议定事项';

describe('the pane beside the grid', () => {
  beforeEach(() => desk.fresh('p2-meeting-defects.xlsx'));

  it('selects the row of a task that is clicked', async () => {
    await goTo(desk.pane, '任务');
    await desk.pane.getByRole('listbox').getByRole('option').nth(4).click();
    const row = desk.pane.getByRole('region', { name: '任务详情' }).getByRole('button', { name: /第 \d+ 行/ });
    const shown = Number(/第 (\d+) 行/.exec(await row.innerText())?.[1]);
    await desk.page.locator('.fortune-name-box').getByText(`A${shown}`, { exact: true }).waitFor();
    await expect(selection(desk.page)).resolves.toEqual({ sheet: SHEET, row: shown - 1, column: 0 });
  });

  it('shows the task of a row that is selected in the sheet', async () => {
    await goTo(desk.pane, '任务');
    await select(desk.page, SHEET, 'D9');
    const detail = desk.pane.getByRole('region', { name: '任务详情' });
    await detail.getByText(`“${SHEET}”第 9 行`).waitFor();
    const task = String(await valueAt(desk.page, SHEET, 8, 3));
    await expect(detail.innerText()).resolves.toContain(task);
  });

  it('shows the task of a row that is clicked in the grid', async () => {
    await goTo(desk.pane, '任务');
    const cell = await clickInGrid(desk);
    await desk.pane
      .getByRole('region', { name: '任务详情' })
      .getByText(`第 ${cell.row + 1} 行`)
      .waitFor();
  });

  it('takes up the row that somebody edits, and shows its new state', async () => {
    await goTo(desk.pane, '任务');
    const open = desk.pane.getByRole('button', { name: /^逾期未办结/ });
    const before = Number(/\d+/.exec(await open.innerText())?.[0]);
    const overdue = desk.pane.getByRole('listbox').getByRole('option').filter({ hasText: '逾期未办结' }).first();
    await overdue.click();
    const detail = desk.pane.getByRole('region', { name: '任务详情' });
    const row = Number(/第 (\d+) 行/.exec(await detail.innerText())?.[1]);
    await type(desk.page, SHEET, `J${row}`, '已办结');
    await desk.pane
      .getByText(/已更新 1 行|逾期未办结少 1 项/)
      .first()
      .waitFor();
    expect(Number(/\d+/.exec(await open.innerText())?.[0])).toBe(before - 1);
  });

  it('takes what is typed into the grid into the workbook, and says that the sheet was changed', async () => {
    const cell = await clickInGrid(desk);
    await desk.page.keyboard.type('12345');
    await desk.page.keyboard.press('Enter');
    await desk.pane
      .getByText(/表格已改动|已更新 1 行|与上次相比/)
      .first()
      .waitFor();
    await expect(valueAt(desk.page, SHEET, cell.row, cell.column)).resolves.toBe(12345);
  });
});

/** Clicks into the middle of the grid; the name box says which cell that is. */
async function clickInGrid({ page }: Desk): Promise<{ row: number; column: number }> {
  const overlay = page.locator('.fortune-sheet-overlay');
  const box = await overlay.boundingBox();
  if (box === null) throw new Error('The grid is not in sight.');
  await overlay.click({ position: { x: box.width / 2, y: box.height / 2 } });
  await page.locator('.fortune-name-box').filter({ hasNotText: /^A1$/ }).waitFor();
  const name = (await page.locator('.fortune-name-box').innerText()).trim();
  const [, letters = '', row] = /^([A-Z])(\d+)$/.exec(name) ?? [];
  return { row: Number(row) - 1, column: letters.charCodeAt(0) - 65 };
}

itStaysQuiet(() => desk.heard);
