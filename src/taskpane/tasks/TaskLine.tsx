import { makeStyles, tokens } from '@fluentui/react-components';
import { at } from '../../ledger/coded';
import { toIso } from '../../ledger/day/day';
import { LIGHTS } from '../../ledger/vocabulary';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { StateMark } from '../pieces/marks';
import type { TaskRef } from '../store/paneState';
import { stateOf } from '../store/taskRefs';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateRows: 'auto auto',
    alignContent: 'center',
    rowGap: tokens.spacingVerticalXXS,
    height: '100%',
    padding: `0 ${tokens.spacingHorizontalM}`,
    boxSizing: 'border-box',
  },
  task: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  facts: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  unit: { overflow: 'hidden', textOverflow: 'ellipsis', flexGrow: 1, minWidth: '40px' },
});

/** One task in two lines: what; who, until when, where it stands. */
export function TaskLine({ workbook, task }: { readonly workbook: WorkbookState; readonly task: TaskRef }) {
  const styles = useStyles();
  const ledger = workbook.ledgers[task.ledger];
  if (ledger === undefined) return null;
  const { tasks } = ledger.ledger;
  const late = ledger.standings.daysOverdue[task.task] ?? 0;
  const warning = LIGHTS[ledger.standings.lights[task.task] ?? -1] === 'yellow';
  const { date } = at(tasks.deadline, task.task);
  return (
    <div className={styles.line}>
      <div className={styles.task}>{tasks.title?.[task.task] ?? tasks.task[task.task] ?? messages.tasks.noTask}</div>
      <div className={styles.facts}>
        <StateMark state={stateOf(workbook, task)} warning={warning} />
        <span className={styles.unit}>{at(tasks.leadUnits, task.task).lead.join('、') || messages.tasks.noUnit}</span>
        <span>
          {late > 0 ? messages.tasks.overdueBy(late) : date === null ? messages.tasks.noDeadline : toIso(date)}
        </span>
      </div>
    </div>
  );
}
