import { stillHolds } from '../../../src/excel/snapshot/stillHolds';
import type { Result } from '../../../src/excel/session/result';
import { writeStored } from '../../../src/excel/stored/stored';
import { readJournal, recoverInterrupted, undoEntry } from '../../../src/excel/undo/undoEntry';
import type { SheetSnapshot } from '../../../src/ledger/snapshot';
import { NOTHING_IGNORED } from '../../../src/operations/ignoredFindings';
import { listsOf } from '../../../src/operations/listsPlan';
import { planMarks } from '../../../src/operations/markFindings';
import { unmanageLedgers } from '../../../src/operations/unmanageLedgers';

import { fixAll, manage, notice, planned, recordPeriod, undo, type Work } from '../operations';

/** What a pane does. */
export const PANE_WORKS = [
  'fix', 'undo', 'undo-older', 'manage', 'unmanage', 'order', 'quarter', 'mark', 'lists', 'period', 'settings', 'open',
] as const; // prettier-ignore
export type PaneWork = (typeof PANE_WORKS)[number];

/** What is played with: the product, or a world with a fault planted to see that a broken promise is noticed. */
export interface Product {
  readonly works: Readonly<Record<PaneWork, Work>>;
  readonly undo: Work;
  readonly recover: () => Promise<Result<unknown>>;
  readonly stillHolds: (taken: readonly SheetSnapshot[]) => Promise<Result<boolean>>;
}

/** Undoes what was done first. */
const undoOlder: Work = async () => {
  const journal = await readJournal();
  const [first] = journal.ok ? journal.value.entries : [];
  if (!journal.ok || !first) return journal;
  return undoEntry(first.id);
};

export const PRODUCT: Product = {
  works: {
    fix: fixAll,
    undo,
    'undo-older': undoOlder,
    manage,
    unmanage: unmanageLedgers,
    order: notice('order'),
    quarter: notice('quarter'),
    mark: planned((state) => planMarks(state, NOTHING_IGNORED, 'color')),
    lists: planned((state) => listsOf(state)),
    period: recordPeriod,
    settings: () => writeStored('settings', { warningDays: 7 }),
    open: recoverInterrupted,
  },
  undo,
  recover: recoverInterrupted,
  stillHolds,
};
