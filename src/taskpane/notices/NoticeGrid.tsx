import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { messages } from '../messages';
import { headerRows } from '../../ledger/notices/headerRows';
import type { NoticeTable } from '../../ledger/notices/notice';

/** Beyond this the preview says how many rows follow; the sheet has them all. */
const SHOWN_ROWS = 30;

const useStyles = makeStyles({
  scroller: { overflowX: 'auto', paddingTop: '12px' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: '12px', lineHeight: 1.4 },
  caption: { paddingBottom: '4px', fontWeight: 700 },
  cell: { border: '1px solid #333', padding: '3px 4px', textAlign: 'center', fontWeight: 400, wordBreak: 'normal' },
  left: { textAlign: 'left' },
  head: { fontFamily: "SimHei, 黑体, STHeiti, 'Noto Sans CJK SC', sans-serif", whiteSpace: 'nowrap' },
  total: { fontWeight: 700 },
  more: { paddingTop: '4px', fontSize: '12px', textAlign: 'center' },
});

/** A table of a notice: one or two header rows, then its lines. */
export function NoticeGrid({ table, label }: { readonly table: NoticeTable; readonly label: string }) {
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.head);
  const rest = table.rows.length - SHOWN_ROWS;
  return (
    <div className={styles.scroller} role="group" aria-label={table.caption || label} tabIndex={0}>
      <table className={styles.table}>
        {table.caption !== '' && <caption className={styles.caption}>{table.caption}</caption>}
        <thead>
          {headerRows(table.columns).map((cells, row) => (
            <tr key={row}>
              {cells.map(({ text, columns, rows }, index) => (
                <th key={index} className={head} colSpan={columns} rowSpan={rows}>
                  {text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.slice(0, SHOWN_ROWS).map((row, index) => (
            <tr key={index} className={mergeClasses(table.hasTotal && index === table.rows.length - 1 && styles.total)}>
              {row.map((cell, column) => (
                <td
                  key={column}
                  className={mergeClasses(styles.cell, table.columns[column]?.align === 'left' && styles.left)}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={styles.more}>{messages.notices.moreRows(rest)}</p>}
    </div>
  );
}
