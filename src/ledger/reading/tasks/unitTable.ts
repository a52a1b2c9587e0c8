import type { UnitTable } from '../../ledger';
import type { SheetSnapshot } from '../../snapshot';
import { gridOf } from '../layout/grid';

const FULL_NAME = /^(单位)?(全称|规范名称|标准名称|单位名称|全名)$/;
const SHORT_NAME = /^(单位)?(规范)?(简称|别名|曾用名|常用简称|俗称|其他名称|常用名|简称[（(].*[)）]|别称)$/;
const HEADER_WITHIN = 10;

/**
 * The workbook's own 单位表: a sheet with a column of full names (单位全称) and one of short names (简称, several joined
 * by 、); null where no sheet is one.
 */
export function findUnitTable(snapshots: readonly SheetSnapshot[]): UnitTable | null {
  for (const snapshot of snapshots) {
    const table = readUnitTable(snapshot);
    if (table) return table;
  }
  return null;
}

function readUnitTable(snapshot: SheetSnapshot): UnitTable | null {
  const grid = gridOf(snapshot);
  const { used } = grid;
  if (!used) return null;
  for (let row = used.top; row <= Math.min(used.bottom, used.top + HEADER_WITHIN); row++) {
    let [full, short, cells] = [0, 0, 0];
    for (let column = used.left; column <= Math.min(used.right, used.left + 12); column++) {
      const text = grid.text(row, column).replace(/\s+/g, '');
      if (text !== '') cells++;
      if (full === 0 && FULL_NAME.test(text)) full = column;
      else if (SHORT_NAME.test(text)) short = column;
    }
    if (full === 0 || short === 0 || cells > 6) continue;
    const units: { name: string; aliases: readonly string[] }[] = [];
    for (let below = row + 1; below <= used.bottom; below++) {
      const name = grid.text(below, full).replace(/\s+/g, '');
      if (name === '') continue;
      const aliases = grid
        .text(below, short)
        .split(/[、，,；;\/\s\n]+/)
        .filter((alias) => alias !== '' && alias !== name);
      units.push({ name, aliases });
    }
    if (units.length > 0) return { sheet: snapshot.name, units };
  }
  return null;
}
