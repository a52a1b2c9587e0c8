import { makeStyles } from '@fluentui/react-components';
import type { PageBlock } from '../../word/noticePages';
import { messages } from '../messages';
import { onScreen } from './onScreen';
import type { PageView } from './paperOnScreen';

/** For reading, tables come near the size of the text. */
const LARGER = 1.25;

const useStyles = makeStyles({
  scroller: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', lineHeight: '15pt', overflowWrap: 'anywhere' },
  more: { paddingTop: '4pt', fontSize: '10.5pt', textAlign: 'center', margin: 0 },
});

/** A table of a page. For reading it is as wide as its columns want and scrolls; on the whole page it is as printed. */
export function NoticeTable(props: { readonly table: Extract<PageBlock, { kind: 'table' }>; readonly view: PageView }) {
  const { label, widths, characters, head, body, rest } = props.table;
  const styles = useStyles();
  // 五号 is 10.5 points; the cells' own margins beside.
  const minWidth = `${characters * 10.5 + widths.length * 8}pt`;
  const [scale, size] = props.view === 'reading' ? [{ zoom: LARGER }, { minWidth }] : [{}, {}];
  return (
    <div className={styles.scroller} style={scale} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table} style={size}>
        <colgroup>
          {widths.map((width, index) => (
            <col key={index} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          {head.map(({ cells }, row) => (
            <tr key={row}>
              {cells.map(({ text, columns, rows, look }, index) => (
                <th key={index} colSpan={columns} rowSpan={rows} style={onScreen(look)}>
                  {text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={index} style={onScreen(row.look)}>
              {row.cells.map(({ text, look }, column) => (
                <td key={column} style={{ ...onScreen(look), whiteSpace: 'pre-line' }}>
                  {text}
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
