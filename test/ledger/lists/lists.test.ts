import { dueSoonList, noDeadlineList, overdueList } from '../../../src/ledger/lists/dueLists';
import { zeroAdoptionList } from '../../../src/ledger/lists/adoptionList';
import { coordinationList, leaderList, staleList } from '../../../src/ledger/lists/progressLists';
import type { TaskList } from '../../../src/ledger/lists/taskList';
import { periodContaining } from '../../../src/ledger/periods/period';
import { recordPeriod } from '../../../src/ledger/periods/recordPeriod';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { day } from '../standing/ledgerOf';
import { ledgersFromText, workbookFromText } from './ledgersFromText';

const LEDGER = `
重点工作督办台账
序号 | 工作任务 | 牵头单位 | 分管领导 | 完成时限 | 延期 | 办理状态 | 工作进展 | 存在问题
1 | 修建环城路 | 市交通局 | 王副市长 | 2024-03-31 |  | 办理中 | 3月25日：完成招标 | 征地受阻
2 | 改造老旧小区 | 市住建局 | 李副市长 | 2024-06-20 |  | 办理中 | 6月18日：完成八成 | 无
3 | 建设体育馆 | 市住建局 | 李副市长 | 2024-02-28 | 延期至2024-05-31 | 办理中 | 主体已封顶 |
4 | 清理河道 | 市水利局 | 王副市长 | 2024-07-02 |  | 办理中 |  |
5 | 整治违建 | 市城管局、市住建局牵头 | 王副市长 | 按程序推进 |  | 办理中 | 已摸底 | 暂无问题
6 | 评选先进 | 市人社局 | 张市长 | 2024-05-31 |  | 已办结 | 已印发 |
`;
const AS_OF = day('2024-06-30');
const ledgers = ledgersFromText(LEDGER, '2024-06-30');

/** The list as a clerk would read it: group, row, reason. */
const lines = ({ groups }: TaskList): string[] =>
  groups.flatMap(({ key, tasks }) => tasks.map(({ row, reason }) => `${key} ${row} ${reason}`));

describe('lists of a ledger', () => {
  it('overdue: by unit, most days first', () => {
    expect(lines(overdueList(ledgers, AS_OF, DEFAULT_SETTINGS))).toEqual([
      '市交通运输局 3 完成时限2024年3月31日，已逾期91天',
      '市住房和城乡建设局 5 完成时限2024年5月31日，已逾期30天',
      '市住房和城乡建设局 4 完成时限2024年6月20日，已逾期10天',
    ]);
  });

  it('due soon: the warning days, or as many as the clerk asks for', () => {
    expect(lines(dueSoonList(ledgers, AS_OF, DEFAULT_SETTINGS))).toEqual(['市水利局 6 完成时限2024年7月2日，还有2天']);
    expect(dueSoonList(ledgers, AS_OF, DEFAULT_SETTINGS, 1).count).toBe(0);
    expect(dueSoonList(ledgers, day('2024-07-02'), DEFAULT_SETTINGS, 0).groups[0]?.tasks[0]?.reason).toContain(
      '当天到期',
    );
  });

  it('no deadline: under each of its joint units, counted once', () => {
    const list = noDeadlineList(ledgers, AS_OF, DEFAULT_SETTINGS);
    expect(list.count).toBe(1);
    expect(list.groups.map(({ key }) => key)).toEqual(['市城市管理局', '市住房和城乡建设局']);
    expect(list.groups[0]?.tasks[0]?.reason).toContain('按程序推进');
  });

  it('no deadline: 立行立改 says when it should have been done, and is not overdue', () => {
    const text = `
督办台账
序号 | 工作任务 | 牵头单位 | 交办时间 | 完成时限 | 办理状态
1 | 清理积水 | 市水利局 | 2024-06-20 | 立行立改 | 办理中
2 | 更换井盖 | 市水利局 | 2024-06-24 | 立行立改 | 办理中
`;
    const found = lines(noDeadlineList(ledgersFromText(text, '2024-06-30'), AS_OF, DEFAULT_SETTINGS));
    expect(found[0]).toBe('市水利局 3 “立行立改”的事项，2024年6月27日前应已完成，已过3天（不计逾期）');
    expect(found[1]).not.toContain('应已完成');
  });

  it('no progress: by the last dated entry, else an empty cell; a text without a day says nothing', () => {
    expect(lines(staleList(ledgers, AS_OF, null, DEFAULT_SETTINGS))).toEqual([
      '市交通运输局 3 最近反馈2024年3月25日，已有97天没有新进展',
      '市水利局 6 没有填写进展情况',
    ]);
  });

  it('no progress: a text that is the same as in an earlier record', () => {
    const before = ledgersFromText(LEDGER, '2024-03-31');
    const march = day('2024-03-31');
    const record = recordPeriod(before, periodContaining(march, 'quarter'), march, DEFAULT_SETTINGS);
    const found = lines(staleList(ledgers, AS_OF, record, DEFAULT_SETTINGS));
    expect(found).toContain('市住房和城乡建设局 5 进展与2024年3月31日记录的相同');
    expect(found).not.toContain('市住房和城乡建设局 4 进展与2024年3月31日记录的相同');
  });

  it('to be coordinated: a problem that is one, or two days missed', () => {
    expect(lines(coordinationList(ledgers, AS_OF, DEFAULT_SETTINGS))).toEqual([
      '王副市长 3 存在问题：征地受阻',
      '李副市长 5 原定2024年2月28日、延期后2024年5月31日，两次都没有按期办结',
    ]);
  });

  it('one leader’s open items, the longest overdue first', () => {
    expect(lines(leaderList(ledgers, AS_OF, '王副市长', DEFAULT_SETTINGS))).toEqual([
      '王副市长 3 已逾期91天',
      '王副市长 6 还有2天到期',
      '王副市长 7 没有明确时限',
    ]);
    expect(leaderList(ledgers, AS_OF, null, DEFAULT_SETTINGS).count).toBe(5);
  });

  it('never adopted: what the units sent in vain, and who sent nothing', () => {
    const text = `
信息采用情况登记表
序号 | 信息标题 | 报送单位 | 报送日期 | 采用刊物 | 采用日期
1 | 我市夏粮收购进度情况 | 市农业农村局 | 2024-05-06 | 《政务信息》第12期 | 2024-05-10
2 | 我市农机作业情况 | 市农业农村局 | 2024-05-20 |  |
3 | 老旧小区改造进展 | 市住建局 | 2024-05-08 |  |
4 | 保障房分配情况 | 市住建局 | 2024-06-02 |  |
--- 单位表
单位全称 | 简称
市农业农村局 | 农业局
市住房和城乡建设局 | 市住建局
市水利局 | 水利局
`;
    const state = workbookFromText(text, '2024-06-30');
    const list = zeroAdoptionList(ledgersFromText(text, '2024-06-30'), state.reading.unitTable, DEFAULT_SETTINGS);
    expect(list && lines(list)).toEqual([
      '市住房和城乡建设局 5 报送2条，采用0条',
      '市住房和城乡建设局 6 报送2条，采用0条',
    ]);
    expect(list?.definition).toContain('一条也没有报送的：市水利局。');
    expect(zeroAdoptionList(ledgers, null, DEFAULT_SETTINGS)).toBeNull();
  });
});
