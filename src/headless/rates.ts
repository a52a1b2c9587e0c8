import { rateTable } from '../ledger/rates/rateTable';
import { ratesJson } from '../ledger/rates/ratesJson';
import type { Call } from './arguments';
import { openSession, scanLedgers } from './session';

/** `rates`: the statistics of all ledgers of the file together, by one key. */
export async function rates(call: Call): Promise<unknown> {
  const state = await scanLedgers(await openSession(call), call);
  return ratesJson(rateTable(state.ledgers, call.by, state.settings, state.asOf));
}
