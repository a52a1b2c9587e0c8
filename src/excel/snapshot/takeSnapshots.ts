import type { SheetSnapshot } from '../../ledger/snapshot';
import { readAreas } from '../readAreas';
import { inExcel } from '../session/inExcel';
import type { Result } from '../session/result';
import { isDate1904 } from './date1904';
import { sheetFrames } from './frames';
import type { SheetFrame } from './frames';

export interface SnapshotOptions {
  /** Only this sheet. */
  readonly sheet?: string | undefined;
  /** Cells read so far, and cells to read. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** All that reading sees of a workbook. */
export interface WorkbookSnapshot {
  /** The sheets that are not ours. */
  readonly sheets: readonly SheetSnapshot[];
  /** Names of the sheets that we made, our stored state aside. */
  readonly ours: readonly string[];
}

/**
 * Reads the sheets of the open workbook that are not ours, hidden ones too, in a constant number of round trips: the
 * frames first (see `frames.ts`), then all cells in one request, or in as many as the payload limit forces.
 * @example const snapshot = await takeSnapshots({ sheet: '台账' });
 */
export async function takeSnapshots(options: SnapshotOptions = {}): Promise<Result<WorkbookSnapshot>> {
  return inExcel((context) => snapshotsOf(context, options), { signal: options.signal });
}

/** The same within work on the workbook that goes on. */
export async function snapshotsOf(context: Excel.RequestContext, options: SnapshotOptions): Promise<WorkbookSnapshot> {
  const { frames, ours } = await sheetFrames(context, options.sheet);
  const filled = frames.flatMap(({ name, used }) => (used ? [{ sheet: name, area: used }] : []));
  const cells = await readAreas(context, filled, ['values', 'text', 'numberFormat', 'formulas'], options);
  const date1904 = isDate1904(cells);
  const blocks = new Map(filled.map(({ sheet }, index) => [sheet, cells[index]]));
  return { sheets: frames.map((frame) => snapshotOf(frame, blocks.get(frame.name), date1904)), ours };
}

type Block = Awaited<ReturnType<typeof readAreas<'values' | 'text' | 'numberFormat' | 'formulas'>>>[number];

function snapshotOf(frame: SheetFrame, block: Block | undefined, date1904: boolean): SheetSnapshot {
  return {
    name: frame.name,
    origin: { row: frame.used?.top ?? 1, column: frame.used?.left ?? 1 },
    values: block?.values ?? [],
    text: block?.text ?? [],
    numberFormats: block?.numberFormat ?? [],
    formulas: block?.formulas ?? [],
    merges: frame.merges,
    hiddenRows: frame.hiddenRows,
    hiddenColumns: frame.hiddenColumns,
    date1904,
    visibility: frame.visibility,
    ...(frame.unread ? { unread: frame.unread } : {}),
  };
}
