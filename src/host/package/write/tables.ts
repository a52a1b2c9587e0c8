import { areaAddress } from '../../workbook/a1';
import type { SheetModel, TableModel } from '../../workbook/model';
import { readTables } from '../read/tables';
import { child, childrenOf, parseXml } from '../xml';
import type { Draft } from './draft';
import { patched, rawText, tagWriter, withAttributes, type Attributes, type Patch } from './patch';
import { escapedText } from './patch';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * Writes the tables of a sheet: those of the file keep their styles, filters and formulas but for what changed; gives the
 * relationship ids of new tables and of those that went.
 */
export function writeTables(
  draft: Draft,
  sheetPart: string,
  sheet: SheetModel,
): { added: string[]; removed: string[] } {
  const old = readTables(draft.parts, sheetPart);
  const removed: string[] = [];
  for (const each of old) {
    const now = sheet.tables.find((table) => table.id === each.table.id);
    if (now) {
      if (JSON.stringify(now) !== JSON.stringify(each.table)) {
        draft.write(each.part, changedTable(draft.text(each.part), each.part, now, each.table));
      }
      continue;
    }
    draft.unrelate(sheetPart, each.relation);
    draft.remove(each.part);
    removed.push(each.relation);
  }
  const fresh = sheet.tables.filter((table) => !old.some((each) => each.table.id === table.id));
  const added = fresh.map((table) => {
    const part = draft.freeName('xl/tables/table', '.xml');
    draft.add(part, newTable(table, freeTableId(draft, table)), contentType);
    return draft.relate(sheetPart, 'table', part);
  });
  return { added, removed };
}

/** A table's number has to be its own in the whole workbook. */
function freeTableId(draft: Draft, table: TableModel): number {
  const taken = new Set<number>();
  for (const name of draft.parts.keys()) {
    if (!/^xl\/tables\/[^/]+\.xml$/i.test(name)) continue;
    taken.add(Number(parseXml(draft.text(name), name).attributes['id']));
  }
  const wanted = Number(table.id);
  let id = Number.isInteger(wanted) && wanted > 0 ? wanted : 1;
  while (taken.has(id)) id++;
  return id;
}

function newTable(table: TableModel, id: number): string {
  const tag = tagWriter('');
  const ref = areaAddress(table.area);
  const filtered = { ...table.area, bottom: table.area.bottom - (table.showTotals ? 1 : 0) };
  const filter = table.showHeaders ? tag('autoFilter', { ref: areaAddress(filtered) }) : '';
  const columns = table.columns.map((name, index) => tag('tableColumn', { id: index + 1, name: columnName(name) }));
  const content = [
    filter,
    tag('tableColumns', { count: columns.length }, columns.join('')),
    tag('tableStyleInfo', {
      name: 'TableStyleMedium2',
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: 1,
      showColumnStripes: 0,
    }),
  ].join('');
  const attributes: Attributes = {
    xmlns: main,
    id,
    name: table.name,
    displayName: table.name,
    ref,
    headerRowCount: table.showHeaders ? null : 0,
    totalsRowCount: table.showTotals ? 1 : null,
    totalsRowShown: table.showTotals ? null : 0,
  };
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${tag('table', attributes, content)}`;
}

/** A line break in a header is written `_x000a_` in the table's own list of columns. */
function columnName(name: string): string {
  return escapedText(name)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\n', '_x000a_');
}

function changedTable(xml: string, part: string, table: TableModel, before: TableModel): string {
  const root = parseXml(xml, part);
  const patches: Patch[] = [
    {
      start: root.start,
      end: root.openEnd,
      text: openTag(xml, root, {
        name: table.name === before.name ? undefined : table.name,
        displayName: table.name === before.name ? undefined : table.name,
        ref: areaAddress(table.area),
        headerRowCount: table.showHeaders === before.showHeaders ? undefined : table.showHeaders ? null : 0,
        totalsRowCount: table.showTotals === before.showTotals ? undefined : table.showTotals ? 1 : null,
      }),
    },
  ];
  const filter = child(root, 'autoFilter');
  if (filter) {
    const ref = areaAddress({ ...table.area, bottom: table.area.bottom - (table.showTotals ? 1 : 0) });
    patches.push({
      start: filter.start,
      end: filter.end,
      text: table.showHeaders ? withAttributes(xml, filter, { ref }) : '',
    });
  }
  const list = child(root, 'tableColumns');
  if (list && JSON.stringify(table.columns) !== JSON.stringify(before.columns)) {
    const tag = tagWriter(root.name.includes(':') ? `${root.name.split(':')[0]}:` : '');
    const old = childrenOf(list, 'tableColumn');
    let next = Math.max(0, ...old.map((each) => Number(each.attributes['id']))) + 1;
    const columns = table.columns.map((name, index) => {
      // The same name is the same column; else the column at the same place was renamed when their number is the same.
      const same = old[before.columns.indexOf(name)] ?? (old.length === table.columns.length ? old[index] : undefined);
      if (!same) return tag('tableColumn', { id: next++, name: columnName(name) });
      return before.columns.includes(name) ? rawText(xml, same) : withAttributes(xml, same, { name: columnName(name) });
    });
    patches.push({
      start: list.start,
      end: list.end,
      text: tag('tableColumns', { count: columns.length }, columns.join('')),
    });
  }
  return patched(xml, patches);
}

function openTag(xml: string, root: ReturnType<typeof parseXml>, changes: Attributes): string {
  return withAttributes(xml, { ...root, end: root.openEnd }, changes);
}
