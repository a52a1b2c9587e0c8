import { ToggleButton, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { State } from '../../ledger/vocabulary';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';
import type { TaskFilter } from '../store/paneState';
import { countStates } from '../store/taskRefs';

/** In the order in which they want attention. */
const ORDER: readonly State[] = [
  'overdue',
  'not-due',
  'no-deadline',
  'done-on-time',
  'done-late',
  'done-undated',
  'long-term',
  'excluded',
];

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  // Beside an open task the list needs the height.
  oneLine: { '@media (max-width: 639px)': { flexWrap: 'nowrap', overflowX: 'auto', padding: '2px' } },
  chip: { minWidth: 'auto', flexShrink: 0, fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  count: { marginLeft: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
});

/** One button per state that occurs, with its count; pressing one shows those tasks only. */
export function StateFilter({ workbook, oneLine }: { readonly workbook: WorkbookState; readonly oneLine: boolean }) {
  const styles = useStyles();
  const chosen = usePane((state) => state.taskFilter.state);
  const setFilter = usePane((state) => state.filterTasks);
  const counts = useMemo(() => countStates(workbook), [workbook]);
  const chip = (state: TaskFilter['state'], label: string, count: number) => (
    <ToggleButton
      key={label}
      size="small"
      shape="circular"
      className={styles.chip}
      checked={chosen === state}
      onClick={() => setFilter({ state: chosen === state ? null : state })}
    >
      {label}
      <span className={styles.count}>{count}</span>
    </ToggleButton>
  );
  return (
    <div
      role="group"
      aria-label={messages.tasks.filters}
      className={mergeClasses(styles.chips, oneLine && styles.oneLine)}
    >
      {chip(null, messages.tasks.all, counts.total)}
      {ORDER.map((state) => [
        counts.states[state] > 0 && chip(state, messages.states[state], counts.states[state]),
        state === 'overdue' && counts.warning > 0 && chip('warning', messages.tasks.warning, counts.warning),
      ])}
    </div>
  );
}
