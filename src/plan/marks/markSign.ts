import type { Severity } from '../../ledger/vocabulary';

/** What a formula or a note of ours ends with: by it a mark is known again among what the clerk has made herself. */
export const MARK_SIGN = '台账管家标记';

/** The order of findings in one cell. */
export const GRAVE_FIRST: readonly Severity[] = ['error', 'warning', 'info'];
