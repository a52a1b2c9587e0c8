import { applyPlan } from '../excel/apply/applyPlan';
import { previewPlan } from '../excel/apply/previewPlan';
import { watchChanges } from '../excel/events/changes';
import { selectCells, selectedRows, selectRows, watchSelection } from '../excel/events/selection';
import { hasNotes, isReadOnly } from '../excel/session/inExcel';
import { failure, success } from '../excel/session/result';
import { readStored, writeStored } from '../excel/stored/stored';
import { readJournal, recoverInterrupted, undoEntry } from '../excel/undo/undoEntry';
import { readSettings } from '../ledger/readSettings';
import { checklistOf } from '../operations/checklist';
import { planFixes, planProposals } from '../operations/fixFindings';
import { planLimitTable } from '../operations/limitTable';
import { forgetPeriod, keepPeriod, listPeriods } from '../operations/periods';
import { manageLedgers, statisticsPlan } from '../operations/manageLedgers';
import { keepLetterhead, noticeIssued, prepareNotice, readLetterhead } from '../operations/issueNotice';
import { clearMarks, planMarks, standingMarks } from '../operations/markFindings';
import { CHOICE_TITLE, OFFER_TITLES } from '../operations/offers';
import { judgeAgain } from '../operations/judgeAgain';
import { putBackPlan } from '../plan/fixes/putBack';
import { updateFromWorkbook } from '../operations/updateFromWorkbook';
import { stillHolds } from '../excel/snapshot/stillHolds';
import { listsOf } from '../operations/listsPlan';
import { previewUnmanage, unmanageLedgers } from '../operations/unmanageLedgers';
import { scanWorkbook } from '../operations/scanWorkbook';
import type { WorkbookState } from '../operations/workbookState';
import type { Plan } from '../plan/plan';
import { wordingSheetPlan } from '../plan/sheets/wordingSheet';
import type { Result } from '../excel/session/result';
import { confirmedColumnsSchema, ignoredSchema, readingDecisionsSchema, STORED_KEYS } from '../operations/storedKeys';
import type { Decisions, NoticeRequest, PaneServices } from './services';
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
        return Promise.resolve(success(putBackPlan(request.title, request.cells)));
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
  notice: (state, { notice, period, choice }) => prepareNotice(state, notice, period, choice),
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
  decisions,
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

async function plannedNotice(state: WorkbookState, { notice, period, choice }: NoticeRequest): Promise<Result<Plan>> {
  const planned = await prepareNotice(state, notice, period, choice);
  return planned.ok ? success(planned.plan) : failure('not-supported', planned.error.message);
}

/** A workbook can be edited by anyone: what was stored is checked like any other input. */
async function decisions(): Promise<Decisions> {
  const [settings, confirmed, decided, ignored] = await Promise.all([
    readStored<unknown>(STORED_KEYS.settings),
    readStored(STORED_KEYS.confirmed, confirmedColumnsSchema),
    readStored(STORED_KEYS.decided, readingDecisionsSchema),
    readStored(STORED_KEYS.ignored, ignoredSchema),
  ]);
  const read = settings.ok && settings.value !== null ? readSettings(settings.value) : null;
  return {
    settings: read?.ok === true ? read.settings : null,
    confirmed: confirmed.ok ? confirmed.value : null,
    decided: decided.ok ? decided.value : null,
    ignored: ignored.ok ? ignored.value : null,
  };
}
