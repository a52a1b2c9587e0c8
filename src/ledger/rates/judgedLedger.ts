import type { Ledger } from '../ledger';
import type { Standings } from '../standing/standings';

/** A ledger with the standings of its tasks on the table's day. */
export interface LedgerStandings {
  readonly ledger: Ledger;
  readonly standings: Standings;
}

/** One task: the index of its ledger among the table's ledgers, and its index in that ledger's table. */
export interface TaskRef {
  readonly ledger: number;
  readonly task: number;
}
