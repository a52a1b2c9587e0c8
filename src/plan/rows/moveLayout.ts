import { areaAddress, parseAreaAddress } from '../../ledger/address';
import type { Area } from '../../ledger/snapshot';
import { atRow, rowless } from '../filled';
import type { CellsEffect, Effect, LayoutFacts } from '../journal';
import type { ConditionalRule } from '../plan';
import type { Locations } from './knownRows';

/** What an operation did beside cells, on a sheet. */
type LayoutEffect = Exclude<Effect, CellsEffect>;

/**
 * What was done to the look and layout of a sheet, as if it had been done where its rows stand now: an area reaches from
 * the uppermost to the lowest of its rows. Null for what was done to a row that is gone.
 * @example moveLayout({ kind: 'merge', sheet, area }, new Map([[5, 9]])) // the area four rows further down
 */
export function moveLayout(effect: LayoutEffect, locations: Locations): LayoutEffect | null {
  const move = (area: Area): Area => spanOf(area, locations);
  const moveRules = (from: Area, rules: readonly ConditionalRule[]): readonly ConditionalRule[] =>
    rules.map((rule) => ({ ...rule, formula: atRow(rowless(rule.formula, from.top), move(from).top) }));
  switch (effect.kind) {
    case 'style': {
      const restyle = (area: Area): Area => withInserted(move(area), area, locations);
      return {
        ...effect,
        area: restyle(effect.area),
        before: effect.before.map((styled) => ({ ...styled, area: restyle(styled.area) })),
      };
    }
    case 'merge':
      return { ...effect, area: move(effect.area) };
    case 'row-height': {
      const row = locations.has(effect.row) ? (locations.get(effect.row) ?? null) : effect.row;
      return row === null ? null : { ...effect, row };
    }
    case 'conditional-format':
      return {
        ...effect,
        area: move(effect.area),
        rules: moveRules(effect.area, effect.rules),
        removed: effect.removed.map(({ area, rules }) => ({ area: move(area), rules: moveRules(area, rules) })),
      };
    case 'sheet-layout':
      return { ...effect, before: moveFacts(effect.before, move), after: moveFacts(effect.after, move) };
    case 'marks': {
      const before = effect.before.map(({ area, rule }) => {
        const [moved = rule] = moveRules(area, [rule]);
        return { area: move(area), rule: moved };
      });
      return { ...effect, before };
    }
    case 'notes': {
      const before = effect.before.flatMap((note) => {
        const row = locations.has(note.row) ? (locations.get(note.row) ?? null) : note.row;
        return row === null ? [] : [{ ...note, row }];
      });
      return { ...effect, before };
    }
    case 'column-width':
    case 'name':
    case 'sheet-added':
    case 'sheet-replaced':
      return effect;
  }
}

/** The filter and the print area go along with the rows; what is frozen is counted from the top of the window. */
function moveFacts(facts: LayoutFacts, move: (area: Area) => Area): LayoutFacts {
  const moved = (address: string | null): string | null => {
    const area = address === null ? null : parseAreaAddress(address);
    return area === null ? address : areaAddress(move(area));
  };
  return { ...facts, filter: moved(facts.filter), printArea: moved(facts.printArea) };
}

/** Rows that were put in below an area took its look: Excel formats them as the row above. */
function withInserted(moved: Area, { bottom }: Area, locations: Locations): Area {
  const below = locations.get(bottom + 1) ?? null;
  const isNext = ![...locations.values()].some((place) => {
    return place !== null && below !== null && place > moved.bottom && place < below;
  });
  return below !== null && below > moved.bottom && isNext ? { ...moved, bottom: below - 1 } : moved;
}

/** Rows at the edges that nothing is known of keep their distance from the next that is known. */
function spanOf(area: Area, locations: Locations): Area {
  let [top, bottom] = [Infinity, -Infinity];
  let first: number | null = null;
  let last: number | null = null;
  for (let row = area.top; row <= area.bottom; row++) {
    if (!locations.has(row)) continue;
    first ??= row;
    last = row;
    const place = locations.get(row) ?? null;
    if (place === null) continue;
    top = Math.min(top, place);
    bottom = Math.max(bottom, place);
  }
  if (first === null || last === null || top > bottom) return area;
  return { ...area, top: Math.max(1, top - (first - area.top)), bottom: bottom + (area.bottom - last) };
}
