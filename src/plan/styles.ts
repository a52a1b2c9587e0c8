import type { Area } from '../ledger/snapshot';
import type { CellStyle, Edit } from './plan';

export interface StyleArea {
  readonly area: Area;
  readonly style: CellStyle;
}

type StyleEdit = Extract<Edit, { kind: 'style' }>;

/**
 * The styles of one sheet as rectangles that do not overlap: where edits overlap, later ones win member by member.
 * What has no overlap can be compared and undone rectangle by rectangle.
 * @example layeredStyles([]) // []
 */
export function layeredStyles(edits: readonly StyleEdit[]): StyleArea[] {
  const rowCuts = cuts(edits.flatMap(({ area }) => [area.top, area.bottom + 1]));
  const columnCuts = cuts(edits.flatMap(({ area }) => [area.left, area.right + 1]));
  const bands = pairs(rowCuts).map(([top, next]) => {
    const inBand = edits.filter(({ area }) => area.top <= top && top <= area.bottom);
    return joinAcross(
      pairs(columnCuts).flatMap(([left, right]) => {
        const layers = inBand.filter(({ area }) => area.left <= left && left <= area.right);
        if (layers.length === 0) return [];
        const style = Object.assign({}, ...layers.map((each) => each.style)) as CellStyle;
        return [{ area: { top, left, bottom: next - 1, right: right - 1 }, style }];
      }),
    );
  });
  return joinDown(bands);
}

function cuts(values: readonly number[]): number[] {
  return [...new Set(values)].sort((one, other) => one - other);
}

function pairs(values: readonly number[]): [number, number][] {
  return values.slice(1).map((value, index) => [values[index] ?? value, value]);
}

function joinAcross(parts: readonly StyleArea[]): StyleArea[] {
  const joined: StyleArea[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && last.area.right + 1 === part.area.left && sameStyle(last.style, part.style)) {
      joined[joined.length - 1] = { area: { ...last.area, right: part.area.right }, style: last.style };
    } else {
      joined.push(part);
    }
  }
  return joined;
}

function joinDown(bands: readonly (readonly StyleArea[])[]): StyleArea[] {
  const joined: StyleArea[] = [];
  let open = new Map<string, number>();
  for (const band of bands) {
    const next = new Map<string, number>();
    for (const part of band) {
      const key = `${part.area.left}:${part.area.right}:${JSON.stringify(part.style)}`;
      const at = open.get(key);
      const above = at === undefined ? undefined : joined[at];
      if (at !== undefined && above && above.area.bottom + 1 === part.area.top) {
        joined[at] = { ...above, area: { ...above.area, bottom: part.area.bottom } };
        next.set(key, at);
      } else {
        next.set(key, joined.push(part) - 1);
      }
    }
    open = next;
  }
  return joined;
}

function sameStyle(one: CellStyle, other: CellStyle): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
