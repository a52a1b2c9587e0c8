import { applyPlan } from '../excel/apply/applyPlan';
import { previewPlan } from '../excel/apply/previewPlan';
import { watchChanges } from '../excel/events/changes';
import { selectCells, selectedRows, selectRows, watchSelection } from '../excel/events/selection';
import { hasNotes, isReadOnly } from '../excel/session/inExcel';
import { failure, success } from '../excel/session/result';
import { removeAllOurs, writeStored } from '../excel/stored/stored';
import { readJournal, recoverInterrupted, undoEntry } from '../excel/undo/undoEntry';
import { checklistOf } from '../operations/checklist';
import { planFixes, planProposals } from '../operations/fixFindings';
import { planLimitTable } from '../operations/limitTable';
import { forgetPeriod, keepPeriod, listPeriods } from '../operations/periods';
import { manageLedgers, statisticsPlan } from '../operations/manageLedgers';
import { keepLetterhead, noticeIssued, prepareNotice, readLetterhead } from '../operations/issueNotice';
import { clearMarks, planMarks, standingMarks } from '../operations/markFindings';
import { CHOICE_TITLE, OFFER_TITLES } from '../operations/offers';
import { judgeAgain } from '../operations/judgeAgain';
import { planPutBack } from '../operations/putBack';
import { updateFromWorkbook } from '../operations/updateFromWorkbook';
import { stillHolds } from '../excel/snapshot/stillHolds';
import { listsOf } from '../operations/listsPlan';
import { previewUnmanage, unmanageLedgers } from '../operations/unmanageLedgers';
import type { PlannedNotice } from '../operations/noticePlan';
import { sayRepeated } from '../operations/repeatedLedgers';
import { scanWorkbook } from '../operations/scanWorkbook';
import type { WorkbookState } from '../operations/workbookState';
import type { Plan } from '../plan/plan';
import { wordingSheetPlan } from '../plan/sheets/wordingSheet';
import type { Result } from '../excel/session/result';
import { acceptStoredLoss, readDecisions } from '../operations/keptDecisions';
import { STORED_KEYS } from '../operations/storedKeys';
import type { NoticeRequest, PaneServices } from './services';
import { keepView, keptView } from './start/keptView';
import { todayIn } from './start/todayIn';

/** The pane's services over the workbook that is open in Excel. */
export const services: PaneServices = {
  today: (timeZone) => todayIn(timeZone, new Date()),
  scan: scanWorkbook,
  analyse: judgeAgain,
  update: updateFromWorkbook,
  standingMarks,
  canNote: hasNotes,
  isCurrent: (state) => stillHolds(state.live?.taken ?? []),
  plan: (state, request) => {
    switch (request.kind) {
      case 'manage':
        return manageLedgers(state);
      case 'statistics':
        return statisticsPlan(state);
      case 'lists':
        return listsOf(state);
      case 'fix':
        return planFixes(state, request.findings);
      case 'choose':
        return planProposals(state, CHOICE_TITLE, [request.proposal]);
      case 'offer':
        return planProposals(state, OFFER_TITLES[request.offer.kind], request.offer.proposals);
      case 'mark':
        return planMarks(state, request.ignored, request.as);
      case 'clear-marks':
        return clearMarks(state);
      case 'put-back':
        return planPutBack(request.title, request.cells);
      case 'checklist':
        return Promise.resolve(success(checklistOf(state, request.ignored)));
      case 'notice':
        return plannedNotice(state, request);
      case 'wording':
        return Promise.resolve(success(wordingSheetPlan()));
      case 'limit-table':
        return Promise.resolve(planLimitTable(state));
    }
  },
  notice: draftedNotice,
  noticeDocument: async (notices, fonts) => (await import('../word/noticeDocument')).noticeDocument(notices, fonts),
  noticeIssued: (state, { notice, period }) => noticeIssued(state, notice, period),
  periods: listPeriods,
  keepPeriod,
  forgetPeriod,
  letterhead: readLetterhead,
  keepLetterhead,
  preview: previewPlan,
  apply: applyPlan,
  recover: recoverInterrupted,
  journal: readJournal,
  undo: undoEntry,
  decisions: readDecisions,
  acceptStoredLoss,
  clearStored: removeAllOurs,
  keepSettings: (settings) => writeStored(STORED_KEYS.settings, settings),
  keepColumns: (confirmed) => writeStored(STORED_KEYS.confirmed, confirmed),
  keepDecided: (decided) =>
    writeStored(
      STORED_KEYS.decided,
      Object.values(decided).every((answers) => Object.keys(answers).length === 0) ? null : decided,
    ),
  keepIgnored: ({ findings, rules }) =>
    writeStored(STORED_KEYS.ignored, findings.length + rules.length === 0 ? null : { findings, rules }),
  selectCells,
  selectRows,
  rowsSelected: selectedRows,
  isReadOnly: () => Promise.resolve(isReadOnly()),
  view: keptView,
  keepView,
  previewUnmanage,
  unmanage: unmanageLedgers,
  watchSelection,
  watchChanges,
};

/** Nothing leaves the house that counts tasks twice: the pane asks which sheets count. */
async function draftedNotice(state: WorkbookState, { notice, period, choice }: NoticeRequest): Promise<PlannedNotice> {
  const repeated = sayRepeated(state);
  if (repeated === null) return prepareNotice(state, notice, period, choice);
  const message = `${repeated}，未生成通报。请先在上方的提示里选只计哪一张，或选“都要计”。`;
  return { ok: false, error: { code: 'ledger-repeated', message } };
}

async function plannedNotice(state: WorkbookState, request: NoticeRequest): Promise<Result<Plan>> {
  const planned = await draftedNotice(state, request);
  return planned.ok ? success(planned.plan) : failure('not-supported', planned.error.message);
}
