import * as z from 'zod/mini';
import { success, type Result } from '../excel/session/result';
import { readStored, withStored, writeStoredAll, type StoredState } from '../excel/stored/stored';
import { packPeriod, packTasks, unpackPeriod, unpackTasks, type PackedTasks } from '../ledger/periods/packRecord';
import { periodId, type Period } from '../ledger/periods/period';
import type { PeriodRecord, RecordedTask } from '../ledger/periods/periodRecord';
import { recordPeriod } from '../ledger/periods/recordPeriod';
import { fromIso, type Day } from '../ledger/day/day';
import { STORED_KEYS } from './storedKeys';
import type { WorkbookState } from './workbookState';

const tally = z.array(z.int());
const line = z.tuple([z.string()], z.int());
/** The figures of the recorded periods, as they are stored. */
export const packedPeriods = z.array(
  z.object({
    period: z.string(),
    day: z.string(),
    total: tally,
    source: z.array(line),
    unit: z.array(line),
    /** In how many stored parts the tasks stand; 0 where only the figures are kept. */
    parts: z.int(),
  }),
);
const packedTasks = z.object({
  ids: z.string(),
  states: z.string(),
  due: z.string(),
  names: z.string(),
  progress: z.string(),
});

type StoredPeriod = z.infer<typeof packedPeriods>[number];

/** So many tasks stand in one stored text, well below what a text may hold. */
const TASKS_A_PART = 2500;
/** Of each kind of period the latest ones keep their tasks; the figures of all stay. */
const KEPT_WITH_TASKS = 2;

function partKeys(period: string, from: number, to: number): string[] {
  const count = Math.max(to - from + 1, 0);
  return Array.from({ length: count }, (_, index) => `${STORED_KEYS.periodTasks}/${period}/${from + index}`);
}

const listIn = (stored: StoredState): Result<StoredPeriod[] | null> => stored.read(STORED_KEYS.periods, packedPeriods);

/** The stored list of periods; null where nothing was recorded yet. */
const readList = (): Promise<Result<StoredPeriod[] | null>> => readStored(STORED_KEYS.periods, packedPeriods);

/**
 * The recorded periods of the workbook with their figures, the earliest first; their tasks are read by `readPeriod`.
 * @example const records = await listPeriods();
 */
export async function listPeriods(): Promise<Result<readonly PeriodRecord[]>> {
  const stored = await readList();
  if (!stored.ok) return stored;
  return success(recordsOf(stored.value));
}

/** The figures of stored periods, the earliest first. */
function recordsOf(stored: readonly StoredPeriod[] | null): readonly PeriodRecord[] {
  const records = (stored ?? []).flatMap((each) => unpackPeriod(each, null) ?? []);
  return records.sort((a, b) => a.day - b.day);
}

/**
 * One recorded period with its tasks, as far as they are kept.
 * @returns null where the period was not recorded.
 * @example await readPeriod(previousPeriod(period))
 */
export async function readPeriod(period: Period): Promise<Result<PeriodRecord | null>> {
  const read = await withStored((stored): Result<PeriodRecord | null> => {
    const list = listIn(stored);
    if (!list.ok) return list;
    const found = list.value?.find((each) => each.period === periodId(period));
    return found === undefined ? success(null) : withTasks(stored, found);
  });
  return read.ok ? read.value : read;
}

/**
 * The period recorded last before a day, of those whose tasks are kept.
 * @returns null where there is none.
 * @example lastPeriodBefore(stored, state.asOf)
 */
export function lastPeriodBefore(stored: StoredState, day: Day): Result<PeriodRecord | null> {
  const list = listIn(stored);
  if (!list.ok) return list;
  const dayOf = (each: StoredPeriod): Day => fromIso(each.day) ?? Infinity;
  const earlier = (list.value ?? []).filter((each) => each.parts > 0 && dayOf(each) < day);
  const last = earlier.reduce<StoredPeriod | null>((a, b) => (a !== null && dayOf(a) >= dayOf(b) ? a : b), null);
  return last === null ? success(null) : withTasks(stored, last);
}

/** A stored period with its tasks, as far as they are kept. */
function withTasks(stored: StoredState, found: StoredPeriod): Result<PeriodRecord | null> {
  const parts: (PackedTasks | null)[] = [];
  for (const key of partKeys(found.period, 1, found.parts)) {
    const part = stored.read<PackedTasks>(key, packedTasks);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return success(unpackPeriod(found, unpackParts(found, parts)));
}

/** The tasks of a period; null where they are no longer kept, or not all of them. */
function unpackParts(
  { day, parts }: Pick<StoredPeriod, 'day' | 'parts'>,
  stored: readonly (PackedTasks | null)[],
): readonly RecordedTask[] | null {
  const from = fromIso(day);
  if (parts === 0 || from === null) return null;
  const unpacked = stored.map((each) => each && unpackTasks(each, from));
  return unpacked.some((each) => each === null) ? null : unpacked.flatMap((each) => each ?? []);
}

/**
 * The last record before a day (上期) with its tasks, as far as they are kept; null where there is none.
 * @example await lastRecord(state.asOf)
 */
export async function lastRecord(day: Day): Promise<Result<PeriodRecord | null>> {
  const records = await withStored((stored) => recordsIn(stored, day));
  if (!records.ok) return records;
  return records.value.ok ? success(records.value.value.last) : records.value;
}

/** The recorded periods, and the last of them before a day. */
export interface Records {
  readonly periods: readonly PeriodRecord[];
  /** With its tasks, as far as they are kept; null where there is none. */
  readonly last: PeriodRecord | null;
}

/**
 * The recorded periods with their figures, the earliest first, and the last one before a day: the list is read once.
 * @example recordsIn(stored, state.asOf)
 */
export function recordsIn(stored: StoredState, day: Day): Result<Records> {
  const list = listIn(stored);
  if (!list.ok) return list;
  const periods = recordsOf(list.value);
  const last = periods.filter((each) => each.day < day).at(-1);
  const found = list.value?.find((each) => last !== undefined && each.period === periodId(last.period));
  if (found === undefined) return success({ periods, last: null });
  const kept = withTasks(stored, found);
  return kept.ok ? success({ periods, last: kept.value }) : kept;
}

/**
 * 记一期: keeps the figures and each task's state in the workbook. The same period recorded again replaces the earlier
 * record.
 * @example await keepPeriod(state, periodContaining(state.asOf, 'quarter'))
 */
export async function keepPeriod(state: WorkbookState, period: Period): Promise<Result<PeriodRecord>> {
  const stored = await readList();
  if (!stored.ok) return stored;
  const before = stored.value ?? [];
  const id = periodId(period);
  const record = recordPeriod(state.ledgers, period, state.asOf, state.settings);
  const tasks = record.tasks ?? [];
  const parts = Math.ceil(tasks.length / TASKS_A_PART);
  const others = before.filter((each) => each.period !== id);
  const list = withoutOldTasks([...others, plain({ ...packPeriod(record), parts })]);
  const packed = partKeys(id, 1, parts).map((key, index) => {
    const some = tasks.slice(index * TASKS_A_PART, (index + 1) * TASKS_A_PART);
    return [key, packTasks(some, record.day)] as const;
  });
  const written = await writeStoredAll(
    new Map<string, unknown>([...unused(before, list), ...packed, [STORED_KEYS.periods, list]]),
  );
  return written.ok ? success(record) : written;
}

/**
 * Forgets a recorded period.
 * @example await forgetPeriod(period)
 */
export async function forgetPeriod(period: Period): Promise<Result<void>> {
  const stored = await readList();
  if (!stored.ok) return stored;
  const before = stored.value ?? [];
  const list = before.filter((each) => each.period !== periodId(period));
  return writeStoredAll(
    new Map<string, unknown>([...unused(before, list), [STORED_KEYS.periods, list.length > 0 ? list : null]]),
  );
}

/** Lists of the schema are mutable; the record's are not. */
const plain = (packed: ReturnType<typeof packPeriod> & { readonly parts: number }): StoredPeriod => ({
  ...packed,
  total: [...packed.total],
  source: packed.source.map(([key, ...counts]) => [key, ...counts]),
  unit: packed.unit.map(([key, ...counts]) => [key, ...counts]),
});

/** `2026Q3` and `2026Q2` are of one kind, `2026-09` of another. */
const kindOf = (period: string): string => period.replace(/\d+/gu, '');

function withoutOldTasks(list: readonly StoredPeriod[]): StoredPeriod[] {
  return list.map((each) => {
    const later = list.filter((other) => kindOf(other.period) === kindOf(each.period) && other.day > each.day);
    return later.length < KEPT_WITH_TASKS ? each : { ...each, parts: 0 };
  });
}

/** The stored parts that a list no longer names, to be forgotten. */
function unused(before: readonly StoredPeriod[], list: readonly StoredPeriod[]): (readonly [string, null])[] {
  return before.flatMap(({ period, parts }) => {
    const kept = list.find((each) => each.period === period)?.parts ?? 0;
    return partKeys(period, kept + 1, parts).map((key) => [key, null] as const);
  });
}
