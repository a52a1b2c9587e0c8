import { check, findingsOf } from './ledgerFromText';

describe('deadlines', () => {
  it('misses a deadline only in open tasks', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 完成时限 | 状态
      1 | 推进供水一体化 | 市水利局 | / | 办理中
      2 | 完善医保方案 | 市医保局 | | 未启动
      3 | 清理存量资金 | 市财政局 | | 已办结
      4 | 修缮文物保护单位 | 市文旅局 | | 长期坚持
      5 | 整治自建房安全 | 市住建局 | 无明确时限 | 办理中
      6 | 开展安全生产检查 | 市应急局 | | 已取消
    `),
    ).toEqual(['3 完成时限 deadline-missing', '4 完成时限 deadline-missing']);
  });

  it('names deadlines that are none, impossible, or have two readings', () => {
    const findings = check(`
      序号 | 任务 | 牵头单位 | 完成时限
      1 | 推进供水一体化 | 市水利局 | 2024.2.30
      2 | 完善医保方案 | 市医保局 | 市发改委
      3 | 清理存量资金 | 市财政局 | 10月前
      4 | 修缮文物保护单位 | 市文旅局 | 2024.2.29
    `);
    expect(findings.map(({ row, rule, severity }) => [row, rule, severity])).toEqual([
      [3, 'deadline-unreadable', 'error'],
      [4, 'deadline-unreadable', 'error'],
      [5, 'deadline-ambiguous', 'warning'],
    ]);
    expect(findings[2]?.message).toContain('2024-09-30 或 2024-10-31');
  });

  it('names a deadline before the day of assignment, not one on it', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 交办时间 | 完成时限
      1 | 推进供水一体化 | 市水利局 | 2024-02-28 | 2024-02-01
      2 | 完善医保方案 | 市医保局 | 2024-02-28 | 2024-02-28
      3 | 清理存量资金 | 市财政局 | 2024年2月 | 2024-02-20
    `),
    ).toEqual(['3 完成时限 deadline-before-assigned']);
  });
});

describe('assigned and finished dates', () => {
  it('names texts that are no dates', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 交办时间 | 状态 | 办结时间
      1 | 推进供水一体化 | 市水利局 | 上次会后 | 办理中 |
      2 | 完善医保方案 | 市医保局 | 2024.3.11 | 已办结 | 已报送
      3 | 清理存量资金 | 市财政局 | 3月11日 | 已办结 | ２０２４年４月１日
      4 | 修缮文物保护单位 | 市文旅局 | / | 办理中 | 尚未办结
    `).filter((found) => !found.endsWith('untidy')),
    ).toEqual(['3 交办时间 date-unreadable', '4 办结时间 date-unreadable']);
  });

  it('names a finished day before the assigned one, not one on it', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 交办时间 | 状态 | 办结时间
      1 | 推进供水一体化 | 市水利局 | 2024-02-28 | 已办结 | 2024-02-20
      2 | 完善医保方案 | 市医保局 | 2024-02-28 | 已办结 | 2024-02-28
    `),
    ).toEqual(['3 办结时间 finished-before-assigned']);
  });

  it('names days later than the given day, not the day itself', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 交办时间 | 状态 | 办结时间
      1 | 推进供水一体化 | 市水利局 | 2024-07-01 | 办理中 |
      2 | 完善医保方案 | 市医保局 | 2024-06-30 | 已办结 | 2024-06-30
      3 | 清理存量资金 | 市财政局 | 2024-03-11 | 已办结 | 2024-07-01
    `),
    ).toEqual(['3 交办时间 assigned-in-future', '5 办结时间 finished-in-future']);
  });
});
