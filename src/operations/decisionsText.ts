import * as z from 'zod/mini';
import type { ConfirmedColumns } from '../ledger/reading/columns/headerFingerprint';
import type { ReadingDecisions } from '../ledger/reading/decisions';
import { confirmedColumnsSchema, readingDecisionsSchema } from './storedKeys';

/** Everything that a clerk has decided on how sheets are read. */
export interface AllDecisions {
  readonly confirmed: ConfirmedColumns;
  readonly decided: ReadingDecisions;
}

const FORMAT = '台账管家识别决定';

const textSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  columns: confirmedColumnsSchema,
  decisions: readingDecisionsSchema,
});

/**
 * The decisions as a text that another workbook takes in: plain text goes through the clipboard of every Excel, where
 * panes often cannot hand out files.
 * @example printDecisions({ confirmed: {}, decided: NOTHING_DECIDED }) // '{"format":"台账管家识别决定",…}'
 */
export function printDecisions({ confirmed, decided }: AllDecisions): string {
  return JSON.stringify({ format: FORMAT, version: 1, columns: confirmed, decisions: decided }, null, 1);
}

/**
 * The decisions in a text that `printDecisions` made; null for any other text.
 * @example readDecisions('你好') // null
 */
export function readDecisions(text: string): AllDecisions | null {
  let content: unknown;
  try {
    content = JSON.parse(text.trim().replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  const read = textSchema.safeParse(content);
  return read.success ? { confirmed: read.data.columns, decided: read.data.decisions } : null;
}

/**
 * How many answers there are: one for each column, table, kind of ledger and name of a unit.
 * @example countDecisions({ confirmed: {}, decided: NOTHING_DECIDED }) // 0
 */
export function countDecisions({ confirmed, decided }: AllDecisions): number {
  const parts = [...Object.values(confirmed), decided.registers, decided.tables, decided.units];
  return parts.reduce((count, part) => count + Object.keys(part).length, 0);
}

/** Both together; where they disagree, the second one holds. */
export function joinDecisions(first: AllDecisions, second: AllDecisions): AllDecisions {
  const confirmed = { ...first.confirmed };
  for (const [header, roles] of Object.entries(second.confirmed))
    confirmed[header] = { ...confirmed[header], ...roles };
  return {
    confirmed,
    decided: {
      registers: { ...first.decided.registers, ...second.decided.registers },
      tables: { ...first.decided.tables, ...second.decided.tables },
      units: { ...first.decided.units, ...second.decided.units },
    },
  };
}
