import type { Day } from '../day/day';
import type { UnitTable } from '../ledger';

/**
 * Names that were given up on a known day, with the unit's name of today.
 * @example datedFormerNames(table).get('市环保局') // {name: '市生态环境局', until: 43466}
 */
export function datedFormerNames(
  table: UnitTable | null,
): ReadonlyMap<string, { readonly name: string; readonly until: Day }> {
  const names = new Map<string, { readonly name: string; readonly until: Day }>();
  for (const { name, former = [] } of table?.units ?? [])
    for (const each of former) if (each.until !== null) names.set(each.name, { name, until: each.until });
  return names;
}
