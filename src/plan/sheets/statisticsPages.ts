/** Points of a table's title and of its two header rows. */
export const TITLE_HEIGHT = 26;
export const HEADER_HEIGHTS = { upper: 20, lower: 28 } as const;

/** Where the lines of a table stand. */
export interface PlacedLines {
  readonly rows: readonly number[];
  /** The first row of every header that is repeated on a further page. */
  readonly headers: readonly number[];
  readonly totalRow: number;
}

/**
 * Where the lines of a table stand: one below the other, unless the table is longer than a page. Then it begins a page, and
 * its header is repeated on every further one (a sheet has one range of rows to repeat, for all its tables). The total and
 * the definition never stand alone.
 * @param heights points of the lines.
 * @param ending points of the total and the definition.
 * @param top the row of the title.
 * @param room the points of a page that are counted on.
 * @example placeLines([18, 18], 40, 5, 476) // { rows: [8, 9], headers: [], totalRow: 10 }
 */
export function placeLines(heights: readonly number[], ending: number, top: number, room: number): PlacedLines {
  const header = HEADER_HEIGHTS.upper + HEADER_HEIGHTS.lower;
  const isLong = heights.reduce((sum, height) => sum + height, TITLE_HEIGHT + header + ending) > room;
  const [rows, headers]: [number[], number[]] = [[], []];
  let row = top + 3;
  let used = TITLE_HEIGHT + header;
  heights.forEach((height, index) => {
    const needed = height + (index === heights.length - 1 ? ending : 0);
    if (isLong && used + needed > room) {
      headers.push(row);
      row += 2;
      used = header;
    }
    rows.push(row++);
    used += height;
  });
  return { rows, headers, totalRow: row };
}
