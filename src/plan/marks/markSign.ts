import type { Severity } from '../../ledger/vocabulary';

/** What a formula or a note of ours ends with: by it a mark is known again among what the clerk has made herself. */
export const MARK_SIGN = '台账管家标记';

/** The same of the lights that a ledger's own rows carry (行上亮灯). */
export const ROW_LIGHT_SIGN = '台账管家亮灯';

/** Findings and lights mark the same cells; each kind is written and taken away without the other. */
export type MarkSign = typeof MARK_SIGN | typeof ROW_LIGHT_SIGN;

/** The order of findings in one cell. */
export const GRAVE_FIRST: readonly Severity[] = ['error', 'warning', 'info'];
