import { goTo, preview, type PlaceName } from '../../scripts/demo/clerk';
import { faults } from './axeFaults';
import { openDesk, type Desk } from './desk';
import { keyboardOf, type Keyboard } from './keyboard';
import { itStaysQuiet } from './staysQuiet';

let desk: Desk;
let keys: Keyboard;
beforeAll(async () => {
  desk = await openDesk();
  keys = keyboardOf(desk);
  await desk.fresh('p2-meeting-defects.xlsx');
});
afterAll(() => desk.close());

const PLACES: readonly PlaceName[] = ['台账', '任务', '检查', '统计', '通报', '设置'];

describe('the pane, for those who do not see it well', () => {
  it.each(PLACES)('has no fault that axe finds in %s', async (place) => {
    await goTo(desk.pane, place);
    await settled(desk, place);
    await expect(faults(desk)).resolves.toEqual([]);
  });

  it('has no fault that axe finds in the preview of a write', async () => {
    await goTo(desk.pane, '台账');
    await preview(desk.pane, '确认并写入');
    await expect(faults(desk)).resolves.toEqual([]);
    await desk.pane.getByRole('button', { name: '取消' }).click();
  });
});

describe('the pane, for those who use the keyboard', () => {
  it.each(PLACES)('lets Tab reach everything in %s, all of it opened, each with a visible focus', async (place) => {
    await goTo(desk.pane, place);
    await settled(desk, place);
    await expect(walk(desk)).resolves.toEqual({ missed: [], unseen: [] });
  });

  it('lets Tab reach what can be done with ticked tasks, and goes back to the list when none is', async () => {
    await tickAllTasks(desk);
    await expect(walk(desk)).resolves.toEqual({ missed: [], unseen: [] });
    await keys.press(desk.pane.getByRole('button', { name: '取消选中' }));
    await desk.pane.getByRole('group', { name: '对选中的任务' }).waitFor({ state: 'detached' });
    await expect(isOnPage(desk)).resolves.toBe(false);
  });

  it('goes on in the place that an action leads to', async () => {
    await tickAllTasks(desk);
    await keys.press(desk.pane.getByRole('button', { name: '催办', exact: true }));
    await settled(desk, '通报');
    await expect(isOnPage(desk)).resolves.toBe(false);
    await keys.key('Tab');
    await expect(desk.pane.getByRole('tabpanel').locator(':focus').count()).resolves.toBe(1);
  });

  it('stays among the findings when one is set aside', async () => {
    await goTo(desk.pane, '检查');
    await keys.press(desk.pane.getByRole('button', { name: '忽略' }).first());
    await desk.page.keyboard.type('已核实');
    await keys.key('Enter');
    await desk.pane.getByText('已忽略，记下了理由。').waitFor({ state: 'attached' });
    await expect(isOnPage(desk)).resolves.toBe(false);
  });

  it('lets Tab reach everything in the leader view, and leads there and back', async () => {
    await keys.goTo('设置');
    await keys.choose(desk.pane.getByLabel('视图'), /^领导/);
    await desk.pane.getByRole('heading', { name: '各单位亮灯' }).waitFor();
    await expect(isOnPage(desk)).resolves.toBe(false);
    await expect(faults(desk)).resolves.toEqual([]);
    await expect(walk(desk)).resolves.toEqual({ missed: [], unseen: [] });
    await keys.press(desk.pane.getByRole('button', { name: '切换到经办视图' }));
    await desk.pane.getByRole('tab').first().waitFor();
    await expect(isOnPage(desk)).resolves.toBe(false);
  });

  it('moves between the places by the arrow keys', async () => {
    await goTo(desk.pane, '台账');
    await desk.pane.getByRole('tab', { name: '台账' }).focus();
    await desk.page.keyboard.press('ArrowRight');
    await desk.page.keyboard.press('Enter');
    await desk.pane.getByRole('tab', { name: '任务', selected: true }).waitFor();
  });

  it('opens a task by Enter and moves on by the arrow keys', async () => {
    await goTo(desk.pane, '任务');
    await desk.pane.getByRole('listbox', { name: '任务列表' }).focus();
    await desk.page.keyboard.press('Enter');
    const detail = desk.pane.getByRole('region', { name: '任务详情' });
    await detail.getByText('第 3 行').waitFor();
    await desk.page.keyboard.press('ArrowDown');
    await detail.getByText('第 4 行').waitFor();
  });
});

async function tickAllTasks({ pane }: Desk): Promise<void> {
  await goTo(pane, '任务');
  await keys.reach(pane.getByRole('listbox', { name: '任务列表' }));
  await keys.key('Control+a');
  await pane.getByRole('group', { name: '对选中的任务' }).waitFor();
}

/** Whether the focus has fallen back from a control to the pane's page. */
function isOnPage({ pane }: Desk): Promise<boolean> {
  return pane.locator('body').evaluate((body) => document.activeElement === body);
}

/** Waits until a place shows what it has to show. */
async function settled({ pane }: Desk, place: PlaceName): Promise<void> {
  const shown = {
    台账: pane.getByRole('button', { name: '确认并写入' }),
    任务: pane.getByRole('listbox', { name: '任务列表' }).getByRole('option').first(),
    检查: pane.getByRole('button', { name: '重新检查' }),
    统计: pane.getByRole('table').first(),
    通报: pane.getByRole('article', { name: '通报预览' }).first(),
    设置: pane.getByRole('heading', { name: '写入记录' }),
  };
  await shown[place].waitFor();
}

/**
 * Opens every line that opens, and presses Tab from the first control on until the focus leaves the pane.
 *
 * @returns controls that Tab did not reach, and controls whose focus cannot be seen
 */
async function walk({ page }: Desk): Promise<{ missed: readonly string[]; unseen: readonly string[] }> {
  const frame = page.frame({ url: /\/taskpane\.html/ });
  if (frame === null) throw new Error('There is no pane.');
  const expected = await frame.evaluate(() => {
    document.querySelectorAll('details').forEach((each) => (each.open = true));
    const controls = [
      ...document.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea,summary,[tabindex="0"]'),
    ].filter(
      (each) =>
        each.checkVisibility() &&
        !each.matches('[disabled], [tabindex="-1"], [data-tabster-dummy]') &&
        // Of a row of tabs the chosen one is the stop; the arrow keys do the rest.
        !(each.getAttribute('role') === 'tab' && each.getAttribute('aria-selected') === 'false'),
    );
    controls.forEach((each, index) => each.setAttribute('data-stop', String(index)));
    controls[0]?.focus();
    return controls.map((each) => `${each.tagName} ${each.getAttribute('aria-label') ?? each.innerText.slice(0, 40)}`);
  });
  const reached = new Set<number>([0]);
  const unseen: string[] = [];
  for (let press = 0; press < expected.length * 2 + 10 && reached.size < expected.length; press++) {
    await page.keyboard.press('Tab');
    const stop = await frame.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element.dataset['stop'] === undefined) return null;
      const isDrawn = (of: Element, part?: string): boolean => {
        const style = getComputedStyle(of, part);
        const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        const line = part !== undefined && style.content !== 'none' && parseFloat(style.borderBottomWidth) > 0;
        return outline || line;
      };
      const around = [element, element.parentElement, ...element.querySelectorAll('[data-active="true"]')];
      return {
        index: Number(element.dataset['stop']),
        seen: around.some((each) => each !== null && (isDrawn(each) || isDrawn(each, '::after'))),
      };
    });
    if (stop === null) continue;
    reached.add(stop.index);
    if (!stop.seen) unseen.push(expected[stop.index] ?? '');
  }
  return { missed: expected.filter((_, index) => !reached.has(index)), unseen };
}

itStaysQuiet(() => desk.heard);
