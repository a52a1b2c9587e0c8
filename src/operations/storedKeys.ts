import * as z from 'zod/mini';
import { REGISTERS, ROLES } from '../ledger/vocabulary';

/** What the workbook keeps of the clerk's decisions, and under which key. */
export const STORED_KEYS = {
  settings: 'settings',
  confirmed: 'confirmed-columns',
  decided: 'reading-decisions',
  ignored: 'ignored-findings',
  letterhead: 'letterhead',
  periods: 'periods',
  /** Followed by the period and the number of the part. */
  periodTasks: 'period-tasks',
} as const;

/** Confirmed columns as they are stored: roles that a later version has dropped make them unreadable, not wrong. */
export const confirmedColumnsSchema = z.record(z.string(), z.record(z.string(), z.nullable(z.enum(ROLES))));

/** What the clerk decided of tables and units, as it is stored. */
export const readingDecisionsSchema = z.object({
  registers: z.record(z.string(), z.enum(REGISTERS)),
  tables: z.record(z.string(), z.enum(['ledger', 'no-ledger'])),
  units: z.record(z.string(), z.nullable(z.string())),
});
