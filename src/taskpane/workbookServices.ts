import { applyPlan } from '../excel/apply/applyPlan';
import { previewPlan } from '../excel/apply/previewPlan';
import { watchChanges } from '../excel/events/changes';
import { selectCells, watchSelection } from '../excel/events/selection';
import { failure, success } from '../excel/session/result';
import { readStored, writeStored } from '../excel/stored/stored';
import { readJournal, recoverInterrupted, undoEntry } from '../excel/undo/undoEntry';
import { readSettings } from '../ledger/readSettings';
import { analyseSnapshots } from '../operations/analyseSnapshots';
import { checklistOf } from '../operations/checklist';
import { planFixes } from '../operations/fixFindings';
import { ignoredSchema } from '../operations/ignoredFindings';
import { manageLedgers, statisticsPlan } from '../operations/manageLedgers';
import { noticePlan } from '../operations/noticePlan';
import { scanWorkbook } from '../operations/scanWorkbook';
import { confirmedColumnsSchema, STORED_KEYS } from '../operations/storedKeys';
import type { Decisions, PaneServices } from './services';
import { todayIn } from './start/todayIn';

/** The pane's services over the workbook that is open in Excel. */
export const services: PaneServices = {
  today: (timeZone) => todayIn(timeZone, new Date()),
  scan: scanWorkbook,
  analyse: (state, judgement) => Promise.resolve(analyseSnapshots(state.snapshots, judgement)),
  plan: (state, request) => {
    switch (request.kind) {
      case 'manage':
        return manageLedgers(state);
      case 'statistics':
        return statisticsPlan(state);
      case 'fix':
        return planFixes(state, request.findings);
      case 'checklist':
        return Promise.resolve(success(checklistOf(state, request.ignored)));
      case 'notice': {
        const planned = noticePlan(state, request.notice, request.period);
        return Promise.resolve(planned.ok ? success(planned.plan) : failure('not-supported', planned.error.message));
      }
    }
  },
  notice: (state, kind, period) => Promise.resolve(noticePlan(state, kind, period)),
  preview: previewPlan,
  apply: applyPlan,
  recover: recoverInterrupted,
  journal: readJournal,
  undo: undoEntry,
  decisions,
  keepSettings: (settings) => writeStored(STORED_KEYS.settings, settings),
  keepColumns: (confirmed) => writeStored(STORED_KEYS.confirmed, confirmed),
  keepIgnored: ({ findings, rules }) =>
    writeStored(STORED_KEYS.ignored, findings.length + rules.length === 0 ? null : { findings, rules }),
  selectCells,
  watchSelection,
  watchChanges,
};

/** A workbook can be edited by anyone: what was stored is checked like any other input. */
async function decisions(): Promise<Decisions> {
  const [settings, confirmed, ignored] = await Promise.all([
    readStored<unknown>(STORED_KEYS.settings),
    readStored(STORED_KEYS.confirmed, confirmedColumnsSchema),
    readStored(STORED_KEYS.ignored, ignoredSchema),
  ]);
  const read = settings.ok && settings.value !== null ? readSettings(settings.value) : null;
  return {
    settings: read?.ok === true ? read.settings : null,
    confirmed: confirmed.ok ? confirmed.value : null,
    ignored: ignored.ok ? ignored.value : null,
  };
}
