import { mayBeOurs } from '../../plan/sheets/names';
import { messages } from '../messages';
import type { PaneActions } from './paneState';
import { followEdits } from './followEdits';
import { followRows } from './followRows';
import { readStoredOnce } from './readStoredOnce';
import { sinceLastReading } from './sinceLastReading';
import type { SliceContext } from './slice';
import { countStates } from './taskRefs';

type ScanActions = Pick<
  PaneActions,
  'open' | 'close' | 'refresh' | 'cancelScan' | 'setAsOf' | 'setSettings' | 'setView'
>;

/** Longest pause between two echoes of one write. */
const ECHO_MS = 2000;

/** Reading the workbook, listening to it, and judging it anew when the day or the settings change. */
export function scanActions(context: SliceContext): ScanActions {
  const { set, get, services, judge, announce } = context;
  let running: AbortController | null = null;
  let echoUntil = 0;
  let watches: readonly (() => Promise<void>)[] = [];
  const follow = followEdits(context, refresh);
  const stored = readStoredOnce(context);

  /**
   * Whether a change is the echo of our own write. Excel tells of changes late and one by one, so what comes while we
   * write, or in unbroken succession after it, is ours.
   */
  function isOurs(): boolean {
    const { write, undoing } = get();
    const writing = write.phase === 'writing' || write.phase === 'stopping' || undoing.phase === 'working';
    const ours = writing || Date.now() < echoUntil;
    if (ours) echoUntil = Date.now() + ECHO_MS;
    return ours;
  }

  async function refresh(): Promise<void> {
    running?.abort();
    const own = new AbortController();
    running = own;
    set({ scan: { phase: 'running', done: 0, total: 0 } });
    // Without knowing what was decided nothing may be decided: it would be stored in its place.
    const unknown = stored.isRead() ? null : await stored.read();
    if (running !== own) return;
    if (unknown !== null) {
      running = null;
      set({ scan: { phase: 'failed', error: unknown } });
      announce(unknown.message);
      return;
    }
    const { asOf, settings, confirmed, decided, workbook: before } = get();
    const by = { asOf, settings, confirmed, decided };
    const result = await services.scan({
      ...by,
      signal: own.signal,
      onProgress: (done, total) => {
        if (running === own) set({ scan: { phase: 'running', done, total } });
      },
    });
    if (running !== own) return;
    running = null;
    if (!result.ok) {
      set({ scan: { phase: 'failed', error: result.error } });
      announce(result.error.message);
      return;
    }
    await judge.take(result.value, by);
    if (get().write.phase === 'done' || get().undoing.phase === 'done') echoUntil = Date.now() + ECHO_MS;
    set({
      scan: { phase: 'idle' },
      drift: { changes: 0, remote: false },
      since: before === null ? null : sinceLastReading(before, result.value),
    });
    announce(messages.scanning.done(result.value.ledgers.length, countStates(result.value).total));
  }

  return {
    refresh,
    async open(asked = null) {
      const recovered = await services.recover();
      if (recovered.ok && recovered.value !== null) set({ recovered: recovered.value });
      watches = await Promise.all([
        services.watchSelection((where) => get().followSelection(where)),
        services.watchChanges((change) => {
          const { sheet, remote } = change;
          // Nothing is read from the sheets that we made; what was read is none of them, whatever its name.
          const isTheirs = get().workbook?.snapshots.some(({ name }) => name === sheet) === true;
          if ((mayBeOurs(sheet) && !isTheirs) || (!remote && isOurs())) return;
          const { drift } = get();
          set({ drift: { changes: drift.changes + 1, remote: drift.remote || remote } });
          follow(change);
        }),
      ]);
      if (await services.isReadOnly()) set({ view: 'leader', readOnly: true });
      await refresh();
      if (asked !== null) await followRows(context, asked);
    },
    async close() {
      running?.abort();
      await Promise.all(watches.map((stop) => stop()));
      watches = [];
    },
    cancelScan() {
      if (running === null) return;
      running.abort();
      running = null;
      const error = { code: 'aborted', message: messages.scanning.cancelled } as const;
      set({ scan: get().workbook === null ? { phase: 'failed', error } : { phase: 'idle' } });
      announce(messages.scanning.cancelled);
    },
    async setAsOf(asOf) {
      set({ asOf });
      await judge.anew();
    },
    setView(view) {
      set({ view });
      services.keepView(view);
    },
    async setSettings(settings) {
      set({ settings });
      await judge.anew();
      const stored = await services.keepSettings(settings);
      announce(stored.ok ? messages.settings.saved : stored.error.message);
    },
  };
}
