import { Button, Caption1, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular, CalendarLtr16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { toIso } from '../ledger/day/day';
import { messages } from './messages';
import { Failure } from './pieces/Failure';
import { usePane } from './store/PaneContext';
import type { PaneState, Scan } from './store/paneState';

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXXS,
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
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS },
  /** A reading that is over at once needs no way to stop it, and nothing flickers. */
  late: {
    visibility: 'hidden',
    animationName: { to: { visibility: 'visible' } },
    animationDelay: '0.5s',
    animationDuration: '0s',
    animationFillMode: 'forwards',
  },
  failure: { gridColumn: '1 / -1', paddingTop: tokens.spacingVerticalXS },
  drift: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What the figures speak of, always in sight: as of which day, how many, how fresh. */
export function Header() {
  const styles = useStyles();
  const asOf = usePane((state) => state.asOf);
  const status = usePane(statusLine);
  const drifted = usePane((state) => state.drift.changes > 0);
  const scan = usePane((state) => state.scan);
  const isRead = usePane((state) => state.workbook !== null);
  const cancel = usePane((state) => state.cancelScan);
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
      <div className={styles.buttons}>
        {/* The first reading has its own. */}
        {isRead && scan.phase === 'running' && (
          <Button appearance="subtle" size="small" className={styles.late} icon={<Dismiss16Regular />} onClick={cancel}>
            {messages.header.stop}
          </Button>
        )}
        <Button
          appearance={drifted ? 'primary' : 'subtle'}
          size="small"
          icon={<ArrowClockwise16Regular />}
          disabledFocusable={scan.phase === 'running'}
          onClick={() => void refresh()}
        >
          {messages.header.refresh}
        </Button>
      </div>
      <Caption1 className={styles.line}>
        <Text size={200} className={mergeClasses(drifted && styles.drift)}>
          {status}
        </Text>
      </Caption1>
      {isRead && scan.phase === 'failed' && (
        <div className={styles.failure}>
          <Failure error={scan.error} onRetry={() => void refresh()} />
        </div>
      )}
    </header>
  );
}

function statusLine({ workbook, scan, drift, since }: PaneState): string {
  if (scan.phase === 'running') return readingLine(scan);
  if (workbook === null) return messages.header.notRead;
  if (drift.remote) return messages.header.changedByOthers;
  if (drift.changes > 0) return messages.header.changed;
  const tasks = workbook.ledgers.reduce((sum, { ledger }) => sum + ledger.tasks.count, 0);
  const counts = messages.header.counts(workbook.ledgers.length, tasks);
  return `${counts} · ${since ?? messages.header.upToDate}`;
}

function readingLine({ done, total }: Extract<Scan, { phase: 'running' }>): string {
  if (total === 0) return messages.header.reading;
  return done < total ? messages.header.readingShare(done, total) : messages.header.judging;
}
