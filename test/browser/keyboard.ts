import type { Frame, Locator } from 'playwright-core';
import type { PlaceName } from '../../scripts/demo/clerk';
import type { Desk } from './desk';

/** More stops than any place of the pane has; beyond it a control cannot be reached. */
const STOPS = 400;

/** A clerk who uses the pane without a mouse: every control is walked to by Tab before it is used. */
export interface Keyboard {
  /** Tab, until the control has the focus. Rejects where Tab does not come to it. */
  reach(control: Locator): Promise<void>;
  /** Enter on a button or a line that opens. */
  press(control: Locator): Promise<void>;
  /** Space on a box. */
  tick(box: Locator): Promise<void>;
  /** The arrow keys on a list of options, until it says `option`. */
  choose(list: Locator, option: string | RegExp): Promise<void>;
  /** Tab to the row of places, the arrow keys along it, Enter. */
  goTo(place: PlaceName): Promise<void>;
  /** A key where the focus is. */
  key(name: string): Promise<void>;
}

/** The keyboard on the pane of a desk. */
export function keyboardOf(desk: Desk): Keyboard {
  const key = (name: string): Promise<void> => desk.page.keyboard.press(name);

  async function reach(control: Locator): Promise<void> {
    await control.waitFor();
    if (!(await hasFocus(paneFrame(desk)))) await enterPane(desk);
    for (let stop = 0; stop < STOPS; stop++) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await key('Tab');
      // Past the last control the browser goes on to the page around; Office comes back to the first one.
      if (!(await hasFocus(paneFrame(desk)))) await enterPane(desk);
    }
    throw new Error(`Tab does not reach ${control.toString()}.`);
  }

  async function choose(list: Locator, option: string | RegExp): Promise<void> {
    await reach(list);
    const labels = await list.locator('option').allInnerTexts();
    const isMeant = (label: string): boolean => (typeof option === 'string' ? label === option : option.test(label));
    const chosen = await list.evaluate((element) => (element instanceof HTMLSelectElement ? element.selectedIndex : 0));
    const steps = labels.findIndex((label) => isMeant(label.trim())) - chosen;
    if (!labels.some((label) => isMeant(label.trim()))) throw new Error(`${list.toString()} has no ${String(option)}.`);
    for (let step = 0; step < Math.abs(steps); step++) await key(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  }

  return {
    reach,
    key,
    choose,
    async press(control) {
      await reach(control);
      await key('Enter');
    },
    async tick(box) {
      await reach(box);
      await key('Space');
    },
    async goTo(place) {
      const { pane } = desk;
      const names = await pane.getByRole('tab').allInnerTexts();
      const chosen = pane.getByRole('tab', { selected: true });
      const steps = names.indexOf(place) - names.indexOf(await chosen.innerText());
      await reach(chosen);
      for (let step = 0; step < Math.abs(steps); step++) await key(steps > 0 ? 'ArrowRight' : 'ArrowLeft');
      await key('Enter');
      await pane.getByRole('tab', { name: place, selected: true }).waitFor();
    },
  };
}

function paneFrame({ page }: Desk): Frame {
  const frame = page.frame({ url: /\/taskpane\.html/ });
  if (frame === null) throw new Error('There is no pane.');
  return frame;
}

async function hasFocus(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => document.hasFocus() && document.activeElement !== document.body);
}

/** What F6 does in Excel: the focus goes from the sheet to the first control of the pane. */
async function enterPane(desk: Desk): Promise<void> {
  await paneFrame(desk).evaluate(() => document.querySelector<HTMLElement>('header button')?.focus());
}
