import { Button, Caption1, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular, CalendarLtr16Regular } from '@fluentui/react-icons';
import { toIso } from '../ledger/day/day';
import { messages } from './messages';
import { usePane } from './store/PaneContext';
import type { PaneState } from './store/paneState';

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
  },
  /** Office shows the name above the pane; screen readers need it inside. */
  name: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 },
  day: { justifySelf: 'start', paddingLeft: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
  line: {
    gridColumn: '1 / -1',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    minHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  drift: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What the figures speak of, always in sight: as of which day, how many, how fresh. */
export function Header() {
  const styles = useStyles();
  const asOf = usePane((state) => state.asOf);
  const status = usePane(statusLine);
  const drifted = usePane((state) => state.drift.changes > 0);
  const running = usePane((state) => state.scan.phase === 'running');
  const refresh = usePane((state) => state.refresh);
  const view = usePane((state) => state.view);
  const goTo = usePane((state) => state.goTo);
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>{messages.product}</h1>
      {view === 'leader' ? (
        <Text className={styles.day}>{messages.header.asOf(toIso(asOf))}</Text>
      ) : (
        <Button
          appearance="subtle"
          size="small"
          className={styles.day}
          icon={<CalendarLtr16Regular />}
          title={messages.header.changeDay}
          onClick={() => goTo('settings')}
        >
          {messages.header.asOf(toIso(asOf))}
        </Button>
      )}
      <Button
        appearance={drifted ? 'primary' : 'subtle'}
        size="small"
        icon={<ArrowClockwise16Regular />}
        disabledFocusable={running}
        onClick={() => void refresh()}
      >
        {messages.header.refresh}
      </Button>
      <Caption1 className={styles.line}>
        <Text size={200} className={mergeClasses(drifted && styles.drift)}>
          {status}
        </Text>
      </Caption1>
    </header>
  );
}

function statusLine({ workbook, scan, drift, since }: PaneState): string {
  if (workbook === null) return scan.phase === 'running' ? messages.header.reading : messages.header.notRead;
  if (drift.remote) return messages.header.changedByOthers;
  if (drift.changes > 0) return messages.header.changed;
  const tasks = workbook.ledgers.reduce((sum, { ledger }) => sum + ledger.tasks.count, 0);
  const counts = messages.header.counts(workbook.ledgers.length, tasks);
  return `${counts} · ${scan.phase === 'running' ? messages.header.reading : (since ?? messages.header.upToDate)}`;
}
