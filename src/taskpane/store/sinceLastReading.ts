import { STATES, STATE_LABELS } from '../../ledger/vocabulary';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { countStates } from './taskRefs';

/**
 * What a new reading changed against the one before it, as one sentence for the header.
 * @example sinceLastReading(before, after) // '逾期未办结多 2 项，未到期少 2 项'
 */
export function sinceLastReading(before: WorkbookState, after: WorkbookState): string {
  const then = countStates(before);
  const now = countStates(after);
  const parts: string[] = [];
  if (now.total > then.total) parts.push(messages.header.sinceAdded(now.total - then.total));
  if (now.total < then.total) parts.push(messages.header.sinceRemoved(then.total - now.total));
  for (const state of STATES) {
    const difference = now.states[state] - then.states[state];
    if (difference !== 0) parts.push(messages.header.sinceState(STATE_LABELS[state], difference));
  }
  return parts.length === 0 ? messages.header.sinceNothing : messages.header.since(parts.join('，'));
}
