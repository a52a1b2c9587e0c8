import type { Ledger } from '../../../../src/ledger/ledger';
import { headerFingerprint, type ConfirmedColumns } from '../../../../src/ledger/reading/columns/headerFingerprint';
import { progressInOrder } from '../../../../src/ledger/reading/columns/progressOrder';
import { readWorkbook } from '../../../../src/ledger/reading/readWorkbook';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';
import { textTable } from '../../../support/textTable';

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

describe('columns of progress', () => {
  it('are ordered by the period in their header, not by their place', () => {
    const columns = [
      { column: 5, header: '3月进展' },
      { column: 6, header: '1月进展' },
      { column: 7, header: '2月进展' },
    ];
    expect(progressInOrder(columns)).toEqual([6, 7, 5]);
  });

  it('without a period are newer than those with one', () => {
    expect(progressInOrder([{ column: 4, header: '目前进展' }, { column: 5, header: '上半年进展' }])).toEqual([5, 4]); // prettier-ignore
  });
});
