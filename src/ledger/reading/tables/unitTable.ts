import type { Day } from '../../day/day';
import type { UnitTable } from '../../ledger';
import type { SheetSnapshot } from '../../snapshot';
import { readDateCell } from '../dates/readDateCell';
import { findKeptTable, sayUnused, type KeptColumns, type KeptRow } from './keptTable';

/** The workbook's 单位表 and what is to be said of its sheet. */
export interface UnitTableSheet {
  readonly table: UnitTable;
  /** What was understood, and which names were not used, in a clerk's words. */
  readonly why: string;
}

type Column = 'name' | 'alias' | 'former' | 'renamed';

const COLUMNS: KeptColumns<Column> = [
  ['name', /^(单位|机构|部门)?(全称|规范名称|标准名称|单位名称|全名|现名|现名称|现用名)$/],
  ['renamed', /^(更名|改名|变更|改革|挂牌|启用)(日期|时间)$/],
  [
    'former',
    /^(单位|机构|部门)?(曾用名|原名|原名称|旧称|旧名|原单位名称|更名前|更名前名称|机构改革前名称)([（(].*[)）])?$/,
  ],
  ['alias', /^(单位|机构|部门)?(规范)?(简称|别名|常用简称|俗称|其他名称|常用名|别称)([（(].*[)）])?$/],
];

type Unit = UnitTable['units'][number];

/**
 * The workbook's own 单位表: full names (单位全称) with short names (简称) and former names (曾用名, with or without
 * 更名日期), several joined by 、. A name that is claimed for two units is used for neither. Null where the sheet is none.
 * @example readUnitTable(snapshot)?.table.units[0] // {name: '市自然资源局', aliases: ['市国土局'], former: [{name: '市国土局', until: 43466}]}
 */
export function readUnitTable(snapshot: SheetSnapshot): UnitTableSheet | null {
  const found = findKeptTable(snapshot, COLUMNS, (has) => has.has('name') && (has.has('alias') || has.has('former')));
  if (!found) return null;
  const unused: { row: number; why: string }[] = [];
  const rows = found.rows.flatMap((row) => {
    const unit = readUnit(row, found.date1904);
    if (unit === null) unused.push({ row: row.row, why: '没有写单位全称' });
    return unit === null ? [] : [{ row: row.row, unit }];
  });
  if (rows.length === 0) return null;
  const claims = claimsOf(rows.map(({ unit }) => unit));
  const units = rows.map(({ row, unit }) => {
    const aliases = unit.aliases.filter((alias) => (claims.get(alias)?.size ?? 0) <= 1);
    for (const alias of unit.aliases.filter((each) => !aliases.includes(each))) {
      unused.push({
        row,
        why: `“${alias}”同时写在${[...(claims.get(alias) ?? [])].map((name) => `“${name}”`).join('、')}名下`,
      });
    }
    const former = unit.former?.filter(({ name }) => aliases.includes(name)) ?? [];
    return { name: unit.name, aliases, ...(former.length > 0 ? { former } : {}) };
  });
  const renamed = units.filter(({ former }) => former !== undefined).length;
  const why = `单位表，收录${units.length}个单位的全称和简称${renamed > 0 ? `，其中${renamed}个有曾用名` : ''}${sayUnused(unused)}`;
  return { table: { sheet: found.sheet, units }, why };
}

function readUnit(row: KeptRow<Column>, date1904: boolean): Unit | null {
  const name = row.text('name').replace(/\s/g, '');
  if (name === '') return null;
  const formerNames = namesIn(row.text('former'), name);
  const renamed = row.cell('renamed');
  const until: Day | null = renamed.text === '' ? null : readDateCell({ ...renamed, date1904, year: null }).day;
  const aliases = [...new Set([...namesIn(row.text('alias'), name), ...formerNames])];
  if (formerNames.length === 0) return { name, aliases };
  return { name, aliases, former: formerNames.map((each) => ({ name: each, until })) };
}

function namesIn(text: string, name: string): string[] {
  return text
    .split(/[、，,；;/\s\n]+/)
    .filter((alias) => alias !== '' && alias !== name && !/^[\\—–-]+$|^无$/.test(alias));
}

/** The units under which each name stands, a unit's own full name included. */
function claimsOf(units: readonly Unit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const claims = new Map<string, Set<string>>();
  const claim = (name: string, unit: string): void => {
    claims.set(name, (claims.get(name) ?? new Set()).add(unit));
  };
  for (const { name, aliases } of units) {
    claim(name, name);
    for (const alias of aliases) claim(alias, name);
  }
  return claims;
}
