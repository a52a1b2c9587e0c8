import * as z from 'zod/mini';
import { ROLES } from '../ledger/vocabulary';

/** What the workbook keeps of the clerk's decisions, and under which key. */
export const STORED_KEYS = {
  settings: 'settings',
  confirmed: 'confirmed-columns',
  ignored: 'ignored-findings',
  periods: 'periods',
  /** Followed by the period and the number of the part. */
  periodTasks: 'period-tasks',
} as const;

/** Confirmed columns as they are stored: roles that a later version has dropped make them unreadable, not wrong. */
export const confirmedColumnsSchema = z.record(z.string(), z.record(z.string(), z.nullable(z.enum(ROLES))));
