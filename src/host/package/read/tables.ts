import { parseArea } from '../../workbook/a1';
import type { TableModel } from '../../workbook/model';
import { relationshipsOf, partTree } from '../parts';
import { unescaped } from './sharedStrings';
import { child, childrenOf, type XmlElement } from '../xml';
import type { Parts } from '../zip';

/** A table and the part that it stands in. */
export interface ReadTable {
  readonly table: TableModel;
  readonly part: string;
  readonly relation: string;
}

/** The tables of a sheet. */
export function readTables(parts: Parts, sheetPart: string): ReadTable[] {
  return relationshipsOf(parts, sheetPart)
    .filter((each) => each.kind === 'table' && !each.external && parts.has(each.target))
    .flatMap((each) => {
      const table = readTable(partTree(parts, each.target));
      return table ? [{ table, part: each.target, relation: each.id }] : [];
    });
}

/** A table's part as the model has it; null when it has no area. */
function readTable(root: XmlElement): TableModel | null {
  const { id = '', name = '', displayName, ref = '', headerRowCount, totalsRowCount } = root.attributes;
  const area = parseArea(ref);
  return (
    area && {
      id,
      name: displayName ?? name,
      area,
      showHeaders: headerRowCount !== '0',
      showTotals: Number(totalsRowCount ?? 0) > 0,
      columns: childrenOf(child(root, 'tableColumns'), 'tableColumn').map((each) =>
        unescaped(each.attributes['name'] ?? ''),
      ),
    }
  );
}
