import { periodId } from '../../../src/ledger/periods/period';
import type { PeriodRecord } from '../../../src/ledger/periods/periodRecord';
import { recordPeriod } from '../../../src/ledger/periods/recordPeriod';
import { columnLetter } from '../../../src/ledger/address';
import type { ConfirmedColumns } from '../../../src/ledger/reading/columns/headerFingerprint';
import type { ReadingDecisions } from '../../../src/ledger/reading/decisions';
import type { Settings } from '../../../src/ledger/settings';
import type { Area } from '../../../src/ledger/snapshot';
import type { Ignored } from '../../../src/operations/ignoredFindings';
import { fixPlan } from '../../../src/operations/fixFindings';
import { markFindings } from '../../../src/operations/markFindings';
import { putBackPlan } from '../../../src/plan/fixes/putBack';
import { checklistOf } from '../../../src/operations/checklist';
import type { Plan } from '../../../src/plan/plan';
import { NOTHING_UNDONE } from '../../../src/plan/journal';
import type { AppliedEntry, JournalEntry } from '../../../src/plan/journal';
import type { Result } from '../../../src/excel/session/result';
import type { WorkbookState } from '../../../src/operations/workbookState';
import type { ChangedCells } from '../../../src/excel/events/changes';
import type { SelectedCell } from '../../../src/excel/events/selection';
import type { Judgement } from '../../../src/operations/judgement';
import type { KeptLetterhead } from '../../../src/operations/issueNotice';
import type { NoticeRequest, PaneServices, View, WriteRequest } from '../../../src/taskpane/services';
import { recordedNotice } from './recordedNotice';
import { RECORDED_DAY } from './recordedWorkbook';

/** Services over recorded data, with handles to play the sheet's part. */
export interface FakeServices extends PaneServices {
  readonly selectedRows: { readonly sheet: string; readonly rows: readonly number[] }[];
  unmanaged: number;
  readonly selected: { readonly sheet: string; readonly area: Area }[];
  /** What the workbook was told to keep. */
  readonly kept: {
    settings?: Settings;
    confirmed?: ConfirmedColumns;
    decided?: ReadingDecisions;
    ignored?: Ignored;
    letterhead?: KeptLetterhead;
    view?: View;
  };
  /** Notices that were written. */
  readonly issued: NoticeRequest[];
  readonly applied: Plan[];
  readonly judged: Judgement[];
  /** The clerk selects a cell in the sheet. */
  selectInSheet(where: SelectedCell): void;
  /** Somebody changes cells. */
  changeInSheet(where: ChangedCells): void;
}

const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Fake services over a workbook, or over what `record` gives for a judgement; single members can be replaced. */
export function fakeServices(
  record: WorkbookState | ((judgement: { asOf: number; settings: Settings }) => WorkbookState),
  replaced: Partial<PaneServices> = {},
): FakeServices {
  const workbookAt = (judgement: Judgement): WorkbookState =>
    typeof record === 'function' ? record(judgement) : record;
  const journal: JournalEntry[] = [];
  const selectionHandlers = new Set<(where: SelectedCell) => void>();
  const changeHandlers = new Set<(where: ChangedCells) => void>();
  const periods = new Map<string, PeriodRecord>();
  const fake: FakeServices = {
    selected: [],
    selectedRows: [],
    unmanaged: 0,
    issued: [],
    kept: {},
    applied: [],
    judged: [],
    selectInSheet: (where) => selectionHandlers.forEach((handler) => handler(where)),
    changeInSheet: (where) => changeHandlers.forEach((handler) => handler(where)),
    today: () => RECORDED_DAY,
    scan: (request) => {
      request.onProgress?.(1, 2);
      return Promise.resolve(ok(workbookAt(request)));
    },
    analyse: (_, judgement) => {
      fake.judged.push(judgement);
      return Promise.resolve(ok(workbookAt(judgement)));
    },
    // Somebody is typing in a cell: nothing can be read.
    update: () => Promise.resolve({ ok: false, error: { code: 'cell-edit-mode', message: '有单元格正在编辑。' } }),
    isCurrent: () => Promise.resolve(ok(true)),
    standingMarks: () => Promise.resolve(ok({ as: null, outdated: false })),
    canNote: () => true,
    plan: (state, request) => Promise.resolve(ok(recordedPlan(state, request))),
    notice: (_, { notice, period }) => Promise.resolve({ ok: true, notices: [recordedNotice(notice, period)] }),
    noticeDocument: () => Promise.resolve(new Uint8Array([80, 75])),
    noticeIssued: (_, request) => {
      fake.issued.push(request);
      return Promise.resolve(ok(undefined));
    },
    periods: () => Promise.resolve(ok([...periods.values()])),
    keepPeriod: (state, period) => {
      const record = recordPeriod(state.ledgers, period, state.asOf, state.settings);
      periods.set(periodId(period), record);
      return Promise.resolve(ok(record));
    },
    forgetPeriod: (period) => {
      periods.delete(periodId(period));
      return Promise.resolve(ok(undefined));
    },
    letterhead: () => Promise.resolve(fake.kept.letterhead ?? {}),
    keepLetterhead: (letterhead) => {
      fake.kept.letterhead = letterhead;
      return Promise.resolve(ok(undefined));
    },
    preview: (plan) => {
      const changes = plan.edits.flatMap((edit) =>
        edit.kind === 'cells'
          ? edit.cells.flatMap((row, down) =>
              row.map((content, across) => ({
                sheet: edit.sheet,
                cell: `${columnLetter(edit.left + across)}${edit.top + down}`,
                before: '',
                after: content.kind === 'text' ? content.text : '=X',
              })),
            )
          : [],
      );
      return Promise.resolve(
        ok({ plan, changes, changedCells: changes.length, changesNothing: changes.length === 0, refusals: [] }),
      );
    },
    apply: (plan) => {
      fake.applied.push(plan);
      const entry: AppliedEntry = {
        forgotten: [],
        id: String(journal.length + 1),
        title: plan.title,
        when: '2024-04-01T01:30:00Z',
        stage: 'done',
        changedCells: 4,
        effects: [],
      };
      journal.push(entry);
      return Promise.resolve(ok(entry));
    },
    recover: () => Promise.resolve(ok(null)),
    journal: () => Promise.resolve(ok({ entries: [...journal], trouble: null })),
    undo: (id) => {
      journal.splice(journal.findIndex((entry) => entry.id === id), 1); // prettier-ignore
      return Promise.resolve(ok({ ...NOTHING_UNDONE, restored: 12 }));
    },
    decisions: () =>
      Promise.resolve(
        ok({
          settings: null,
          confirmed: fake.kept.confirmed ?? null,
          decided: fake.kept.decided ?? null,
          ignored: fake.kept.ignored ?? null,
          remembersManaging: true,
          trouble: null,
        }),
      ),
    acceptStoredLoss: () => Promise.resolve(ok(undefined)),
    clearStored: () => {
      journal.splice(0);
      return Promise.resolve(ok(undefined));
    },
    keepSettings: (settings) => {
      fake.kept.settings = settings;
      return Promise.resolve(ok(undefined));
    },
    keepColumns: (confirmed) => {
      fake.kept.confirmed = confirmed;
      return Promise.resolve(ok(undefined));
    },
    keepDecided: (decided) => {
      fake.kept.decided = decided;
      return Promise.resolve(ok(undefined));
    },
    keepIgnored: (ignored) => {
      fake.kept.ignored = ignored;
      return Promise.resolve(ok(undefined));
    },
    selectCells: (sheet, area) => {
      fake.selected.push({ sheet, area });
      return Promise.resolve(ok(undefined));
    },
    selectRows: (sheet, rows) => {
      fake.selectedRows.push({ sheet, rows });
      return Promise.resolve(ok(rows.length));
    },
    rowsSelected: () => Promise.resolve(ok({ sheet: '议定事项', rows: [4] })),
    isReadOnly: () => Promise.resolve(false),
    view: () => 'clerk',
    keepView: (view) => {
      fake.kept.view = view;
    },
    previewUnmanage: () =>
      Promise.resolve(
        ok({
          columns: [{ sheet: '议定事项', area: { top: 3, left: 9, bottom: 24, right: 31 } }],
          deletedSheets: ['台账统计'],
          keptSheets: ['督办驾驶舱'],
          names: ['督办基准日'],
          layouts: ['议定事项'],
          protectedSheets: [],
        }),
      ),
    unmanage: () => {
      fake.unmanaged += 1;
      return Promise.resolve(ok({ ...NOTHING_UNDONE, restored: 12, deletedSheets: ['台账统计', '督办驾驶舱'] }));
    },
    watchSelection: (handler) => {
      selectionHandlers.add(handler);
      return Promise.resolve(() => Promise.resolve(void selectionHandlers.delete(handler)));
    },
    watchChanges: (handler) => {
      changeHandlers.add(handler);
      return Promise.resolve(() => Promise.resolve(void changeHandlers.delete(handler)));
    },
    ...replaced,
  };
  return fake;
}

function recordedPlan(state: WorkbookState, request: WriteRequest): Plan {
  if (request.kind === 'fix') return fixPlan(state, request.findings);
  if (request.kind === 'checklist') return checklistOf(state, request.ignored);
  if (request.kind === 'put-back') return putBackPlan(request.title, request.cells);
  if (request.kind === 'mark') return markFindings(state, request.ignored, { as: request.as, taken: [] });
  const { kind } = request;
  const layout = state.ledgers[0]?.ledger.layout;
  if (kind !== 'manage' || layout === undefined)
    return { title: '生成统计表', edits: [{ kind: 'add-sheet', sheet: '督办统计', visibility: 'visible' }] };
  return {
    title: '纳管台账',
    edits: [
      {
        kind: 'cells',
        sheet: layout.sheet,
        top: 3,
        left: layout.right + 1,
        cells: [
          [
            { kind: 'text', text: '督办状态' },
            { kind: 'text', text: '灯' },
          ],
          [
            { kind: 'formula', formula: '=IF(1,"未到期")' },
            { kind: 'formula', formula: '="●"' },
          ],
        ],
      },
      { kind: 'add-sheet', sheet: '督办统计', visibility: 'visible' },
    ],
  };
}
