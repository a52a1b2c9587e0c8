import * as z from 'zod/mini';
import { REGISTERS, ROLES, RULES } from '../ledger/vocabulary';
import { LONGEST_REASON } from './ignoredFindings';

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
  /** Missing in what earlier builds stored. */
  sheets: z.optional(z.record(z.string(), z.enum(['left-out', 'counted']))),
});

const reasonSchema = z.string().check(z.minLength(1), z.maxLength(LONGEST_REASON));
const ruleSchema = z.enum(RULES);

/** What the clerk decided not to be told of, as it is stored. */
export const ignoredSchema = z.object({
  findings: z.array(z.object({ rule: ruleSchema, sheet: z.string(), mark: z.string(), reason: reasonSchema })),
  rules: z.array(z.object({ rule: ruleSchema, reason: reasonSchema })),
});
