import type { Result } from '../../src/excel/session/result';
import { NOTICE_KINDS, NOTICE_LABELS, NOTICE_PERIODS, type NoticeKind } from '../../src/ledger/notices/notice';
import { periodContaining } from '../../src/ledger/periods/period';
import { headerFingerprint } from '../../src/ledger/reading/columns/headerFingerprint';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import type { CellScalar } from '../../src/host/workbook/model';
import type { RegisterId } from '../../src/ledger/vocabulary';
import { ignoreFinding, NOTHING_IGNORED } from '../../src/operations/ignoredFindings';
import { choicesFor, offersOf, type Offer } from '../../src/operations/offers';
import type { WorkbookState } from '../../src/operations/workbookState';
import { canBePutBack } from '../../src/plan/fixes/putBack';
import type { PaneServices, WriteRequest } from '../../src/taskpane/services';
import { services } from '../../src/taskpane/workbookServices';
import { fixAll, manage, onState, planned, recordPeriod, undo, type Work } from './operations';
import { cutOff, deleteState, onLedger } from './plants/hands';
import { AS_OF, doubtfulRows, ledgerRows } from './workbook';

/** Something that the pane writes. */
export interface Operation {
  readonly name: string;
  /** What stands in the ledger; the small ledger where absent. */
  readonly rows?: () => CellScalar[][];
  /** What was done before it, undisturbed. */
  readonly after: readonly Work[];
  readonly run: Work;
  /** The same way through the code as another one of the list: each request fails in one way, another at each. */
  readonly inTurn?: true;
  /** What it has begun is ended at the next start, should a request fail; all else is put back at once. */
  readonly endsLater?: true;
}

type Kind = WriteRequest['kind'];
type RequestOf<K extends Kind> = (state: WorkbookState) => Extract<WriteRequest, { kind: K }>;

/** The pane's own way: what is asked becomes a plan, which is applied. */
const writes = (request: (state: WorkbookState) => WriteRequest): Work =>
  planned((state) => services.plan(state, request(state)));

/** A cell typed by another hand. */
const typed =
  (address: string, text: string): Work =>
  () =>
    onLedger((sheet) => (sheet.getRange(address).values = [[text]]));

/** What an undo left alone, kept between the undo and the decision about it. */
const leftAlone: { cells: ReturnType<typeof canBePutBack> } = { cells: [] };
const undoLeaving: Work = async () => {
  const report = await undo();
  if (report.ok)
    leftAlone.cells = canBePutBack((report.value as { leftAlone: Parameters<typeof canBePutBack>[0] }).leftAlone);
  return report;
};

const offer = (state: WorkbookState, kind: Offer['kind']): Offer => {
  const found = offersOf(state).find((each) => each.kind === kind);
  if (!found) throw new Error(`nothing is offered of ${kind}`);
  return found;
};

function choice(state: WorkbookState): Extract<WriteRequest, { kind: 'choose' }> {
  const finding = state.ledgers.flatMap(({ findings }) => findings).find(({ rule }) => rule === 'deadline-ambiguous');
  const [fix] = finding ? choicesFor(state, finding) : [];
  if (!finding || finding.column === null || !fix) throw new Error('there is nothing to choose');
  return { kind: 'choose', proposal: { ...finding, column: finding.column, fix } };
}

const periodOf = (kind: NoticeKind) => periodContaining(AS_OF, NOTICE_PERIODS[kind]);
const notice = (kind: NoticeKind): Extract<WriteRequest, { kind: 'notice' }> => {
  return { kind: 'notice', notice: kind, period: periodOf(kind), choice: {} };
};

/** One request of each kind that the pane knows; a kind that comes must be put here. */
const REQUESTS: { readonly [K in Kind]: RequestOf<K> } = {
  manage: () => ({ kind: 'manage' }),
  statistics: () => ({ kind: 'statistics' }),
  lists: () => ({ kind: 'lists' }),
  fix: ({ ledgers }) => ({ kind: 'fix', findings: ledgers.flatMap(({ findings }) => findings) }),
  choose: choice,
  offer: (state) => ({ kind: 'offer', offer: offer(state, 'text-dates') }),
  checklist: () => ({ kind: 'checklist', ignored: NOTHING_IGNORED }),
  mark: () => ({ kind: 'mark', ignored: NOTHING_IGNORED, as: 'color' }),
  'clear-marks': () => ({ kind: 'clear-marks' }),
  'put-back': () => ({ kind: 'put-back', title: '改正', cells: leftAlone.cells }),
  notice: () => notice('quarter'),
  wording: () => ({ kind: 'wording' }),
  'limit-table': () => ({ kind: 'limit-table' }),
};

const NAMES: Readonly<Record<Kind, string>> = {
  manage: '纳管台账', statistics: '生成统计表', lists: '生成清单', fix: '改正全部', choose: '明确完成时限',
  offer: '把文字日期改为日期', checklist: '生成检查单', mark: '在表中标出', 'clear-marks': '清除标出',
  'put-back': '恢复之前的内容', notice: '季度通报', wording: '文稿模板', 'limit-table': '时限表',
}; // prettier-ignore

/** What has to be there before something of that kind can be written. */
const BEFORE: Readonly<Partial<Record<Kind, Pick<Operation, 'after' | 'rows'>>>> = {
  choose: { rows: doubtfulRows, after: [] },
  offer: { rows: doubtfulRows, after: [] },
  'clear-marks': { after: [writes(REQUESTS.mark)] },
  'put-back': { after: [fixAll, typed('D5', '市水利局'), undoLeaving] },
};

/** The statistics are what 纳管 writes, under another name; one chosen content is written as a fix is. */
const likeAnother = (kind: Kind): Pick<Operation, 'inTurn'> =>
  kind === 'statistics' || kind === 'choose' || kind === 'offer' ? { inTurn: true } : {};

/** The kinds of ledger that notices are about. */
const REGISTER_OF: Readonly<Partial<Record<NoticeKind, RegisterId>>> = {
  meeting: 'meeting', instruction: 'instruction', proposal: 'proposal', hotline: 'hotline', petition: 'petition',
  information: 'information',
}; // prettier-ignore

const decideRegister =
  (register: RegisterId, rows: () => CellScalar[][]): Work =>
  () => {
    const header = (rows().find((row) => row[0] === '序号') ?? []).map(String);
    return services.keepDecided({ registers: { [headerFingerprint(header)]: register }, tables: {}, units: {} });
  };

const DOUBTFUL: ReadonlySet<NoticeKind> = new Set(['set-deadline', 'coordination']);

/** Every notice, and its undo: the number stays as void, in the register that it made and in one that was there. */
const notices = NOTICE_KINDS.filter((kind) => kind !== 'quarter').map((kind): Operation => {
  const register = REGISTER_OF[kind];
  const rows = DOUBTFUL.has(kind) ? doubtfulRows : ledgerRows;
  const after = [
    ...(register ? [decideRegister(register, rows)] : []),
    ...(kind === 'reminder' ? [writes(() => notice('quarter'))] : []),
  ];
  return { name: NOTICE_LABELS[kind], rows, after, run: writes(() => notice(kind)), inTurn: true };
});

const again: readonly Operation[] = [
  { name: '再次纳管', after: [manage, typed('E4', '2024年11月底前')], run: manage },
  { name: '填写办理状态', rows: doubtfulRows, after: [], run: writes((state) => ({ kind: 'offer', offer: offer(state, 'status-from-date') })), inTurn: true }, // prettier-ignore
];

const withUndo = (operation: Operation): readonly Operation[] => [
  operation,
  {
    ...operation,
    name: `撤销${operation.name}`,
    after: [...operation.after, operation.run],
    run: undo,
    endsLater: true,
  },
];

/** What the pane asks that changes nothing in the workbook, and what writes plans: all else has to be in `OTHERS`. */
type NotWriting =
  | 'today' | 'scan' | 'analyse' | 'update' | 'isCurrent' | 'standingMarks' | 'canNote' | 'plan' | 'notice'
  | 'noticeDocument' | 'periods' | 'letterhead' | 'preview' | 'apply' | 'journal' | 'decisions' | 'selectCells'
  | 'rowsSelected' | 'isReadOnly' | 'view' | 'keepView' | 'selectRows' | 'previewUnmanage' | 'watchSelection'
  | 'watchChanges'; // prettier-ignore

const setAside = onState((state) => {
  const [finding] = state.ledgers.flatMap(({ findings }) => findings);
  if (!finding) throw new Error('there is nothing to set aside');
  return services.keepIgnored(ignoreFinding(state, NOTHING_IGNORED, finding, '会议纪要原文如此'));
});

const keepSettings: Work = () => services.keepSettings({ ...DEFAULT_SETTINGS, warningDays: 5 });
const keepColumns: Work = () => services.keepColumns({ 台账: { 责任单位: 'owner' } });

/** Whatever else the pane writes; a service that comes must be put here, or said to write nothing. */
const OTHERS: Readonly<Record<Exclude<keyof PaneServices, NotWriting>, Operation>> = {
  undo: { name: '撤销较早的一步', after: [fixAll, writes(REQUESTS.wording)], run: undoFirst, endsLater: true },
  recover: { name: '恢复被中断的写入', after: [manage, cutOff], run: () => services.recover(), inTurn: true, endsLater: true },
  unmanage: { name: '解除纳管', after: [manage], run: () => services.unmanage() },
  keepColumns: { name: '保存列的对应', after: [], run: keepColumns },
  keepSettings: { name: '另存设置', after: [keepColumns], run: keepSettings },
  keepDecided: { name: '保存台账类型', after: [keepColumns], run: decideRegister('project', ledgerRows) },
  keepIgnored: { name: '忽略', after: [], run: setAside },
  keepLetterhead: { name: '保存文头', after: [], run: () => services.keepLetterhead({ code: '×政督' }) },
  keepPeriod: { name: '记一期', after: [], run: recordPeriod },
  forgetPeriod: { name: '删除一期', after: [recordPeriod], run: () => services.forgetPeriod(periodOf('quarter')) },
  noticeIssued: { name: '通报后记一期', after: [], run: onState((state) => services.noticeIssued(state, notice('quarter'))) },
  acceptStoredLoss: { name: '认可已丢失的记录', after: [fixAll, deleteState], run: () => services.acceptStoredLoss() },
  clearStored: { name: '清除台账管家的数据', after: [fixAll], run: () => services.clearStored() },
}; // prettier-ignore

async function undoFirst(): Promise<Result<unknown>> {
  const journal = await services.journal();
  return journal.ok ? services.undo(journal.value.entries[0]?.id ?? '') : journal;
}

/** Everything that the pane can write, and the undo of each step. */
export const OPERATIONS: readonly Operation[] = [
  ...(Object.keys(REQUESTS) as Kind[]).flatMap((kind) =>
    withUndo({ name: NAMES[kind], after: [], ...BEFORE[kind], run: writes(REQUESTS[kind]), ...likeAnother(kind) }),
  ),
  ...[...again, ...notices].flatMap(withUndo),
  ...Object.values(OTHERS),
];
