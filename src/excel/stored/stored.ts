import type * as z from 'zod/mini';
import { askJournalMark, settleJournalMark } from './journalMark';
import { unreadableEntries } from './journalStore';
import { DECISION_PREFIX } from './manifest';
import { storedOriginals } from './managedOriginals';
import { askMirror, mirrored, queueMirror } from './mirror';
import { isSound, NO_MIRROR, reconcile } from './reconcile';
import type { MirroredState, Reconciled, StoredCondition } from './reconcile';
import { SHEET_STATE } from '../../plan/sheets/names';
import { inExcel } from '../session/inExcel';
import { fail, failure, success } from '../session/result';
import type { Result } from '../session/result';
import { askState, deleteHidden, stateTable } from './stateSheet';
import type { StateChange, StateTable } from './stateSheet';
import { askRevision } from './surroundings';
import { queueUpdate } from './updateState';

/** State is for decisions and settings; what is large belongs on a sheet. */
const MOST_CHARACTERS = 100_000;

/** What the workbook keeps of clerks' decisions, as it was when it was asked for. */
export interface StoredState {
  readonly condition: StoredCondition;
  /** It knows how the sheets were before managed columns were put beside their ledgers. */
  readonly remembersManaging: boolean;
  /**
   * What was stored under a key; null where nothing was, an error where it is lost, damaged or not of the expected form.
   * Pass a schema wherever the value decides anything: a workbook is open to everybody.
   */
  read<T>(key: string, schema?: z.ZodMiniType<T>): Result<T | null>;
}

/**
 * What was stored under a key: the workbook is asked for all that is stored, see `withStored` for several keys.
 * @example await readStored('columns', confirmedColumnsSchema)
 */
export async function readStored<T>(key: string, schema?: z.ZodMiniType<T>): Promise<Result<T | null>> {
  const read = await withStored((stored) => stored.read(key, schema));
  return read.ok ? read.value : read;
}

/**
 * Work with what is stored, read once.
 * @example await withStored((stored) => recordsIn(stored, day).last)
 */
export function withStored<T>(work: (stored: StoredState) => T): Promise<Result<T>> {
  return inExcel(async (context) => {
    const stored = askStored(context);
    await context.sync();
    return work(await stored());
  });
}

/**
 * Asks for all that is stored, together with whatever else is asked; sync, then call the answer. One sync more where the
 * sheet does not answer for all by itself, and the mirror has to be asked.
 */
export function askStored(context: Excel.RequestContext): () => Promise<StoredState> {
  const asked = askState(context);
  const parts = askMirror(context);
  return async () => {
    const table = stateTable(asked);
    const mirror = isSound(table) ? NO_MIRROR : await mirrored(context, parts);
    const { texts, condition } = reconcile(table, mirror);
    return {
      condition,
      remembersManaging: storedOriginals(table).length > 0,
      read: <T>(key: string, schema?: z.ZodMiniType<T>): Result<T | null> => {
        const text = texts.get(DECISION_PREFIX + key);
        if (text !== undefined) return valueOf(key, text, schema, condition);
        return condition.lost.includes(key) ? failure('unexpected', DAMAGED, key) : success(null);
      },
    };
  };
}

function valueOf<T>(
  key: string,
  text: string,
  schema: z.ZodMiniType<T> | undefined,
  { laterVersion }: StoredCondition,
): Result<T | null> {
  // Its checksum has vouched for the text: it is JSON that some build of ours wrote.
  const value: unknown = JSON.parse(text);
  if (!schema) return success(value as T);
  const checked = schema.safeParse(value);
  if (checked.success) return success(checked.data);
  return failure('unexpected', laterVersion === null ? DAMAGED : LATER, `${key}: ${checked.error.message}`);
}

const DAMAGED =
  '工作簿里保存的数据（隐藏工作表“台账管家_数据”）有一部分已损坏，读不出来。请在上方的提示里点“知道了”，按没有保存过处理；仍不行，请到“设置”里清除台账管家的数据。';

const LATER = '工作簿里的数据是更新版本的台账管家保存的，这个版本读不了其中一部分，请更新台账管家后再试。';

const NOT_OVER_LATER =
  '没有保存：工作簿里的设置是更新版本的台账管家保存的，用这个版本保存会弄丢其中的内容，请更新台账管家后再试。';

/**
 * Stores a small value under a key in the workbook itself, in the very hidden sheet and in a custom XML part as its
 * mirror; null forgets the key.
 * @example await writeStored('columns', confirmed)
 */
export function writeStored(key: string, value: unknown): Promise<Result<void>> {
  return writeStoredAll(new Map([[key, value]]));
}

/**
 * The same for several keys at once: all are stored together. What stood in one of sheet and mirror only is put right in
 * both. Refused where a later build has stored something that this one would take away.
 * @example await writeStoredAll(new Map([['periods', list], ['period-tasks/2026Q3/1', tasks]]))
 */
export async function writeStoredAll(values: ReadonlyMap<string, unknown>): Promise<Result<void>> {
  return store(() =>
    [...values].map(([key, value]) => {
      const text = value === null || value === undefined ? null : JSON.stringify(value);
      if ((text?.length ?? 0) > MOST_CHARACTERS)
        fail('payload-too-large', `设置“${key}”的内容过多，无法保存到工作簿。`);
      return { key: DECISION_PREFIX + key, text };
    }),
  );
}

/** A key that nothing is ever stored under: to forget it is to say that the decisions stand as they are now. */
const NOTHING = '';

/**
 * Takes what is left for all there is: what is lost or cannot be read is forgotten and no longer told. What the mirror
 * still knew comes back into the sheet.
 * @param unreadable keys whose values are not of the form that their readers expect.
 * @example await acceptLoss(['ignored-findings'])
 */
export function acceptLoss(unreadable: readonly string[]): Promise<Result<void>> {
  return store(
    (known, table) => [
      ...[...known.condition.lost, ...unreadable, NOTHING].map((key) => ({ key: DECISION_PREFIX + key, text: null })),
      ...unreadableEntries(table).map((key) => ({ key, text: null })),
    ],
    settleJournalMark,
  );
}

async function store(
  changesOf: (known: Reconciled, table: StateTable) => readonly StateChange[],
  queueMark: (context: Excel.RequestContext, rows: StateTable['rows']) => void = () => undefined,
): Promise<Result<void>> {
  return inExcel(async (context) => {
    const asked = askState(context);
    const mirrorBefore = askMirror(context);
    await context.sync();
    const table = stateTable(asked);
    const mirror = isSound(table) ? NO_MIRROR : await mirrored(context, mirrorBefore);
    const known = reconcile(table, mirror);
    if (known.condition.laterVersion !== null) fail('not-supported', NOT_OVER_LATER);
    const healed = [...known.texts].flatMap(([key, text]) =>
      table.rows.some((row) => row.key === key && row.text === text) ? [] : [{ key, text }],
    );
    const changes = [...healed, ...changesOf(known, table)];
    const stored = queueUpdate(context, knowing(table, known), () => changes);
    queueMark(context, stored.after.rows);
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

/** A table that knows what the mirror knows of itself, where that is the later one. */
function knowing(table: StateTable, { manifest }: Reconciled): StateTable {
  if (manifest === null || manifest === table.heading.manifest) return table;
  const decisions = manifest.keys.filter((key) => key.startsWith(DECISION_PREFIX));
  const others = (table.heading.manifest?.keys ?? []).filter((key) => !key.startsWith(DECISION_PREFIX));
  return { ...table, heading: { ...table.heading, manifest: { ...manifest, keys: [...decisions, ...others] } } };
}

/** The decisions of a table: what the mirror holds. */
function decisionsIn({ rows, heading }: StateTable): MirroredState {
  const texts = rows.flatMap(({ key, text }) =>
    key.startsWith(DECISION_PREFIX) && text !== null ? [[key, text] as const] : [],
  );
  return { texts: new Map(texts), manifest: heading.manifest };
}

/**
 * Takes our hidden data out of the workbook: journal, decisions, mirror. What was written on sheets stays and can no
 * longer be undone; so undo first. Also the way out when the stored data are damaged.
 */
export async function removeAllOurs(): Promise<Result<void>> {
  return inExcel(async (context) => {
    // Not what it holds: that may be too much to be read, and then this is the way out.
    const sheet = context.workbook.worksheets.getItemOrNullObject(SHEET_STATE).load('name');
    const mirror = askMirror(context);
    const marks = [askJournalMark(context), askRevision(context)];
    await context.sync();
    for (const mark of marks) if (!mark.isNullObject) mark.delete();
    if (!sheet.isNullObject) deleteHidden(sheet);
    queueMirror(context, mirror, NO_MIRROR);
    await context.sync();
  });
}
