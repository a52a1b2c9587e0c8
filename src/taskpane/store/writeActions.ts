import { messages } from '../messages';
import type { WorkbookState } from '../../operations/workbookState';
import { undoneParts } from '../writing/undoneParts';
import type { PaneActions } from './paneState';
import type { SliceContext } from './slice';

type WriteActions = Pick<PaneActions, 'prepareWrite' | 'confirmWrite' | 'cancelWrite' | 'undo'>;

/** Changes to the workbook: always shown before they are written, always in the journal, always undoable. */
export function writeActions({ set, get, services, judge, announce }: SliceContext): WriteActions {
  let running: AbortController | null = null;

  async function readJournal(): Promise<void> {
    const journal = await services.journal();
    if (journal.ok) set({ journal: journal.value.entries, journalError: journal.value.trouble });
    else set({ journalError: journal.error });
  }

  /** An edit can be missed (office-js issues 3888 and 420): what is planned rests on what stands there now. */
  async function current(workbook: WorkbookState): Promise<WorkbookState> {
    const same = await services.isCurrent(workbook);
    if (!same.ok || same.value) return workbook;
    await get().refresh();
    return get().workbook ?? workbook;
  }

  return {
    async prepareWrite(request) {
      if (get().workbook === null) return;
      set({ write: { phase: 'preparing', request }, undoing: { phase: 'none' }, recovered: null });
      await judge.settled();
      const { workbook } = get();
      if (workbook === null) return;
      const plan = await services.plan(await current(workbook), request);
      const prepared = plan.ok ? await services.preview(plan.value) : plan;
      if (get().write.phase !== 'preparing') return;
      if (prepared.ok) set({ write: { phase: 'ready', request, prepared: prepared.value } });
      else {
        set({ write: { phase: 'failed', request, error: prepared.error } });
        announce(prepared.error.message);
      }
    },
    async confirmWrite() {
      const { write } = get();
      if (write.phase !== 'ready') return;
      const { request, prepared } = write;
      running = new AbortController();
      set({ write: { phase: 'writing', request, prepared, done: 0, total: 0 } });
      const result = await services.apply(prepared.plan, {
        signal: running.signal,
        onProgress: (done, total) => {
          if (get().write.phase === 'writing') set({ write: { phase: 'writing', request, prepared, done, total } });
        },
      });
      running = null;
      if (!result.ok) {
        set({ write: { phase: 'failed', request, error: result.error } });
        announce(result.error.message);
        return;
      }
      const { workbook } = get();
      if (request.kind === 'notice' && workbook !== null) await services.noticeIssued(workbook, request);
      set({ write: { phase: 'done', entry: result.value } });
      announce(messages.writing.done(result.value.title));
      await readJournal();
      await get().refresh();
    },
    cancelWrite() {
      const { write } = get();
      running?.abort();
      if (write.phase === 'stopping') return;
      if (write.phase === 'writing') {
        set({ write: { phase: 'stopping', request: write.request } });
        announce(messages.writing.stopping);
        return;
      }
      set({ write: { phase: 'none' } });
      if (write.phase === 'ready') announce(messages.writing.cancelled);
    },
    async undo(entry) {
      set({ undoing: { phase: 'working', entry }, write: { phase: 'none' } });
      const result = await services.undo(entry.id);
      if (!result.ok) {
        set({ undoing: { phase: 'failed', entry, error: result.error } });
        announce(result.error.message);
        return;
      }
      set({ undoing: { phase: 'done', entry, report: result.value } });
      announce(messages.undo.done(entry.title, undoneParts(result.value)));
      await readJournal();
      await get().refresh();
    },
  };
}
