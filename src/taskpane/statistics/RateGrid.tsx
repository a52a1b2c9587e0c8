import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { toIso } from '../../ledger/day/day';
import { membersOf, type RateLine, type RateTable } from '../../ledger/rates/rateTable';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { TaskFigure } from './TaskFigure';

/** The counts a clerk looks at first; the sheet that is written has all of them. */
const COUNTS = ['total', 'done', 'overdue', 'open', 'longTerm'] as const;
type Count = (typeof COUNTS)[number];

/** Columns after the name: in a narrow pane the first ones are in sight without scrolling. */
const COLUMNS = ['total', 'done', 'rate', 'overdue', 'onTimeRate', 'open', 'longTerm', 'rank'] as const;

const useStyles = makeStyles({
  scroller: {
    overflowX: 'auto',
    // A figure that gets the focus is not left under the names, which stay in sight.
    scrollPaddingLeft: '192px',
    flexShrink: 0,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    // A shadow at the edge as long as columns stand beyond it: its cover scrolls along, and lies over it at the end.
    backgroundImage: `linear-gradient(to left, ${tokens.colorNeutralBackground1} 50%, transparent), linear-gradient(to left, ${tokens.colorNeutralShadowKey}, transparent)`,
    backgroundPosition: 'right, right',
    backgroundSize: '32px 100%, 12px 100%',
    backgroundRepeat: 'no-repeat',
    backgroundAttachment: 'local, scroll',
    '@media (forced-colors: active)': { backgroundImage: 'none' },
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%', fontSize: tokens.fontSizeBase200 },
  caption: {
    textAlign: 'start',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'end',
    verticalAlign: 'baseline',
    whiteSpace: 'nowrap',
  },
  key: {
    position: 'sticky',
    left: 0,
    textAlign: 'start',
    whiteSpace: 'normal',
    minWidth: '84px',
    maxWidth: '180px',
    fontWeight: tokens.fontWeightRegular,
    paddingLeft: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    // A long heading takes two lines, so that the column is as narrow as its figures.
    whiteSpace: 'normal',
    minWidth: '36px',
    verticalAlign: 'bottom',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorNeutralStroke1,
  },
  total: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** A table of rates; a figure that is not zero is a way to its tasks. */
export function RateGrid({ table, workbook }: { readonly table: RateTable; readonly workbook: WorkbookState }) {
  const styles = useStyles();
  const { columns, keys } = messages.statistics;
  const headers = [columns.key, ...COLUMNS.map((each) => columns[each])];
  return (
    <div className={styles.scroller} role="region" aria-label={keys[table.by]} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{messages.statistics.caption(keys[table.by], toIso(table.asOf))}</caption>
        <thead>
          <tr>
            {headers.map((each, index) => (
              <th key={each} scope="col" className={mergeClasses(styles.cell, index === 0 && styles.key, styles.head)}>
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...table.rows, table.total].map((line) => (
            <Line key={line.key} line={line} workbook={workbook} isTotal={line === table.total} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line(props: { readonly line: RateLine; readonly workbook: WorkbookState; readonly isTotal: boolean }) {
  const styles = useStyles();
  const { line, isTotal } = props;
  const cell = mergeClasses(styles.cell, isTotal && styles.total);
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.key, isTotal && styles.total)}>
        {line.key}
      </th>
      {COLUMNS.map((column) => (
        <td key={column} className={cell}>
          {isCount(column) ? <Figure {...props} count={column} /> : textOf(line, column)}
        </td>
      ))}
    </tr>
  );
}

function isCount(column: (typeof COLUMNS)[number]): column is Count {
  return (COUNTS as readonly string[]).includes(column);
}

function textOf(line: RateLine, column: Exclude<(typeof COLUMNS)[number], Count>): string {
  switch (column) {
    case 'rate':
      return line.rateText;
    case 'onTimeRate':
      return line.onTimeRateText;
    case 'rank':
      return String(line.rank ?? '');
  }
}

function Figure(props: { readonly line: RateLine; readonly workbook: WorkbookState; readonly count: Count }) {
  const { line, workbook, count } = props;
  const column = messages.statistics.columns[count];
  return (
    <TaskFigure
      value={line[count]}
      name={messages.statistics.figure(line.key, column, line[count])}
      label={messages.statistics.filter(line.key, column)}
      definition={messages.statistics.counts[count]}
      members={() => membersOf(line, count, workbook.ledgers, workbook.settings)}
      late={count === 'overdue'}
    />
  );
}
