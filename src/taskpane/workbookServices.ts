import { applyPlan } from '../excel/apply/applyPlan';
import { previewPlan } from '../excel/apply/previewPlan';
import { watchChanges } from '../excel/events/changes';
import { selectCells, watchSelection } from '../excel/events/selection';
import { failure, success } from '../excel/session/result';
import { readStored, writeStored } from '../excel/stored/stored';
import { readJournal, recoverInterrupted, undoEntry } from '../excel/undo/undoEntry';
import { todayIn } from './start/todayIn';
import { analyseSnapshots } from '../operations/analyseSnapshots';
import { manageLedgers, statisticsPlan } from '../operations/manageLedgers';
import { noticePlan } from '../operations/noticePlan';
import { scanWorkbook } from '../operations/scanWorkbook';
import type { PaneServices } from './services';

/** The pane's services over the workbook that is open in Excel. */
export const services: PaneServices = {
  today: (timeZone) => todayIn(timeZone, new Date()),
  scan: scanWorkbook,
  analyse: (state, judgement) => Promise.resolve(analyseSnapshots(state.snapshots, judgement)),
  plan: (state, request) => {
    switch (request.kind) {
      case 'manage':
        return Promise.resolve(success(manageLedgers(state)));
      case 'statistics':
        return Promise.resolve(success(statisticsPlan(state)));
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
  readStored,
  writeStored,
  selectCells,
  watchSelection,
  watchChanges,
};
