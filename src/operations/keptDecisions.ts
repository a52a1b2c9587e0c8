import type * as z from 'zod/mini';
import { acceptLoss, withStored, writeStored, type StoredState } from '../excel/stored/stored';
import type { Result } from '../excel/session/result';
import type { ConfirmedColumns } from '../ledger/reading/columns/headerFingerprint';
import type { ReadingDecisions } from '../ledger/reading/decisions';
import { readSettings } from '../ledger/readSettings';
import type { Settings } from '../ledger/settings';
import type { Ignored } from './ignoredFindings';
import { letterheadSchema } from './issueNotice';
import { packedPeriods } from './periods';
import { confirmedColumnsSchema, ignoredSchema, readingDecisionsSchema, STORED_KEYS } from './storedKeys';

/** A kind of thing that the workbook keeps; its name among `STORED_KEYS`. */
export type KeptKind = keyof typeof STORED_KEYS;

/** What is to be told of the data that the workbook keeps; see `StoredCondition`. */
export interface StoredTrouble {
  readonly recovered: boolean;
  /** What cannot be read any more, or never again: it counts as if it had not been decided. */
  readonly lost: readonly KeptKind[];
  readonly outdated: boolean;
  /** A later build has stored here. */
  readonly isLater: boolean;
  readonly formerName: string | null;
}

/** What a clerk decided in this workbook; null where nothing valid is kept. */
export interface KeptDecisions {
  readonly settings: Settings | null;
  readonly confirmed: ConfirmedColumns | null;
  readonly decided: ReadingDecisions | null;
  readonly ignored: Ignored | null;
  /** Managed columns that stand here were written here. */
  readonly remembersManaging: boolean;
  /** Null where all is as it was stored. */
  readonly trouble: StoredTrouble | null;
}

/**
 * All that clerks decided in the open workbook, read once, and what is to be told of it. A workbook can be edited by
 * anyone: what was stored is checked like any other input.
 * @example (await readDecisions()).value.trouble // null
 */
export async function readDecisions(): Promise<Result<KeptDecisions>> {
  return withStored((stored) => {
    const settings = settingsIn(stored);
    const { condition } = stored;
    const lost = unreadableKinds(stored);
    const { recovered, outdated, formerName } = condition;
    const isLater = condition.laterVersion !== null;
    const isTold = recovered || outdated || isLater || lost.length > 0 || formerName !== null;
    return {
      settings,
      confirmed: valueIn(stored, STORED_KEYS.confirmed, confirmedColumnsSchema),
      decided: valueIn(stored, STORED_KEYS.decided, readingDecisionsSchema),
      ignored: valueIn(stored, STORED_KEYS.ignored, ignoredSchema),
      remembersManaging: stored.remembersManaging,
      trouble: isTold ? { recovered, lost, outdated, isLater, formerName } : null,
    };
  });
}

/**
 * Takes what is left of the stored data for all there is: what is lost is no longer told.
 * @example await acceptStoredLoss()
 */
export async function acceptStoredLoss(): Promise<Result<void>> {
  const read = await withStored((stored) => ({ kinds: unreadableKinds(stored), settings: settingsIn(stored) }));
  if (!read.ok) return read;
  const { kinds, settings } = read.value;
  // The parts of a period are forgotten by the keys that are lost.
  const keys = kinds.filter((kind) => kind !== 'periodTasks').map((kind) => STORED_KEYS[kind]);
  const accepted = await acceptLoss(keys);
  if (!accepted.ok || settings === null || !kinds.includes('settings')) return accepted;
  return writeStored(STORED_KEYS.settings, settings);
}

function valueIn<T>(stored: StoredState, key: string, schema: z.ZodMiniType<T>): T | null {
  const read = stored.read(key, schema);
  return read.ok ? read.value : null;
}

/** The stored settings as far as they can be read: an entry of another build does not take the others along. */
function settingsIn(stored: StoredState): Settings | null {
  const read = stored.read<unknown>(STORED_KEYS.settings);
  if (!read.ok || typeof read.value !== 'object' || read.value === null) return null;
  const first = readSettings(read.value);
  if (first.ok) return first.settings;
  const known = Object.entries(read.value).filter(([key]) => !first.entries.includes(key));
  const rest = readSettings(Object.fromEntries(known));
  return rest.ok && known.length > 0 ? rest.settings : null;
}

/** The kinds that are lost, or whose stored values are not of the form that this build knows. */
function unreadableKinds(stored: StoredState): readonly KeptKind[] {
  const schemas = {
    confirmed: confirmedColumnsSchema,
    decided: readingDecisionsSchema,
    ignored: ignoredSchema,
    letterhead: letterheadSchema,
    periods: packedPeriods,
  } as const;
  const checked = Object.entries(schemas) as [keyof typeof schemas, z.ZodMiniType][];
  const broken = checked.flatMap(([kind, schema]) => (stored.read(STORED_KEYS[kind], schema).ok ? [] : [kind]));
  const tasks = stored.condition.lost.some((key) => key.startsWith(`${STORED_KEYS.periodTasks}/`));
  const kept = stored.read<unknown>(STORED_KEYS.settings);
  const noSettings = !kept.ok || (kept.value !== null && !readSettings(kept.value).ok);
  return [...(noSettings ? (['settings'] as const) : []), ...broken, ...(tasks ? (['periodTasks'] as const) : [])];
}
