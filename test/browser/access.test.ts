import { goTo, preview, type PlaceName } from '../../scripts/demo/clerk';
import { faults } from './axeFaults';
import { openDesk, type Desk } from './desk';
import { itStaysQuiet } from './staysQuiet';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
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
  it.each(PLACES)('lets Tab reach everything in %s, each with a visible focus', async (place) => {
    await goTo(desk.pane, place);
    await settled(desk, place);
    const { missed, unseen } = await walk(desk);
    expect({ missed, unseen }).toEqual({ missed: [], unseen: [] });
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

/** Waits until a place shows what it has to show. */
async function settled({ pane }: Desk, place: PlaceName): Promise<void> {
  const shown = {
    台账: pane.getByRole('button', { name: '确认并写入' }),
    任务: pane.getByRole('listbox', { name: '任务列表' }).getByRole('option').first(),
    检查: pane.getByRole('button', { name: '重新检查' }),
    统计: pane.getByRole('table').first(),
    通报: pane.getByRole('article', { name: '通报预览' }),
    设置: pane.getByRole('heading', { name: '写入记录' }),
  };
  await shown[place].waitFor();
}

/**
 * Presses Tab from the first control on until the focus leaves the pane.
 *
 * @returns controls that Tab did not reach, and controls whose focus cannot be seen
 */
async function walk({ page }: Desk): Promise<{ missed: readonly string[]; unseen: readonly string[] }> {
  const frame = page.frame({ url: /\/taskpane\.html/ });
  if (frame === null) throw new Error('There is no pane.');
  const expected = await frame.evaluate(() => {
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

itStaysQuiet(() => desk);
