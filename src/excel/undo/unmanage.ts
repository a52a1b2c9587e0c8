import type { Area } from '../../ledger/snapshot';
import { intersection } from '../../plan/areas';
import type { Effect, LeftAlone, UndoReport } from '../../plan/journal';
import { readFingerprints } from '../apply/fingerprints';
import { queueLook } from '../apply/looks';
import { withoutRowLights } from '../apply/marks';
import { send, type QueuedWrite } from '../apply/payloads';
import { standardWidth, writeSize } from '../apply/sizes';
import { surveyWorkbook } from '../apply/survey';
import type { Survey } from '../apply/survey';
import { smallWrite } from '../apply/writes';
import { rangeOf } from '../ranges';
import { inExcel } from '../session/inExcel';
import type { Result } from '../session/result';
import { generatedSheets, keepGenerated } from '../stored/generated';
import { journalKey } from '../stored/journalStore';
import { forgetOriginals, storedOriginals } from '../stored/managedOriginals';
import type { Originals } from '../stored/managedOriginals';
import { deleteHidden } from '../stored/stateSheet';
import { queueUpdate } from '../stored/updateState';
import type { QueuedUpdate } from '../stored/updateState';
import { undoLayouts } from './undoSheetLayout';

/** The managed columns that stand on a sheet now. */
export interface ManagedArea {
  readonly sheet: string;
  readonly area: Area;
}

export interface Unmanaged {
  readonly columns: readonly ManagedArea[];
  /** Names that the sheets which managing made may have; their marks tell whether they are ours. */
  readonly sheets: readonly string[];
  /** The workbook names that managing gave. */
  readonly names: readonly string[];
}

type LayoutEffect = Extract<Effect, { kind: 'sheet-layout' }>;

/** The first state before, the last after: several runs of managing put back as one. */
function oneLayoutPerSheet(effects: readonly Effect[]): readonly LayoutEffect[] {
  const bySheet = new Map<string, LayoutEffect>();
  for (const effect of effects) {
    if (effect.kind !== 'sheet-layout') continue;
    const first = bySheet.get(effect.sheet);
    bySheet.set(effect.sheet, first ? { ...effect, before: first.before } : effect);
  }
  return [...bySheet.values()];
}

/** Empties the columns and gives their cells the looks from before; of those no one knows they become plain. */
function clearedColumns({ sheet, area }: ManagedArea, effects: readonly Effect[]): readonly QueuedWrite[] {
  const clear = smallWrite((context) => {
    rangeOf(context.workbook.worksheets.getItem(sheet), area).clear('All');
  });
  const looks = effects.flatMap((effect) => {
    if (effect.kind !== 'style' || effect.sheet !== sheet) return [];
    return effect.before.flatMap(({ area: styled, look }) => {
      const part = intersection(styled, area);
      return part ? [{ part, look }] : [];
    });
  });
  // The newest first: what an earlier run found is what was there at the beginning.
  const again = looks
    .reverse()
    .map(({ part, look }) =>
      smallWrite((context) => queueLook(context.workbook.worksheets.getItem(sheet), part, look), 10),
    );
  return [clear, ...again];
}

/** Every managed column gets back the width that it had; the sheet's standard width where none is known. */
function widths({ sheet, area }: ManagedArea, effects: readonly Effect[]): readonly QueuedWrite[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, across) => {
    const column = area.left + across;
    const first = effects.find(
      (effect) => effect.kind === 'column-width' && effect.sheet === sheet && effect.column === column,
    );
    return first?.kind === 'column-width' && first.standard !== true
      ? writeSize({ sheet, along: 'column', index: column, points: first.before })
      : standardWidth(sheet, column);
  });
}

/** What stands of managing in the workbook now, and what of it may be taken away. */
interface Measured {
  readonly survey: Survey;
  readonly originals: readonly Originals[];
  /** What managing changed of the sheets that are there. */
  readonly effects: readonly Effect[];
  readonly deleted: readonly string[];
  /** Sheets of ours that a clerk has written on: they stay. */
  readonly edited: readonly string[];
  readonly names: readonly string[];
}

async function measure(context: Excel.RequestContext, { columns, sheets, names }: Unmanaged): Promise<Measured> {
  const places = [...columns.map(({ sheet }) => sheet), ...sheets];
  const survey = await surveyWorkbook(
    context,
    places.map((sheet) => ({ sheet })),
  );
  const originals = storedOriginals(survey.state);
  const generated = generatedSheets(survey.state);
  const present = sheets.filter((sheet) => survey.sheets.get(sheet)?.isMarked === true);
  const prints = await readFingerprints(context, present);
  const edited = present.filter((sheet) => {
    const known = generated[sheet];
    return known !== undefined && (known.edited || known.fingerprint !== prints.get(sheet));
  });
  return {
    survey,
    originals,
    edited,
    effects: originals
      .flatMap((each) => each.effects)
      .filter((effect) => effect.kind !== 'name' && survey.sheets.has(effect.sheet)),
    deleted: present.filter((sheet) => !edited.includes(sheet)),
    names: names.filter((name) => survey.names.has(name)),
  };
}

/** What 解除纳管 would take away and put back, for the preview. */
export interface ToTakeAway {
  readonly columns: readonly ManagedArea[];
  readonly deletedSheets: readonly string[];
  /** Sheets of ours that a clerk has written on: they stay. */
  readonly keptSheets: readonly string[];
  /** The workbook names that go. */
  readonly names: readonly string[];
  /** Sheets of which freezing, filter or print set-up goes back to what it was. */
  readonly layouts: readonly string[];
  /** Sheets that are protected: nothing can be taken away while they are. */
  readonly protectedSheets: readonly string[];
}

/** What `takeAway` would do now; nothing is changed. */
export async function previewTakeAway(unmanaged: Unmanaged): Promise<Result<ToTakeAway>> {
  return inExcel(async (context) => {
    const { survey, effects, deleted, edited, names } = await measure(context, unmanaged);
    const concerned = new Set([...unmanaged.columns.map(({ sheet }) => sheet), ...deleted]);
    return {
      columns: unmanaged.columns,
      deletedSheets: deleted,
      keptSheets: edited,
      names,
      layouts: oneLayoutPerSheet(effects).map(({ sheet }) => sheet),
      protectedSheets: [...concerned].filter((sheet) => survey.sheets.get(sheet)?.isProtected === true),
    };
  });
}

/**
 * Takes away what managing put into the workbook: the columns where they stand now, our sheets, our names; frozen panes,
 * filter and print set-up go back to what they were unless somebody has changed them since. Sheets of ours that a clerk
 * has written on stay and are listed. The journal entries of managing go, for there is nothing left to undo.
 */
export async function takeAway(unmanaged: Unmanaged): Promise<Result<UndoReport>> {
  return inExcel(async (context) => {
    let taken = await takeAwayOnce(context, unmanaged);
    for (let again = 1; !taken.isAlone && again < MOST_ROUNDS; again++) {
      const { report } = taken;
      taken = await takeAwayOnce(context, unmanaged);
      taken = { ...taken, report: together(report, taken.report) };
    }
    return taken.report;
  });
}

/** Another pane that manages meanwhile is seen after our write: what it made is taken away as well. */
const MOST_ROUNDS = 3;

function together(one: UndoReport, other: UndoReport): UndoReport {
  return { ...other, deletedSheets: [...new Set([...one.deletedSheets, ...other.deletedSheets])] };
}

async function takeAwayOnce(
  context: Excel.RequestContext,
  unmanaged: Unmanaged,
): Promise<{ readonly report: UndoReport; readonly isAlone: boolean }> {
  const { columns } = unmanaged;
  const { survey, originals, effects, deleted, edited, names } = await measure(context, unmanaged);
  const layouts = await undoLayouts(context, oneLayoutPerSheet(effects));
  const lights = await withoutRowLights(context, [...new Set(columns.map(({ sheet }) => sheet))]);
  let stored: QueuedUpdate | null = null;
  await send(context, [
    ...layouts.writes,
    ...lights,
    ...columns.flatMap((each) => [...clearedColumns(each, effects), ...widths(each, effects)]),
    ...names.map((name) => smallWrite((run) => run.workbook.names.getItem(name).delete())),
    ...deleted.map((sheet) => smallWrite((run) => deleteHidden(run.workbook.worksheets.getItem(sheet)))),
    // Together with the last of it: where it fails nothing says that it was done.
    smallWrite((run) => {
      stored = queueUpdate(run, survey.state, (now) => [
        ...originals.flatMap(({ entry }) => [{ key: journalKey(entry), text: null }, forgetOriginals(entry)]),
        keepGenerated(
          Object.fromEntries(Object.entries(generatedSheets(now)).filter(([sheet]) => !deleted.includes(sheet))),
        ),
      ]);
    }),
  ]);
  const update = stored as QueuedUpdate | null;
  const isAlone = update === null || (await update.settle()) === update.after;
  const report = {
    restored: columns.reduce((sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0),
    deletedSheets: deleted,
    remadeSheets: [],
    leftAlone: [...layouts.leftAlone, ...edited.map(stays)],
  };
  return { report, isAlone };
}

function stays(sheet: string): LeftAlone {
  return { sheet, cell: '', found: '这张表在生成后被改动过，已保留', expected: '生成时的内容' };
}
