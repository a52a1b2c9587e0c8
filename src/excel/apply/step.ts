import type { Effect } from '../../plan/journal';
import type { QueuedWrite } from './payloads';

/** One thing to do, with what undo needs of it. */
export interface Step {
  readonly effects: readonly Effect[];
  readonly writes: readonly QueuedWrite[];
}
