import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckboxChecked20Filled, CheckboxUnchecked20Regular } from '@fluentui/react-icons';
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
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateRows: 'auto auto',
    alignContent: 'center',
    rowGap: tokens.spacingVerticalXXS,
    height: '100%',
    paddingRight: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
  },
  // As wide as a finger needs (24 px and more), though the box itself is small.
  box: {
    gridRow: '1 / -1',
    alignSelf: 'stretch',
    display: 'flex',
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
  },
  chosen: { color: tokens.colorBrandForeground1 },
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

/** One task in two lines: what; who, until when, where it stands. Before them the box that ticks it. */
export function TaskLine(props: {
  readonly workbook: WorkbookState;
  readonly task: TaskRef;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const styles = useStyles();
  const { workbook, task, chosen, onChoose } = props;
  const Box = chosen ? CheckboxChecked20Filled : CheckboxUnchecked20Regular;
  const ledger = workbook.ledgers[task.ledger];
  if (ledger === undefined) return null;
  const { tasks } = ledger.ledger;
  const late = ledger.standings.daysOverdue[task.task] ?? 0;
  const warning = LIGHTS[ledger.standings.lights[task.task] ?? -1] === 'yellow';
  const { date } = at(tasks.deadline, task.task);
  return (
    <div className={styles.line}>
      <span
        className={mergeClasses(styles.box, chosen && styles.chosen)}
        aria-hidden
        data-choose
        onClick={(event) => {
          event.stopPropagation();
          onChoose();
        }}
      >
        <Box />
      </span>
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
