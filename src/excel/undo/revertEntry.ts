import { ORDER_SHEET } from '../../ledger/reading/tables/paperSheets';
import { NOTHING_UNDONE } from '../../plan/journal';
import type { CellsEffect, Effect, JournalEntry, LeftAlone, UndoReport } from '../../plan/journal';
import { clearSheetLook } from '../apply/clearSheetLook';
import { readFingerprints } from '../apply/fingerprints';
import { marksBefore } from '../apply/marks';
import { notesBefore } from '../apply/notes';
import { send } from '../apply/payloads';
import type { QueuedWrite } from '../apply/payloads';
import { surveyWorkbook } from '../apply/survey';
import type { Place, Survey } from '../apply/survey';
import { smallWrite, writeEdit } from '../apply/writes';
import { inExcel } from '../session/inExcel';
import { fail } from '../session/result';
import type { Result } from '../session/result';
import { generatedSheets, keepGenerated } from '../stored/generated';
import type { GeneratedSheets, Recipe } from '../stored/generated';
import { journalKey, storedEntries } from '../stored/journalStore';
import { forgetOriginals } from '../stored/managedOriginals';
import { deleteHidden } from '../stored/stateSheet';
import { updateState } from '../stored/updateState';
import { undoCells } from './undoCells';
import type { UndoStep } from './undoCells';
import { followRows, placesOfRows, undoCellsInRows } from './undoCellsInRows';
import type { Along } from './undoCellsInRows';
import { undoMerges, undoNames, undoRules, undoSizes } from './undoLayout';
import { undoLooks } from './undoLooks';
import { undoNumbers } from './undoNumbers';
import { undoLayouts } from './undoSheetLayout';

/**
 * Puts back what an entry did, finished or interrupted. What somebody has changed since is left alone and listed.
 * The entry goes; with the last of our data our hidden sheet goes too. Numbers of papers stay in 督办记录 as void.
 * @param begun the entry as whoever has just begun it knows it: it holds even where somebody has taken the stored one.
 */
export async function revertEntry(id: string, begun?: JournalEntry): Promise<Result<UndoReport>> {
  return inExcel(async (context) => {
    const stored = await surveyWorkbook(context, []);
    const entry = begun ?? storedEntries(stored.state).find((each) => each.id === id);
    if (!entry) return forgetNothing(context, stored, id);
    return revert(context, entry);
  });
}

/**
 * Puts back what an operation did whose first request failed: nothing, where its entry was not stored, but for sheets that
 * it had just added. Sheets with contents, or that another operation says it added, are others' work.
 */
export async function revertUnopened(begun: JournalEntry): Promise<Result<UndoReport>> {
  return inExcel(async (context) => {
    const survey = await surveyWorkbook(context, placesOf(begun));
    const entries = storedEntries(survey.state);
    const stored = entries.find(({ id }) => id === begun.id);
    if (stored) return revert(context, stored);
    const theirs = entries.flatMap((entry) => addedBy(entry));
    const blank = addedBy(begun).filter((sheet) => survey.sheets.get(sheet)?.used === null && !theirs.includes(sheet));
    await send(context, blank.map(deleteSheet));
    return forgetNothing(context, survey, begun.id);
  });
}

function addedBy({ effects }: JournalEntry): string[] {
  return of(effects, 'sheet-added').map(({ sheet }) => sheet);
}

/** The entry was never stored, or cannot be read: an empty state sheet that may have been left is tidied away. */
async function forgetNothing(context: Excel.RequestContext, { state }: Survey, id: string): Promise<UndoReport> {
  if (state.rows.some(({ key }) => key === journalKey(id))) {
    fail('unexpected', '这条操作记录已损坏，无法撤销。请对照备份核对表格，或在设置里清除台账管家的数据。');
  }
  if (state.exists && state.rows.length === 0) {
    await updateState(context, () => []);
  }
  return NOTHING_UNDONE;
}

const COLUMNS_MOVED =
  '管理列已不在写入时的位置（左边插入或删除过列，或表头被改过），无法逐格撤销，没有改动任何内容。要取消纳管请用“解除纳管”。';

/** The entry as if it had been carried out where its rows stand now, but for cells, which are followed as they are put back. */
async function whereRowsStand(context: Excel.RequestContext, entry: JournalEntry): Promise<JournalEntry> {
  const { rows = [] } = entry;
  if (rows.length === 0) return entry;
  const places = await placesOfRows(context, { effects: of(entry.effects, 'cells'), rows });
  const isLost = rows.some(({ sheet, written }) => {
    const found = [...(places.get(sheet)?.values() ?? [])];
    return written !== undefined && found.length > 0 && found.every((place) => place === null);
  });
  // What was begun is ended as far as it can be.
  if (isLost && entry.stage === 'done') fail('stale', COLUMNS_MOVED);
  return { ...entry, effects: followRows(entry.effects, places) };
}

async function revert(context: Excel.RequestContext, known: JournalEntry): Promise<UndoReport> {
  const entry = await whereRowsStand(context, known);
  const survey = await surveyWorkbook(context, placesOf(entry));
  const generated = generatedSheets(survey.state);
  const present = [...survey.sheets.keys()];
  const fingerprints = await readFingerprints(
    context,
    present.filter((sheet) => generated[sheet] !== undefined),
  );
  const untouched = (sheet: string): boolean => {
    const known = generated[sheet];
    if (entry.stage === 'writing' || known === undefined) return entry.stage === 'writing';
    return !known.edited && known.fingerprint === fingerprints.get(sheet);
  };
  // What was cut off while it was written has given no number to anybody.
  const numbers = entry.stage === 'writing' || !survey.sheets.has(ORDER_SHEET) ? [] : (entry.numbers ?? []);
  const puts = entry.effects.filter((effect) => {
    return numbers.length === 0 || effect.kind === 'name' || effect.sheet !== ORDER_SHEET;
  });
  const added = puts.flatMap((effect) => (effect.kind === 'sheet-added' ? [effect.sheet] : []));
  const deleted = added.filter((sheet) => survey.sheets.has(sheet) && untouched(sheet));
  const effects = puts.filter((effect) => {
    return effect.kind === 'name' || (survey.sheets.has(effect.sheet) && !added.includes(effect.sheet));
  });
  const replaced = of(effects, 'sheet-replaced').filter(({ sheet }) => untouched(sheet));

  await markUndoing(context, entry, survey);
  const before = [undoMerges(of(effects, 'merge'), survey), await undoLooks(context, of(effects, 'style'))];
  const after = [
    await undoSizes(context, [...of(effects, 'column-width'), ...of(effects, 'row-height')]),
    await undoRules(context, of(effects, 'conditional-format')),
    await undoLayouts(context, of(effects, 'sheet-layout')),
    undoNames(of(effects, 'name'), survey),
    await undoNumbers(context, numbers),
  ];
  const marks = await marksBefore(context, of(effects, 'marks'));
  const notes = await notesBefore(context, of(effects, 'notes'));
  const remade = replaced.flatMap(({ sheet, before: recipe }): QueuedWrite[] => {
    const facts = survey.sheets.get(sheet);
    return facts ? [clearSheetLook(facts), ...(recipe as Recipe).filter(isLayout).map(writeEdit)] : [];
  });
  const cells = await putBackCells(context, entry, of(effects, 'cells'), {
    first: before.flatMap(({ writes }) => writes),
    last: [...after.flatMap(({ writes }) => writes), ...marks, ...notes, ...remade, ...deleted.map(deleteSheet)],
  });

  const recipes = new Map(replaced.map(({ sheet, before }) => [sheet, before as Recipe]));
  const generatedNow = await generatedAfter(context, {
    deleted,
    concerned: sheetsOf(entry),
    recipes,
    // Where an undo was cut off, what it had done already is no clerk's doing.
    wroteOn: (sheet) => entry.stage === 'done' && !untouched(sheet),
  });
  await updateState(context, (now) => [
    { key: journalKey(entry.id), text: null },
    forgetOriginals(entry.id),
    keepGenerated(generatedNow(generatedSheets(now))),
  ]);
  return {
    restored: cells.restored,
    deletedSheets: deleted,
    remadeSheets: replaced.map(({ sheet }) => sheet),
    leftAlone: [
      ...[...before, cells, ...after].flatMap(({ leftAlone }) => leftAlone),
      ...editedSheets(added, deleted, survey),
      ...goneSheets(puts, added, survey),
    ],
  };
}

/** Puts the cells back together with all else. Where the rows are known that the entry wrote in, they are followed. */
async function putBackCells(
  context: Excel.RequestContext,
  { rows = [] }: JournalEntry,
  effects: readonly CellsEffect[],
  along: Along,
): Promise<Omit<UndoStep, 'writes'>> {
  if (rows.length > 0 && effects.length > 0) return undoCellsInRows(context, { effects, rows }, along);
  const step = await undoCells(context, effects);
  await send(context, [...along.first, ...step.writes, ...along.last]);
  return step;
}

function sheetsOf(entry: JournalEntry): string[] {
  return entry.effects.flatMap((effect) => (effect.kind === 'name' ? [] : [effect.sheet]));
}

/** The merged cells that matter are those that the entry made. */
function placesOf(entry: JournalEntry): Place[] {
  return entry.effects.flatMap((effect): Place[] => {
    if (effect.kind === 'name') return [];
    return [{ sheet: effect.sheet, area: effect.kind === 'merge' ? effect.area : null }];
  });
}

function of<Kind extends Effect['kind']>(effects: readonly Effect[], kind: Kind): Extract<Effect, { kind: Kind }>[] {
  return effects.filter((effect): effect is Extract<Effect, { kind: Kind }> => effect.kind === kind);
}

function isLayout(edit: Recipe[number]): boolean {
  return edit.kind !== 'add-sheet';
}

/** From the first write on the entry is known to be half undone, so that the next start ends what was cut off. */
async function markUndoing(context: Excel.RequestContext, { id }: JournalEntry, { state }: Survey): Promise<void> {
  const key = journalKey(id);
  if (!state.rows.some((row) => row.key === key && row.mark === 'done')) return;
  await updateState(context, () => [{ key, mark: 'undoing' }]);
}

function deleteSheet(sheet: string): QueuedWrite {
  return smallWrite((context) => deleteHidden(context.workbook.worksheets.getItem(sheet)));
}

/** Sheets of ours that a clerk has written on stay. */
function editedSheets(added: readonly string[], deleted: readonly string[], survey: Survey): LeftAlone[] {
  return added
    .filter((sheet) => survey.sheets.has(sheet) && !deleted.includes(sheet))
    .map((sheet) => ({ sheet, cell: '', found: '这张表在生成后被改动过，已保留', expected: '生成时的内容' }));
}

/** Sheets that somebody has deleted since: what was written on them went with them. */
function goneSheets(effects: readonly Effect[], added: readonly string[], survey: Survey): LeftAlone[] {
  const theirs = effects.flatMap((effect) => (effect.kind === 'name' ? [] : [effect.sheet]));
  return [...new Set(theirs)]
    .filter((sheet) => !survey.sheets.has(sheet) && !added.includes(sheet))
    .map((sheet) => ({ sheet, cell: '', found: '这张表已被删除，没有可以恢复的内容', expected: '' }));
}

/** What becomes known of our sheets once the entry is undone; sheets that it did not concern stay as they are known. */
async function generatedAfter(
  context: Excel.RequestContext,
  { deleted, concerned, recipes, wroteOn }: Undone,
): Promise<(known: GeneratedSheets) => GeneratedSheets> {
  const left = concerned.filter((sheet) => !deleted.includes(sheet));
  const prints = await readFingerprints(context, left);
  return (generated) =>
    Object.fromEntries(
      Object.entries(generated).flatMap(([sheet, known]) => {
        if (!concerned.includes(sheet)) return [[sheet, known]];
        const print = prints.get(sheet);
        if (print === undefined) return [];
        const recipe = recipes.get(sheet) ?? known.recipe;
        return [[sheet, { recipe, edited: known.edited || wroteOn(sheet), fingerprint: print }]];
      }),
    );
}

interface Undone {
  readonly deleted: readonly string[];
  /** Sheets that the entry speaks of. */
  readonly concerned: readonly string[];
  readonly recipes: ReadonlyMap<string, Recipe>;
  /** Whether a clerk has written on a sheet of ours. */
  readonly wroteOn: (sheet: string) => boolean;
}
