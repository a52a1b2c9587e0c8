import type * as z from 'zod/mini';
import { askMirror, mirrored, queueMirror } from './mirror';
import { inExcel } from '../session/inExcel';
import { fail } from '../session/result';
import type { Result } from '../session/result';
import { askState, deleteHidden, queueState, stateTable } from './stateSheet';

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
  return inExcel(async (context) => {
    const asked = askState(context);
    await context.sync();
    const rows = new Map(stateTable(asked).rows.map((row) => [row.key, row]));
    const lacking = keys.some((key) => (rows.get(PREFIX + key)?.text ?? null) === null);
    const mirror = lacking ? await mirrored(context) : new Map<string, string>();
    return keys.map((key) => {
      const row = rows.get(PREFIX + key);
      const text = row?.text ?? mirror.get(PREFIX + key) ?? null;
      if (row && text === null) fail('unexpected', damaged(key));
      if (text === null) return null;
      const value: unknown = JSON.parse(text);
      if (!schema) return value as T;
      const checked = schema.safeParse(value);
      return checked.success ? checked.data : fail('unexpected', damaged(key), checked.error.message);
    });
  });
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
    const mirror = damagedKeys.length > 0 ? await mirrored(context) : new Map<string, string>();
    const healed = damagedKeys.flatMap((row) => {
      const kept = mirror.get(row.key);
      return kept === undefined ? [] : [{ key: row.key, text: kept }];
    });
    const after = queueState(context, table, [...healed, ...changes]);
    const kept = after.rows.flatMap((row) =>
      row.key.startsWith(PREFIX) && row.text !== null ? [[row.key, row.text] as const] : [],
    );
    queueMirror(context, mirrorBefore, new Map(kept));
    await context.sync();
  });
}

/**
 * Takes our hidden data out of the workbook: journal, decisions, mirror. What was written on sheets stays and can no
 * longer be undone; so undo first. Also the way out when the stored data are damaged.
 */
export async function removeAllOurs(): Promise<Result<void>> {
  return inExcel(async (context) => {
    const { sheet } = askState(context);
    const mirror = askMirror(context);
    await context.sync();
    if (!sheet.isNullObject) deleteHidden(sheet);
    queueMirror(context, mirror, new Map());
    await context.sync();
  });
}
