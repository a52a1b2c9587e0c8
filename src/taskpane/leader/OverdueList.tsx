import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { at } from '../../ledger/coded';
import type { TaskRef } from '../../ledger/rates/rateTable';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';
import { keyOf } from '../store/taskRefs';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  button: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    justifyItems: 'start',
    textAlign: 'start',
    padding: `${tokens.spacingVerticalS} 0`,
    // A contrast theme draws the button's edge: the words keep off it.
    '@media (forced-colors: active)': { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
    fontWeight: tokens.fontWeightRegular,
  },
  task: { gridColumn: '1 / -1', lineClamp: 2, display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, overflow: 'hidden' },
  unit: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  late: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
}); // prettier-ignore

/** Overdue tasks, each a way to its row. */
export function OverdueList(props: { readonly workbook: WorkbookState; readonly tasks: readonly TaskRef[] }) {
  const styles = useStyles();
  const jump = usePane((state) => state.jump);
  const { workbook, tasks } = props;
  return (
    <ol className={styles.list}>
      {tasks.map((ref) => {
        const on = workbook.ledgers[ref.ledger];
        if (on === undefined) return null;
        const { layout, tasks: table } = on.ledger;
        return (
          <li key={keyOf(ref)} className={styles.entry}>
            <Button
              appearance="transparent"
              className={styles.button}
              title={messages.tasks.goTo}
              onClick={() => void jump(layout.sheet, table.rows[ref.task] ?? layout.firstTaskRow, layout.left)}
            >
              <span className={styles.task}>
                {table.title?.[ref.task] ?? table.task[ref.task] ?? messages.tasks.noTask}
              </span>
              <span className={styles.unit}>
                {at(table.leadUnits, ref.task).lead.join('、') || messages.tasks.noUnit}
              </span>
              <span className={styles.late}>{messages.tasks.overdueBy(on.standings.daysOverdue[ref.task] ?? 0)}</span>
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
