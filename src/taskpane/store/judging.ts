import type { StoreApi } from 'zustand/vanilla';
import type { WorkbookState } from '../../operations/workbookState';
import type { PaneServices } from '../services';
import type { PaneState } from './paneState';

/** What the pane judges by: a reading that was begun under other answers does not count. */
const JUDGED_BY = ['asOf', 'settings', 'confirmed', 'decided'] as const satisfies readonly (keyof PaneState)[];
export type JudgedBy = Pick<PaneState, (typeof JUDGED_BY)[number]>;

/** Takes in readings of the workbook, and judges the last one by what the pane now knows. */
export interface Judge {
  /** Shows another reading that was made under these answers: references into the old one mean nothing in it. */
  take(workbook: WorkbookState, by: JudgedBy): Promise<void>;
  /** The same sheets judged anew; reads nothing from Excel. */
  anew(): Promise<void>;
  /** When what is on view is judged by what the pane knows: nothing is planned before. */
  settled(): Promise<void>;
}

/** The state of one pane, to look at and to change. */
interface StateOf {
  readonly set: StoreApi<PaneState>['setState'];
  readonly get: StoreApi<PaneState>['getState'];
}

/** The judge of one pane. */
export function createJudge({ set, get }: StateOf, services: PaneServices): Judge {
  let last: Promise<void> = Promise.resolve();
  let running: AbortController | null = null;

  function show(workbook: WorkbookState): void {
    const { taskFilter } = get();
    set({ workbook, openTask: null, chosenTasks: [], reminding: null, taskFilter: { ...taskFilter, only: null } });
  }

  const holds = (by: JudgedBy): boolean => JUDGED_BY.every((key) => get()[key] === by[key]);

  async function judge(): Promise<void> {
    const { workbook, asOf, settings, confirmed, decided } = get();
    if (workbook === null) return;
    const by = { asOf, settings, confirmed, decided };
    running?.abort();
    running = new AbortController();
    const judged = await services.analyse(workbook, { ...by, signal: running.signal });
    if (judged.ok && get().workbook === workbook && holds(by)) show(judged.value);
  }

  function anew(): Promise<void> {
    last = judge();
    return last;
  }

  return {
    async take(workbook, by) {
      show(workbook);
      if (!holds(by)) await anew();
    },
    anew,
    settled: () => last,
  };
}
