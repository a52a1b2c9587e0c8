import type { LedgerColumn } from '../../ledger/ledger';

/** From here on a column is called 有把握. */
const SURE = 0.85;

/**
 * Whether the clerk is asked about a column: something plays a role in it, and we are below the asking level.
 * @example isUnsure({...column, role: 'deadline', confidence: 0.4}, 0.6) // true
 */
export function isUnsure(column: LedgerColumn, askBelow: number): boolean {
  return column.confidence < askBelow && (column.role !== null || column.alternatives.length > 0);
}

/** The word for how sure we are. */
export function confidenceLevel(column: LedgerColumn, askBelow: number): 'sure' | 'likely' | 'ask' | 'user' {
  if (column.evidence.some(({ kind }) => kind === 'user')) return 'user';
  if (isUnsure(column, askBelow)) return 'ask';
  return column.confidence >= SURE ? 'sure' : 'likely';
}
