import type * as z from 'zod/mini';
import { askJournalMark } from './journalMark';
import { askMirror, mirrored, queueMirror } from './mirror';
import { inExcel } from '../session/inExcel';
import { fail } from '../session/result';
import type { Result } from '../session/result';
import { askState, deleteHidden, stateTable } from './stateSheet';
import type { StateRow, StateTable } from './stateSheet';
import { queueUpdate } from './updateState';

const PREFIX = 'stored/';
/** State is for decisions and settings; what is large belongs on a sheet. */
const MOST_CHARACTERS = 100_000;

/**
 * What was stored under a key; null where nothing was. A text that was tampered with is taken from the mirror, and is
 * an error where that fails too. Pass a schema wherever the value decides anything: a workbook is open to everybody.
 * @example await readStored('columns', confirmedColumnsSchema)
 */
export async function readStored<T>(key: string, schema?: z.ZodMiniType<T>): Promise<Result<T | null>> {
  const read = await readStoredAll<T>([key], schema);
  return read.ok ? { ok: true, value: read.value[0] ?? null } : read;
}

/**
 * The same for several keys at once, in their order.
 * @example await readStoredAll(['period-tasks/2026Q3/1', 'period-tasks/2026Q3/2'], packedTasksSchema)
 */
export async function readStoredAll<T>(
  keys: readonly string[],
  schema?: z.ZodMiniType<T>,
): Promise<Result<readonly (T | null)[]>> {
  return withStored((stored) => stored(keys, schema));
}

/**
 * Work with what is stored, read once.
 * @example await withStored(async (stored) => (await recordsIn(stored, day)).last)
 */
export function withStored<T>(work: (stored: StoredValues) => Promise<T>): Promise<Result<T>> {
  return inExcel(async (context) => {
    const asked = askStored(context);
    await context.sync();
    return work(asked());
  });
}

/** Answers what was stored under keys, as it was when it was asked for; fails where that is damaged. */
export type StoredValues = <T>(keys: readonly string[], schema?: z.ZodMiniType<T>) => Promise<readonly (T | null)[]>;

/** Asks for all that is stored, together with whatever else is asked; sync, then call the answer. */
export function askStored(context: Excel.RequestContext): () => StoredValues {
  const asked = askState(context);
  const parts = askMirror(context);
  return () => {
    const { rows } = stateTable(asked);
    const byKey = new Map(rows.map((row) => [row.key, row]));
    return async <T>(keys: readonly string[], schema?: z.ZodMiniType<T>) => {
      const lacking = keys.some((key) => (byKey.get(PREFIX + key)?.text ?? null) === null);
      const mirror = lacking && !isSound(rows) ? await mirrored(context, parts) : new Map<string, string>();
      return keys.map((key) => {
        const row = byKey.get(PREFIX + key);
        const text = row?.text ?? mirror.get(PREFIX + key) ?? null;
        if (row && text === null) fail('unexpected', damaged(key));
        return text === null ? null : valueOf(key, text, schema);
      });
    };
  };
}

function valueOf<T>(key: string, text: string, schema: z.ZodMiniType<T> | undefined): T {
  const value: unknown = JSON.parse(text);
  if (!schema) return value as T;
  const checked = schema.safeParse(value);
  return checked.success ? checked.data : fail('unexpected', damaged(key), checked.error.message);
}

/**
 * A sheet that holds what managing or a decision stored, and of which no row is damaged, lacks only what was never stored:
 * the mirror, which is for a sheet that is gone or was tampered with, need not be asked.
 */
function isSound(rows: readonly StateRow[]): boolean {
  return rows.length > 0 && rows.every(({ text }) => text !== null);
}

function damaged(key: string): string {
  return `工作簿里保存的设置“${key}”已损坏（隐藏工作表“台账管家_数据”被改动过），请重新确认后保存。`;
}

/**
 * Stores a small value under a key in the workbook itself, in the very hidden sheet and in a custom XML part as its
 * mirror; null forgets the key.
 * @example await writeStored('columns', confirmed)
 */
export function writeStored(key: string, value: unknown): Promise<Result<void>> {
  return writeStoredAll(new Map([[key, value]]));
}

/**
 * The same for several keys at once: all are stored together.
 * @example await writeStoredAll(new Map([['periods', list], ['period-tasks/2026Q3/1', tasks]]))
 */
export async function writeStoredAll(values: ReadonlyMap<string, unknown>): Promise<Result<void>> {
  return inExcel(async (context) => {
    const changes = [...values].map(([key, value]) => {
      const text = value === null || value === undefined ? null : JSON.stringify(value);
      if ((text?.length ?? 0) > MOST_CHARACTERS)
        fail('payload-too-large', `设置“${key}”的内容过多，无法保存到工作簿。`);
      return { key: PREFIX + key, text };
    });
    const asked = askState(context);
    const mirrorBefore = askMirror(context);
    await context.sync();
    const table = stateTable(asked);
    // What was damaged in the sheet is healed from its mirror, which is about to be replaced.
    const damagedKeys = table.rows.filter((row) => row.text === null && row.key.startsWith(PREFIX));
    const mirror = damagedKeys.length > 0 ? await mirrored(context, mirrorBefore) : new Map<string, string>();
    const healed = damagedKeys.flatMap((row) => {
      const kept = mirror.get(row.key);
      return kept === undefined ? [] : [{ key: row.key, text: kept }];
    });
    const stored = queueUpdate(context, table, () => [...healed, ...changes]);
    queueMirror(context, mirrorBefore, decisionsIn(stored.after));
    await context.sync();
    const now = await stored.settle();
    if (now === stored.after) return;
    const mirrorNow = askMirror(context);
    await context.sync();
    queueMirror(context, mirrorNow, decisionsIn(now));
    await context.sync();
  });
}

/** The decisions of a table: what the mirror holds. */
function decisionsIn({ rows }: StateTable): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ key, text }) => (key.startsWith(PREFIX) && text !== null ? [[key, text] as const] : [])),
  );
}

/**
 * Takes our hidden data out of the workbook: journal, decisions, mirror. What was written on sheets stays and can no
 * longer be undone; so undo first. Also the way out when the stored data are damaged.
 */
export async function removeAllOurs(): Promise<Result<void>> {
  return inExcel(async (context) => {
    const { sheet } = askState(context);
    const mirror = askMirror(context);
    const mark = askJournalMark(context);
    await context.sync();
    if (!mark.isNullObject) mark.delete();
    if (!sheet.isNullObject) deleteHidden(sheet);
    queueMirror(context, mirror, new Map());
    await context.sync();
  });
}
