import type { RegisterId } from '../../vocabulary';
import type { About } from '../spec';

/** The ledgers of one register, and what they are called. */
export function registerOf(register: RegisterId, called: string): About {
  return { includes: (ledger) => ledger.register === register, called };
}
