import type { DeadlineReading } from '../../ledger';
import type { DeadlineContext, DeadlineReference } from './context';
import { parseDeadline } from './parse';
import { resolveDeadline } from './resolve';
import type { DeadlineRule } from './rule';

/** Reads the deadline texts of a ledger; the meaning of a text is worked out once. */
export type DeadlineReader = (text: string, reference: DeadlineReference) => DeadlineReading;

/**
 * A reader of deadline texts for one given day, calendar and settings.
 * @example createDeadlineReader({ asOf, settings, calendar })('3月底前', { assigned, meeting: null, received: null, year: 2024 })
 */
export function createDeadlineReader(context: DeadlineContext): DeadlineReader {
  const rules = new Map<string, DeadlineRule>();
  return (text, reference) => {
    let rule = rules.get(text);
    if (!rule) rules.set(text, (rule = parseDeadline(text)));
    return resolveDeadline(rule, reference, context);
  };
}
