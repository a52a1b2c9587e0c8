import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../../../src/taskpane/App';
import type { WorkbookState } from '../../../src/operations/workbookState';
import type { PaneServices } from '../../../src/taskpane/services';
import { createPaneStore, type PaneStore } from '../../../src/taskpane/store/createPaneStore';
import type { Place } from '../../../src/taskpane/store/paneState';
import { fakeServices, type FakeServices } from './fakeServices';
import { RECORDED_DAY, TWO_TASKS, recordedWorkbook } from './recordedWorkbook';

export const LEDGER_TITLE = '2024年市政府议定事项督办台账';

/** The workbook that most tests speak of: one ledger with two tasks. */
export function twoTasks(): WorkbookState {
  return recordedWorkbook([{ sheet: '议定事项', title: LEDGER_TITLE, tasks: TWO_TASKS }], RECORDED_DAY);
}

/** jsdom has no layout: without a size the virtual list would show no line, and no theme query would answer. */
function giveThePageASize(): void {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 400 });
  HTMLElement.prototype.scrollTo = () => undefined;
  window.matchMedia = (media) =>
    ({
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  window.ResizeObserver = OneAnswer;
}

/** Tells the size once, as a browser does when it begins to observe. */
class OneAnswer implements ResizeObserver {
  constructor(private readonly tell: ResizeObserverCallback) {}
  observe(target: Element): void {
    const borderBoxSize = [{ inlineSize: 400, blockSize: 600 }];
    setTimeout(() => act(() => this.tell([{ target, borderBoxSize } as unknown as ResizeObserverEntry], this)));
  }
  unobserve(): void {}
  disconnect(): void {}
}

export interface RenderedPane {
  readonly user: UserEvent;
  readonly services: FakeServices;
  readonly store: PaneStore;
}

/** The whole pane over fake services, opened at a place. */
export async function renderPane(
  options: {
    readonly workbook?: Parameters<typeof fakeServices>[0];
    readonly place?: Place;
    readonly replaced?: Partial<PaneServices>;
  } = {},
): Promise<RenderedPane> {
  giveThePageASize();
  const services = fakeServices(options.workbook ?? twoTasks(), options.replaced);
  const store = createPaneStore(services);
  store.getState().goTo(options.place ?? 'ledgers');
  render(<App store={store} services={services} />);
  await screen.findByRole('banner');
  return { user: userEvent.setup(), services, store };
}
