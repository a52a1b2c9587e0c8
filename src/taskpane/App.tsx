import { FluentProvider, Spinner, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useRef } from 'react';
import { Header } from './Header';
import { LedgersPlace } from './ledgers/LedgersPlace';
import { messages } from './messages';
import { ErrorBoundary } from './pieces/ErrorBoundary';
import { LiveRegion } from './pieces/LiveRegion';
import { Told } from './pieces/Told';
import { useKeptFocus } from './pieces/useKeptFocus';
import type { PaneServices, RowAction } from './services';
import { usePaneTheme } from './start/theme';
import type { PaneStore } from './store/createPaneStore';
import { PaneProvider, usePane } from './store/PaneContext';
import { PLACES, type Place } from './store/paneState';
import { WritePanel } from './writing/WritePanel';

const TasksPlace = lazy(() => import(/* webpackChunkName: "tasks" */ './tasks/TasksPlace'));
const FindingsPlace = lazy(() => import(/* webpackChunkName: "findings" */ './findings/FindingsPlace'));
const StatisticsPlace = lazy(() => import(/* webpackChunkName: "statistics" */ './statistics/StatisticsPlace'));
const NoticesPlace = lazy(() => import(/* webpackChunkName: "notices" */ './notices/NoticesPlace'));
const LeaderPlace = lazy(() => import(/* webpackChunkName: "leader" */ './leader/LeaderPlace'));
const SettingsPlace = lazy(() => import(/* webpackChunkName: "settings" */ './settings/SettingsPlace'));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: '300px',
    overflow: 'hidden',
    outlineStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: 'tabular-nums',
    lineBreak: 'strict',
    // No last line of a single character, as Chinese typesetting wants it.
    textWrap: 'pretty',
    overflowWrap: 'anywhere',
    '& h2, & h3, & p': { margin: 0 },
  },
  tabs: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: tokens.spacingHorizontalXXS,
  },
  tab: { '@media (max-width: 339px)': { paddingLeft: '8px', paddingRight: '8px' } },
  place: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, outlineStyle: 'none' },
});

/** The whole pane over its store. */
export function App(props: {
  readonly store: PaneStore;
  readonly services: PaneServices;
  /** What the sheet's context menu asked for. */
  readonly asked?: RowAction | null;
}) {
  const { store, services, asked } = props;
  useEffect(() => {
    void store.getState().open(asked);
    return () => void store.getState().close();
  }, [store, asked]);
  return (
    <FluentProvider theme={usePaneTheme()} lang="zh-CN">
      <ErrorBoundary>
        <PaneProvider store={store} services={services}>
          <Pane />
        </PaneProvider>
      </ErrorBoundary>
    </FluentProvider>
  );
}

/** What a clerk works with, or what a leader looks at. */
function Pane() {
  const styles = useStyles();
  const view = usePane((state) => state.view);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      {view === 'leader' ? <LeaderPane /> : <ClerkPane />}
      <LiveRegion />
    </div>
  );
}

function LeaderPane() {
  const styles = useStyles();
  return (
    <>
      <Header />
      <main className={styles.place} aria-label={messages.view.names.leader}>
        <Told />
        <Suspense fallback={<Spinner label={messages.header.reading} />}>
          <LeaderPlace />
        </Suspense>
      </main>
    </>
  );
}

function ClerkPane() {
  const styles = useStyles();
  const place = usePane((state) => state.place);
  const goTo = usePane((state) => state.goTo);
  const writing = usePane((state) => state.write.phase !== 'none' && state.write.phase !== 'done');
  // The button that had the focus is gone with the preview: the focus goes on with the place, not back to the page.
  const panel = useRef<HTMLDivElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    if (wasWriting.current && !writing) panel.current?.focus();
    wasWriting.current = writing;
  }, [writing]);
  return (
    <>
      <Header />
      <nav className={styles.tabs} aria-label={messages.places.label}>
        <TabList selectedValue={place} onTabSelect={(_, { value }) => goTo(value as Place)}>
          {PLACES.map((each) => (
            <Tab key={each} value={each} id={`tab-${each}`} aria-controls="place" className={styles.tab}>
              {messages.places[each]}
            </Tab>
          ))}
        </TabList>
      </nav>
      <main className={styles.place}>
        <Told />
        <div
          ref={panel}
          id="place"
          role="tabpanel"
          tabIndex={-1}
          aria-labelledby={`tab-${place}`}
          className={styles.place}
        >
          {writing ? (
            <WritePanel />
          ) : (
            <Suspense fallback={<Spinner label={messages.header.reading} />}>{contentOf(place)}</Suspense>
          )}
        </div>
      </main>
    </>
  );
}

function contentOf(place: Place) {
  switch (place) {
    case 'ledgers':
      return <LedgersPlace />;
    case 'tasks':
      return <TasksPlace />;
    case 'findings':
      return <FindingsPlace />;
    case 'statistics':
      return <StatisticsPlace />;
    case 'notices':
      return <NoticesPlace />;
    case 'settings':
      return <SettingsPlace />;
  }
}
