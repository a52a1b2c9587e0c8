import type { Area, SheetSnapshot } from '../../ledger/snapshot';
import { mayBeOurs, OUR_MARK, SHEET_STATE } from '../../plan/sheets/names';
import { send, type QueuedWrite } from '../apply/payloads';
import { askMerges } from '../merges';
import { AREA_MEMBERS, areaOf } from '../ranges';
import { fail } from '../session/result';
import { askHiddenRows } from './hiddenRows';
import { LISTED } from '../stored/surroundings';

/** What is to be known of a sheet before its cells are read. */
export interface SheetFrame {
  readonly name: string;
  readonly visibility: NonNullable<SheetSnapshot['visibility']>;
  /** The cells that hold something; null for a sheet without any. */
  readonly used: Area | null;
  /** The cells right of those that are looked at, from the first to the last that holds something; null where none does. */
  readonly unread: Area | null;
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/**
 * The columns that are looked at: 256, the width of sheets before Excel 2007; no ledger is wider. A stray blank in the
 * last column would otherwise make every row 16,384 cells wide, and an area of all columns is a whole row to Excel,
 * whose cells it answers with null (Office.js, “unbounded range”).
 */
const COLUMNS_READ = 'A:IV';
/** The others: where something stands in them the clerk is told. */
const COLUMNS_BEYOND = 'IW:XFD';

/** What is asked already goes with the first request, also where nothing else does. */
const NOTHING_MORE: QueuedWrite = { bytes: 0, queue: () => undefined };

/** The sheets of a workbook, before their cells are read. */
export interface SheetFrames {
  readonly frames: readonly SheetFrame[];
  /** Names of the sheets that carry our mark: they are not read. */
  readonly ours: readonly string[];
}

/**
 * The frames of all sheets that are not ours, or of the one named. Three syncs however many sheets and rows there
 * are: the names; what is used; what is merged, and which rows and columns are hidden where some are.
 * Only cells with content count as used: formats a million rows down are not read.
 */
export async function sheetFrames(context: Excel.RequestContext, only?: string): Promise<SheetFrames> {
  const { worksheets } = context.workbook;
  worksheets.load(LISTED);
  await context.sync();
  const chosen = worksheets.items.filter(({ name }) => (only === undefined ? name !== SHEET_STATE : name === only));
  if (only !== undefined && chosen.length === 0) fail('sheet-not-found', `没有名为“${only}”的工作表，请检查名称。`);

  const asked = chosen.map((sheet) => {
    const used = sheet
      .getRange(COLUMNS_READ)
      .getUsedRangeOrNullObject(true)
      .load([...AREA_MEMBERS, 'rowHidden', 'columnHidden']);
    const beyond = sheet
      .getRange(COLUMNS_BEYOND)
      .getUsedRangeOrNullObject(true)
      .load([...AREA_MEMBERS]);
    // Only a sheet with such a name can be ours, and only its mark tells whether it is.
    const isAsked = only === undefined && mayBeOurs(sheet.name);
    return { sheet, used, beyond, mark: isAsked ? sheet.names.getItemOrNullObject(OUR_MARK).load('name') : null };
  });
  await context.sync();
  const theirs = asked.filter(({ mark }) => mark === null || mark.isNullObject);

  const details = theirs.map(({ sheet, used }) => (used.isNullObject ? null : askDetails(sheet, used, theirs.length)));
  await send(context, [NOTHING_MORE, ...details.flatMap((detail) => detail?.rows?.asks ?? [])]);

  const ours = asked.filter((each) => !theirs.includes(each)).map(({ sheet }) => sheet.name);
  const frames = theirs.map(({ sheet, used, beyond }, index): SheetFrame => {
    const known = {
      name: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      unread: beyond.isNullObject ? null : areaOf(beyond),
    };
    const detail = details[index] ?? null;
    if (detail === null) return { ...known, used: null, merges: [], hiddenRows: [], hiddenColumns: [] };
    const area = areaOf(used);
    const columns = detail.columns?.value.map(({ columnHidden }) => columnHidden === true);
    return {
      ...known,
      used: area,
      merges: detail.merges(),
      hiddenRows: detail.rows?.found() ?? numbered(area.top, allOrNone(used.rowHidden, area.bottom - area.top + 1)),
      hiddenColumns: numbered(area.left, columns ?? allOrNone(used.columnHidden, area.right - area.left + 1)),
    };
  });
  return { frames, ours };
}

/** `rowHidden` is false where no row is hidden, true where all are, and null where some are: then each is asked. */
function askDetails(sheet: Excel.Worksheet, used: Excel.Range, sheets: number) {
  return {
    merges: askMerges(sheet, areaOf(used), sheets),
    rows: used.rowHidden === null ? askHiddenRows(sheet.name, areaOf(used)) : null,
    columns: used.columnHidden === null ? used.getColumnProperties({ columnHidden: true }) : null,
  };
}

function visibilityOf(visibility: string): SheetFrame['visibility'] {
  if (visibility === 'VeryHidden') return 'very-hidden';
  return visibility === 'Hidden' ? 'hidden' : 'visible';
}

function allOrNone(hidden: boolean, count: number): boolean[] {
  return hidden ? new Array<boolean>(count).fill(true) : [];
}

function numbered(first: number, flags: readonly boolean[]): number[] {
  return flags.flatMap((hidden, index) => (hidden ? [first + index] : []));
}
