import type { Ledger } from '../../../../src/ledger/ledger';
import type { JudgingContext } from '../../../../src/ledger/reading/columns/columnToJudge';
import { decideColumns } from '../../../../src/ledger/reading/columns/decideColumns';
import { headerFingerprint, type ConfirmedColumns } from '../../../../src/ledger/reading/columns/headerFingerprint';
import { progressInOrder } from '../../../../src/ledger/reading/columns/progressOrder';
import { readWorkbook } from '../../../../src/ledger/reading/readWorkbook';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';
import { textTable } from '../../../support/textTable';
import { contentSaid } from './contentSaid';

const TABLE = [
  '序号 | 工作任务 | 责任单位 | 时间 | 说明 | 完成情况',
  '1 | 完成城区二次供水设施改造移交 | 市住建局 | 2024-03-31 | 已完成 | 已完成并移交供水公司管理',
  '2 | 建成城市内涝监测预警信息平台 | 市住建局 | 2024-06-30 | 办理中 | 正在进行软件开发联调测试',
  '3 | 完成燃气老旧管道更新改造工程 | 市城管局 | 2024-09-30 | 办理中 | 正在进行入户改造施工作业',
];

function read(lines: readonly string[], confirmed?: ConfirmedColumns): Ledger {
  const reading = readWorkbook([textTable('台账', lines)], {
    asOf: 45473,
    settings: DEFAULT_SETTINGS,
    ...(confirmed ? { confirmed } : {}),
  });
  const ledger = reading.ledgers[0];
  if (!ledger) throw new Error(reading.otherSheets.map(({ why }) => why).join());
  return ledger;
}

const rolesOf = (ledger: Ledger): (string | null)[] => ledger.columns.map(({ role }) => role);

describe('the roles of columns', () => {
  it('are as the clerk has confirmed them, wherever the same header stands again', () => {
    const header = headerFingerprint(['序号', '工作任务', '责任单位', '时间', '说明', '完成情况']);
    const confirmed = { [header]: { 说明: 'status', 时间: 'assign_date' } } as const;
    const ledger = read(TABLE, confirmed);
    expect(rolesOf(ledger)).toEqual(['seq', 'task', 'lead_unit', 'assign_date', 'status', 'progress']);
    expect(ledger.columns[4]).toMatchObject({ confidence: 1, evidence: [{ kind: 'user' }] });
    expect(ledger.tasks.statusFrom).toBe('status');
  });

  it('may be confirmed as none', () => {
    const header = headerFingerprint(['序号', '工作任务', '责任单位', '时间', '说明', '完成情况']);
    expect(rolesOf(read(TABLE, { [header]: { 时间: null } }))[3]).toBeNull();
  });

  it('are not taken from the answers for another header', () => {
    expect(rolesOf(read(TABLE, { '序号|任务': { 时间: 'assign_date' } }))[3]).toBe('deadline');
  });

  it('carry evidence in Chinese and less confidence where the word is ambiguous', () => {
    const { columns } = read(TABLE);
    const [, task, , time] = columns;
    expect(task?.evidence[0]).toMatchObject({ kind: 'header' });
    expect(task?.evidence[0]?.says).toMatch(/工作任务/);
    expect(task?.confidence ?? 0).toBeGreaterThan(0.9);
    expect(time?.confidence ?? 1).toBeLessThan(0.75);
    expect(time?.alternatives.map(({ role }) => role)).toContain('assign_date');
  });

  it('doubt a header whose cells hold something else', () => {
    const wrong = TABLE.map((line) => line.replace('时间', '完成时限').replace(/2024-\d\d-\d\d/, '市财政局'));
    const right = TABLE.map((line) => line.replace('时间', '完成时限'));
    const confidence = (lines: readonly string[]): number => read(lines).columns[3]?.confidence ?? 0;
    expect(confidence(wrong)).toBeLessThan(confidence(right) - 0.1);
  });

  it('let the only responsible unit lead, and say so', () => {
    const unit = read(TABLE).columns[2];
    expect(unit?.role).toBe('lead_unit');
    expect(unit?.evidence.some(({ says }) => says.includes('没有牵头单位'))).toBe(true);
  });
});

/** The roles of columns under these words whose cells say nothing. */
function rolesUnder(headers: readonly string[], confirmed?: JudgingContext['confirmed']): (string | null)[] {
  const columns = headers.map((header, index) => ({
    column: index + 1,
    path: header.split('/'),
    content: contentSaid('填0'),
  }));
  const context = { ownLevel: '', about: '', rectifies: false, ...(confirmed ? { confirmed } : {}) };
  return decideColumns(columns, context).map(({ role }) => role);
}

describe('two columns under one word', () => {
  it.each([
    ['进展情况', 'progress'],
    ['进度安排', 'schedule'],
    ['完成标准', 'standard'],
    ['备注', 'remark'],
    ['附件', 'attachment'],
    ['联系电话', 'phone'],
    ['具体措施', 'measures'],
    ['下步措施', 'next_step'],
    ['存在问题', 'problems'],
    ['得分', 'score'],
    ['办结率', 'rate'],
    ['件数', 'count_total'],
    ['办结数', 'count_done'],
    ['超时办结数', 'count_late'],
    ['未办结数', 'count_open'],
    ['逾期数', 'count_overdue'],
    ['无明确时限', 'count_nodue'],
    ['上期结转', 'count_carry'],
    ['类别', 'category'],
    ['配合单位', 'co_unit'],
  ])('%s both are %s', (header, role) => {
    expect(rolesUnder(['工作任务', header, header])).toEqual(['task', role, role]);
  });

  it.each([
    ['序号', 'seq'],
    ['牵头单位', 'lead_unit'],
    ['完成时限', 'deadline'],
    ['办理状态', 'status'],
    ['责任人', 'owner'],
    ['排名', 'rank'],
    ['满意度', 'satisfaction'],
  ])('%s are %s but once', (header, role) => {
    expect(rolesUnder(['工作任务', header, header])).toEqual(['task', role, null]);
  });

  it('that only perhaps assist do not both', () => {
    expect(rolesUnder(['工作任务', '配合单位', '属地'])).toEqual(['task', 'co_unit', 'lead_unit']);
    expect(rolesUnder(['工作任务', '牵头单位', '配合单位', '属地'])).toEqual([
      'task',
      'lead_unit',
      'co_unit',
      'resp_unit',
    ]);
  });
});

describe('what the clerk has confirmed', () => {
  it('takes a role from the others, but not one that several may play', () => {
    expect(rolesUnder(['工作任务', '完成时限', '办理时限'], { 办理时限: 'deadline' })).toEqual([
      'task',
      null,
      'deadline',
    ]);
    expect(rolesUnder(['工作任务', '进展情况', '备注'], { 备注: 'progress' })).toEqual([
      'task',
      'progress',
      'progress',
    ]);
  });

  it('holds whatever blanks, marks and brackets the header now has', () => {
    expect(rolesUnder(['工作任务', '说 明：'], { 说明: 'status' })).toEqual(['task', 'status']);
    expect(rolesUnder(['工作任务', '栏甲'], { 说明: 'status' })).toEqual(['task', null]);
  });

  it('does not hold for a column without a word because another has none', () => {
    expect(rolesUnder(['工作任务', ''], { '：': 'status' })).toEqual(['task', null]);
    expect(rolesUnder(['工作任务', ''], { '': 'status' })).toEqual(['task', 'status']);
  });

  it('makes a unit responsible beside a leading one, whatever its word', () => {
    expect(rolesUnder(['工作任务', '牵头单位', '填报单位'], { 填报单位: 'resp_unit' })).toEqual(['task', 'lead_unit', 'resp_unit']); // prettier-ignore
    expect(rolesUnder(['工作任务', '牵头单位', '填报单位'])).toEqual(['task', 'lead_unit', null]);
    expect(rolesUnder(['工作任务', '栏甲', '实施单位'], { 栏甲: 'lead_unit' })).toEqual(['task', 'lead_unit', 'resp_unit']); // prettier-ignore
  });
});

describe('a sheet of very many columns', () => {
  it('has the first hundred and twenty judged, and no role beyond', () => {
    const headers = Array.from({ length: 122 }, (_, index) => (index >= 119 ? '备注' : `栏${index}`));
    const roles = rolesUnder(headers);
    expect(roles).toHaveLength(122);
    expect(roles.slice(118)).toEqual([null, 'remark', null, null]);
  });
});

describe('columns of progress', () => {
  it('are ordered by the period in their header, not by their place', () => {
    const columns = [
      { column: 5, header: '3月进展' },
      { column: 6, header: '1月进展' },
      { column: 7, header: '2月进展' },
    ];
    expect(progressInOrder(columns)).toEqual([6, 7, 5]);
  });

  it('of one period, and those of none, stay from left to right', () => {
    const of = (...headers: string[]) => progressInOrder(headers.map((header, column) => ({ column, header })));
    expect(of('3月进展', '三月落实情况', '2月进展')).toEqual([2, 0, 1]);
    expect(of('最新进展', '目前进展')).toEqual([0, 1]);
    expect(of('目前进展', '1月进展', '最新进展', '2月进展')).toEqual([1, 3, 0, 2]);
  });

  it('without a period are newer than those with one', () => {
    expect(progressInOrder([{ column: 4, header: '目前进展' }, { column: 5, header: '上半年进展' }])).toEqual([5, 4]); // prettier-ignore
  });
});
