import type { CellImage } from './cellImage';
import { atRow, rowless } from './filled';

/**
 * A block of cells in little room: column by column, equal neighbours counted once, each distinct content stored once.
 * A formula that was filled down is one content, because its own row number is left open (`rowless`).
 */
export interface PackedBlock {
  readonly rows: number;
  readonly columns: number;
  readonly contents: readonly CellImage[];
  /** Pairs: index into `contents`, how often it follows; columns one after another. */
  readonly runs: readonly number[];
}

/**
 * Packs a block whose first row is Excel's row `top`.
 * @example packBlock([[1], [1]], 5) // {rows: 2, columns: 1, contents: [1], runs: [0, 2]}
 */
export function packBlock(block: readonly (readonly CellImage[])[], top: number): PackedBlock {
  const rows = block.length;
  const columns = block[0]?.length ?? 0;
  const contents: CellImage[] = [];
  const indexOf = new Map<CellImage, number>();
  const runs: number[] = [];
  let last = -1;
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const content = withoutRow(block[row]?.[column] ?? null, top + row);
      let index = indexOf.get(content);
      if (index === undefined) {
        index = contents.push(content) - 1;
        indexOf.set(content, index);
      }
      if (index === last) runs[runs.length - 1] = (runs[runs.length - 1] ?? 0) + 1;
      else runs.push(index, 1);
      last = index;
    }
  }
  return { rows, columns, contents, runs };
}

/**
 * The block that was packed, for the same `top`.
 * @example unpackBlock(packBlock([[1, null]], 5), 5) // [[1, null]]
 */
export function unpackBlock(packed: PackedBlock, top: number): CellImage[][] {
  const block: CellImage[][] = Array.from({ length: packed.rows }, () =>
    new Array<CellImage>(packed.columns).fill(null),
  );
  let position = 0;
  for (let at = 0; at + 1 < packed.runs.length; at += 2) {
    const content = packed.contents[packed.runs[at] ?? 0] ?? null;
    for (let left = packed.runs[at + 1] ?? 0; left > 0; left--, position++) {
      const row = position % packed.rows;
      const cells = block[row];
      if (cells) cells[Math.floor(position / packed.rows)] = withRow(content, top + row);
    }
  }
  return block;
}

function withoutRow(image: CellImage, row: number): CellImage {
  return typeof image === 'string' && image.startsWith('=') ? rowless(image, row) : image;
}

function withRow(image: CellImage, row: number): CellImage {
  return typeof image === 'string' && image.startsWith('=') ? atRow(image, row) : image;
}
