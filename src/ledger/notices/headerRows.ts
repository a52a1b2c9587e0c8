import type { NoticeColumn } from './notice';

/** A cell of a table's header. */
export interface HeaderCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/**
 * The header of a table in its one or two rows: a parent stands once over its neighbouring columns, a column without
 * parent takes both rows.
 * @example headerRows([{header: '按期', parent: '已办结', …}, {header: '完成率', …}]).length // 2
 */
export function headerRows(columns: readonly NoticeColumn[]): readonly (readonly HeaderCell[])[] {
  const two = columns.some(({ parent }) => parent !== undefined);
  if (!two) return [columns.map(({ header }) => ({ text: header, columns: 1, rows: 1 }))];
  const upper: { text: string; columns: number; rows: number }[] = [];
  let over: string | undefined;
  for (const { header, parent } of columns) {
    const last = upper.at(-1);
    if (parent !== undefined && parent === over && last) last.columns++;
    else
      upper.push(parent === undefined ? { text: header, columns: 1, rows: 2 } : { text: parent, columns: 1, rows: 1 });
    over = parent;
  }
  const lower = columns.flatMap(({ header, parent }) =>
    parent === undefined ? [] : [{ text: header, columns: 1, rows: 1 }],
  );
  return [upper, lower];
}
