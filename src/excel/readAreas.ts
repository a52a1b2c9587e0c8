import type { Area, CellValue } from '../ledger/snapshot';
import { cellCount, splitRows } from '../plan/areas';
import { sizeOf } from './cellBytes';
import { rangeOf } from './ranges';
import { messageFor, operationError } from './session/errors';
import { throwIfAborted } from './session/inExcel';
import { fail } from './session/result';
import { sharedRow } from './sharedRow';

/** What can be read of every cell of an area, under the names that Excel gives it. */
export interface CellMembers {
  readonly values: readonly (readonly CellValue[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

/** An area of a sheet to read. */
export interface Wanted {
  readonly sheet: string;
  readonly area: Area;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Excel on the web answers at most 5 MB at once, and at most 5,000,000 cells (performance notes of the Office.js
 * documentation). How large a cell is shows only when it has been read, so the first request is cautious and the
 * following ones are measured by it.
 */
const LARGEST_ANSWER = 4_000_000;
const MOST_CELLS = 1_000_000;
const FIRST_REQUEST_MEMBERS = 150_000;

type Row = readonly unknown[];

interface Piece extends Wanted {
  /** Index of the wanted area that the piece belongs to. */
  readonly of: number;
}

/**
 * Reads the same members of several areas, in as few requests as the payload limit allows: one where all fits.
 * The answer has one entry for each wanted area, in the same order. An answer of null, which Excel gives instead of an
 * error when an area is too large, is a failure: it is asked again in smaller pieces, and given up at single rows.
 */
export async function readAreas<Member extends keyof CellMembers>(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
  members: readonly Member[],
  options: ReadOptions = {},
): Promise<Pick<CellMembers, Member>[]> {
  const total = wanted.reduce((cells, { area }) => cells + cellCount(area), 0);
  const answers = wanted.map(() => Object.fromEntries(members.map((member) => [member, [] as unknown[]])));
  let done = 0;

  const request = async (pieces: readonly Piece[], cells: number): Promise<void> => {
    if (pieces.length === 0) return;
    throwIfAborted(options.signal);
    const [now, later] = take(pieces, cells);
    const answer = await readPieces(context, now, members);
    if (answer === null) {
      const half = Math.floor(now.reduce((sum, { area }) => sum + cellCount(area), 0) / 2);
      if (half === 0 || (now.every(({ area }) => area.top === area.bottom) && now.length === 1)) {
        fail('payload-too-large', messageFor('payload-too-large'));
      }
      return request([...now, ...later], half);
    }
    let bytes = 0;
    now.forEach((piece, index) => {
      const loaded = answer[index];
      const [first] = members;
      for (const member of members) {
        const rows = (loaded?.[member] ?? []) as readonly Row[];
        const collected = answers[piece.of]?.[member] as Row[];
        const beside = member === first ? [] : ((answers[piece.of]?.[first as Member] ?? []) as readonly Row[]);
        for (const row of rows) {
          const at = collected.length;
          collected.push(sharedRow(sharedRow(row, beside[at]), collected[at - 1]));
        }
        bytes += sizeOf(rows);
      }
      done += cellCount(piece.area);
    });
    options.onProgress?.(done, total);
    const read = now.reduce((sum, { area }) => sum + cellCount(area), 0);
    return request(later, Math.min(MOST_CELLS, Math.max(1, Math.floor((LARGEST_ANSWER * read) / Math.max(bytes, 1)))));
  };

  const pieces = wanted.map((each, index) => ({ ...each, of: index }));
  await request(pieces, Math.floor(FIRST_REQUEST_MEMBERS / members.length));
  return answers as unknown as Pick<CellMembers, Member>[];
}

/** The pieces that fit into one request of so many cells (one row at least), and the rest. */
function take(pieces: readonly Piece[], cells: number): [Piece[], Piece[]] {
  const now: Piece[] = [];
  let room = cells;
  for (const [index, piece] of pieces.entries()) {
    const size = cellCount(piece.area);
    if (size <= room) {
      now.push(piece);
      room -= size;
      continue;
    }
    const width = piece.area.right - piece.area.left + 1;
    if (room < width && now.length > 0) return [now, pieces.slice(index)];
    const [first] = splitRows(piece.area, room);
    if (!first) return [now, pieces.slice(index)];
    now.push({ ...piece, area: first });
    const rest = { ...piece, area: { ...piece.area, top: first.bottom + 1 } };
    return [now, [...(rest.area.top <= rest.area.bottom ? [rest] : []), ...pieces.slice(index + 1)]];
  }
  return [now, []];
}

/** One request; null when the answer was too large for Excel. */
async function readPieces<Member extends keyof CellMembers>(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  members: readonly Member[],
): Promise<Pick<CellMembers, Member>[] | null> {
  const ranges = pieces.map(({ sheet, area }) => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheet), area);
    return range.load(members.join(','));
  });
  try {
    await context.sync();
  } catch (thrown) {
    if (operationError(thrown).code === 'payload-too-large') return null;
    throw thrown;
  }
  const complete = ranges.every((range) => members.every((member) => Array.isArray(range[member])));
  return complete ? (ranges as unknown as Pick<CellMembers, Member>[]) : null;
}
