import { commonArea } from '../workbook/areas';
import type { AreaModel } from '../workbook/model';

/** What is left of an area when a hole is cut: up to four rectangles. */
export function rest(area: AreaModel, hole: AreaModel): AreaModel[] {
  const cut = commonArea(area, hole);
  if (!cut) return [area];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right },
  ].filter((each) => each.top <= each.bottom && each.left <= each.right);
}

/** The rules (conditional formats, validations) without the cells of an area; rules without cells go. */
export function without<R extends { areas: AreaModel[] }>(rules: readonly R[], area: AreaModel): R[] {
  return rules.flatMap((rule) => {
    const areas = rule.areas.flatMap((each) => rest(each, area));
    if (areas.length === 0) return [];
    rule.areas = areas;
    return [rule];
  });
}
