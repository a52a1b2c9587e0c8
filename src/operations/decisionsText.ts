import * as z from 'zod/mini';
import type { AllDecisions } from './joinDecisions';
import { confirmedColumnsSchema, readingDecisionsSchema } from './storedKeys';

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
  const { registers, tables, units } = decided;
  return JSON.stringify(
    { format: FORMAT, version: 1, columns: confirmed, decisions: { registers, tables, units } },
    null,
    1,
  );
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
