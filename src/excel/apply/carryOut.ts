import type { Effect, JournalEntry } from '../../plan/journal';
import type { KnownRows } from '../../plan/rows/knownRows';
import { sizeOf } from '../cellBytes';
import type { ReadOptions } from '../readAreas';
import { fail } from '../session/result';
import { fingerprint, generatedSheets, keepGenerated } from '../stored/generated';
import type { Content, GeneratedSheets } from '../stored/generated';
import { addEntry, closeEntry, journalKey } from '../stored/journalStore';
import { keepOriginals } from '../stored/managedOriginals';
import { queueState } from '../stored/stateSheet';
import type { StateChange, StateTable } from '../stored/stateSheet';
import { queueUpdate, updateState } from '../stored/updateState';
import type { QueuedUpdate } from '../stored/updateState';
import { overlaid } from './contents';
import { lastLook } from './lastLook';
import { BYTES_PER_CALL, fitsOneRequest, LARGEST_ANSWER, send } from './payloads';
import type { QueuedWrite } from './payloads';
import type { Preparation } from './prepare';
import { askBack, readBack } from './readBack';
import type { AskedBack } from './readBack';
import { smallWrite } from './writes';
import { asWritten, checkWritten, tookAll } from './written';
import type { Images } from './written';

export interface CarryOutOptions extends ReadOptions {
  readonly manages: boolean;
  /** By what the rows are known that are written in. */
  readonly rows: readonly KnownRows[];
  /** Told when the entry stands in the workbook. */
  readonly opened: () => void;
  /** Told where somebody was faster: what is to be put back are these effects, in these rows. */
  readonly overtaken: (effects: readonly Effect[], rows: readonly KnownRows[]) => void;
}

/**
 * Writes what was prepared: the entry opens, the cells follow, are read back, and the entry closes. One request where
 * the payload allows it. Excel carries out a request from front to back and stops where something fails, what came before
 * stays: so the entry stands before the first cell is touched, and says `done` only behind the last. What Excel has
 * made of the cells is looked at when the answer is there; where that is something else than was asked, the entry
 * learns of it, or everything is put back.
 */
export async function carryOut(
  context: Excel.RequestContext,
  prepared: Preparation,
  entry: JournalEntry,
  options: CarryOutOptions,
): Promise<void> {
  const { look, answerBytes, overtaken } = lastLook({
    survey: prepared.survey,
    effects: entry.effects,
    rows: options.rows,
    ours: new Set(prepared.recipes.keys()),
  });
  const back = askBack(prepared.written, LARGEST_ANSWER - answerBytes - storedBytes(prepared));
  const opening = openEntry(prepared, entry, options.manages);
  const toWrite = [look, ...prepared.claims, opening.write, ...prepared.writes, ...(back ? [back.ask] : [])];
  const atOnce = back !== null && fitsOneRequest([...toWrite, opening.close]);
  await send(context, atOnce ? [...toWrite, opening.close] : toWrite, options);
  options.opened();
  const { where, effects, rows } = overtaken();
  const isAlone = await opening.settle();
  if (where.length > 0) {
    options.overtaken(effects, rows);
    fail('stale', `${where.slice(0, 5).join('、')} 刚刚被改动或移动过，没有写入，改动的内容已保留，请点“刷新”后再试。`);
  }
  const found = await foundOf(context, prepared, back);
  checkWritten(prepared.written, found);
  const prints = printsOf(prepared, found);
  if (atOnce && isAlone && tookAll(prepared.written, found) && samePrints(prints, opening.prints)) return;
  await updateState(context, (now) => {
    if (!now.rows.some(({ key }) => key === journalKey(entry.id))) fail('stale', TAKEN_BACK);
    return [
      keepGenerated(generatedAfter(now, prepared, prints)),
      ...closeEntry(now, asWritten(entry, prepared.written, found)),
    ];
  });
}

/** About what the last look at what is stored takes of the answer. */
function storedBytes({ survey }: Preparation): number {
  return survey.state.rows.reduce((sum, { text }) => sum + (text?.length ?? 0) * BYTES_PER_CHARACTER, 0);
}

/** Half of what is stored are letters of Chinese. */
const BYTES_PER_CHARACTER = 2;

/** Another pane that was opened meanwhile took us for cut off. */
const TAKEN_BACK = '写入期间，另一个窗口撤销了这次操作，已恢复原状，请点“刷新”后再试。';

interface Opening {
  /** Stores the entry, and what our sheets will be. */
  readonly write: QueuedWrite;
  /** Says that the entry is done: one cell. */
  readonly close: QueuedWrite;
  readonly prints: ReadonlyMap<string, string>;
  /** Gives back what another pane stored in the meantime; false where there was something, then the entry is open. */
  settle(): Promise<boolean>;
}

function openEntry(prepared: Preparation, entry: JournalEntry, manages: boolean): Opening {
  const { state } = prepared.survey;
  const prints = printsOf(prepared, []);
  const changesOf = (now: StateTable): readonly StateChange[] => [
    ...addEntry(now, entry),
    keepGenerated(generatedAfter(now, prepared, prints)),
    ...(manages ? [keepOriginals(entry.id, entry.effects, new Set(prepared.recipes.keys()), now.around)] : []),
  ];
  const changes = changesOf(state);
  const texts = changes.map((change) => ('text' in change ? change.text : null));
  let opened: QueuedUpdate | null = null;
  return {
    prints,
    settle: async () => opened === null || (await opened.settle()) === opened.after,
    write: {
      bytes: sizeOf([texts]) + BYTES_PER_CALL * (4 + 2 * changes.length),
      queue(context) {
        opened = queueUpdate(context, state, changesOf);
      },
    },
    close: smallWrite((context) => {
      if (opened !== null) queueState(context, opened.after, [{ key: journalKey(entry.id), mark: 'done' }]);
    }),
  };
}

/** What was answered, or what is there where the answer was of no use. */
async function foundOf(
  context: Excel.RequestContext,
  { written }: Preparation,
  back: AskedBack | null,
): Promise<readonly Images[]> {
  return back?.found() ?? (await readBack(context, written));
}

/** The fingerprints of our sheets with what was found of the written areas; as planned where nothing was found yet. */
function printsOf({ holds, written }: Preparation, found: readonly Images[]): ReadonlyMap<string, string> {
  return new Map(
    [...holds].map(([sheet, contents]: readonly [string, readonly Content[]]) => {
      const there = written.flatMap((each, index) => {
        const images = found[index];
        return each.sheet === sheet && images ? [{ ...each, images }] : [];
      });
      return [sheet, fingerprint(overlaid(contents, there))];
    }),
  );
}

function samePrints(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return [...one].every(([sheet, print]) => other.get(sheet) === print);
}

/** The sheets of ours once the plan is carried out. */
function generatedAfter(
  now: StateTable,
  { recipes, edited }: Preparation,
  prints: ReadonlyMap<string, string>,
): GeneratedSheets {
  const made = [...recipes].map(([sheet, recipe]) => {
    return [sheet, { recipe, fingerprint: prints.get(sheet) ?? '', edited: edited.has(sheet) }] as const;
  });
  return { ...generatedSheets(now), ...Object.fromEntries(made) };
}
