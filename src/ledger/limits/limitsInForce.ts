import type { LimitTable } from '../reading/tables/limitTable';
import { DEFAULT_CYCLES, type Cycle } from './cycle';
import { DEFAULT_LIMITS } from './defaultLimits';
import type { TimeLimit } from './limit';

/** The limits and cycles that hold in a workbook. */
export interface LimitsInForce {
  readonly limits: readonly TimeLimit[];
  readonly cycles: readonly Cycle[];
}

/**
 * The workbook's own 时限表 over the defaults: for a kind of ledger that it names, its lines alone hold; the others keep
 * theirs. The same for cycles, all of which it replaces as soon as it has one.
 * @example limitsInForce(null).limits === DEFAULT_LIMITS
 */
export function limitsInForce(table: Pick<LimitTable, 'limits' | 'cycles'> | null): LimitsInForce {
  if (table === null) return { limits: DEFAULT_LIMITS, cycles: DEFAULT_CYCLES };
  const named = new Set(table.limits.map(({ register }) => register));
  return {
    limits: [...table.limits, ...DEFAULT_LIMITS.filter(({ register }) => !named.has(register))],
    cycles: table.cycles.length > 0 ? table.cycles : DEFAULT_CYCLES,
  };
}
