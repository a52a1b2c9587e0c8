import type { Content } from '../stored/generated';
import type { WrittenArea } from './cellChanges';
import type { Images } from './written';

/** A written area with what was found there. */
export interface FoundWritten extends WrittenArea {
  readonly images: Images;
}

/** Contents with what was found in place of what was planned; cells that were not written stay. */
export function overlaid(contents: readonly Content[], found: readonly FoundWritten[]): readonly Content[] {
  if (found.length === 0) return contents;
  return contents.map(({ area, images }) => {
    const cells = images.map((row) => [...row]);
    for (const each of found) {
      each.images.forEach((row, down) =>
        row.forEach((image, across) => {
          const [at, column] = [each.area.top + down, each.area.left + across];
          const line = cells[at - area.top];
          const isHere = line !== undefined && column >= area.left && column <= area.right;
          if (isHere && each.image(at, column) !== undefined) line[column - area.left] = image;
        }),
      );
    }
    return { area, images: cells };
  });
}
