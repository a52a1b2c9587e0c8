import { Button, Input, Select, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular, Search16Regular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo } from 'react';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { Empty } from '../pieces/Empty';
import { Failure } from '../pieces/Failure';
import { NeedsReading } from '../pieces/NeedsReading';
import { usePane } from '../store/PaneContext';
import { NO_FILTER } from '../store/paneState';
import { filterTasks } from '../store/taskRefs';
import { arrangeTasks, LIST_GROUPS } from './arrangeTasks';
import { ChosenTasks } from './ChosenTasks';
import { StateFilter } from './StateFilter';
import { TaskDetail } from './TaskDetail';
import { TaskList } from './TaskList';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    gridTemplateColumns: 'minmax(0, 1fr)',
    flexGrow: 1,
    minHeight: 0,
  },
  withDetail: {
    gridTemplateRows: 'auto minmax(120px, 1fr) minmax(0, 55%) auto',
    '@media (min-width: 640px)': {
      gridTemplateRows: 'auto minmax(0, 1fr) auto',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    },
  },
  tools: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
  group: { marginLeft: 'auto', minWidth: 0 },
  count: { color: tokens.colorNeutralForeground3 },
  nothing: { padding: `0 ${tokens.spacingHorizontalM}` },
});

/** 任务: every task of the workbook, found by state or by word, each tied to its row in the sheet. */
export default function TasksPlace() {
  const workbook = usePane((state) => state.workbook);
  return workbook === null || workbook.ledgers.length === 0 ? <NeedsReading /> : <Tasks workbook={workbook} />;
}

function Tasks({ workbook }: { readonly workbook: WorkbookState }) {
  const styles = useStyles();
  const filter = usePane((state) => state.taskFilter);
  const setFilter = usePane((state) => state.filterTasks);
  const open = usePane((state) => state.openTask);
  const groupedBy = usePane((state) => state.groupedBy);
  const groupTasks = usePane((state) => state.groupTasks);
  const jumpError = usePane((state) => state.jumpError);
  const settled = useDeferredValue(filter);
  const tasks = useMemo(() => filterTasks(workbook, settled), [workbook, settled]);
  const arranged = useMemo(() => arrangeTasks(workbook, tasks, groupedBy), [workbook, tasks, groupedBy]);
  const total = useMemo(() => filterTasks(workbook, NO_FILTER).length, [workbook]);
  return (
    <div className={mergeClasses(styles.root, open !== null && styles.withDetail)}>
      <div className={styles.tools}>
        <Input
          type="search"
          value={filter.text}
          contentBefore={<Search16Regular />}
          placeholder={messages.tasks.search}
          aria-label={messages.tasks.search}
          onChange={(_, { value }) => setFilter({ text: value })}
        />
        <StateFilter workbook={workbook} oneLine={open !== null} />
        {jumpError !== null && <Failure error={jumpError} />}
        <div className={styles.line}>
          <Text size={200} className={styles.count} role="status">
            {messages.tasks.shown(tasks.length, total)}
          </Text>
          <Select
            size="small"
            className={styles.group}
            aria-label={messages.tasks.groupBy}
            value={groupedBy ?? ''}
            onChange={(_, { value }) => groupTasks(LIST_GROUPS.find((group) => group === value) ?? null)}
          >
            <option value="">{messages.tasks.notGrouped}</option>
            {LIST_GROUPS.map((group) => (
              <option key={group} value={group}>
                {messages.tasks.groupedBy[group]}
              </option>
            ))}
          </Select>
          {filter.only !== null && (
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss16Regular />}
              iconPosition="after"
              onClick={() => setFilter({ only: null })}
            >
              {messages.tasks.onlyThese(filter.only.label)}
            </Button>
          )}
        </div>
        {filter.only?.definition !== undefined && (
          <Text size={200} className={styles.count}>
            {filter.only.definition}
          </Text>
        )}
      </div>
      {tasks.length === 0 ? (
        <div className={styles.nothing}>
          <Empty title={messages.tasks.none}>
            <div>
              <Button onClick={() => setFilter(NO_FILTER)}>{messages.tasks.clear}</Button>
            </div>
          </Empty>
        </div>
      ) : (
        <TaskList workbook={workbook} arranged={arranged} />
      )}
      {open !== null && <TaskDetail workbook={workbook} task={open} />}
      <ChosenTasks />
    </div>
  );
}
