import type { Host } from '../../../src/host/host';

/** Whose turn it is at each request: panes wait for theirs, and between two requests people do something by hand. */
export interface Turns {
  /** Lets some panes work at once, each request in its turn; ends when all have ended. */
  run(
    panes: readonly (() => Promise<void>)[],
    between: () => Promise<void>,
    choose: (of: number) => number,
  ): Promise<void>;
}

/**
 * Takes a host's requests one by one, in an order that somebody else chooses. What is done between two requests goes
 * through at once.
 */
export function turnsOf(host: Host): Turns {
  let waiting: (() => void)[] = [];
  let isOpen = true;
  host.beforeEachRequest(() => (isOpen ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))));
  return {
    async run(panes, between, choose) {
      isOpen = false;
      let ended = 0;
      const works = panes.map(async (pane) => {
        await pane();
        ended += 1;
      });
      while (ended < panes.length) {
        await settled();
        if (waiting.length === 0) continue;
        isOpen = true;
        await between();
        isOpen = false;
        const [next] = waiting.splice(choose(waiting.length), 1);
        next?.();
      }
      isOpen = true;
      waiting = [];
      await Promise.all(works);
    },
  };
}

/** All that follows from the last answer has been worked out: the panes wait for their next turn. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
