import { check, findingsOf } from './ledgerFromText';

describe('ledgers without defects', () => {
  it('finds nothing in an ordinary ledger', () => {
    expect(
      findingsOf(`
      序号 | 来源 | 会议时间 | 任务 | 牵头单位 | 配合单位 | 责任人 | 交办时间 | 完成时限 | 状态 | 进展 | 办结时间
      1 | 市政府常务会议 | 2024-01-08 | 推进城乡供水一体化 | 市水利局 | 市财政局 | 张三 | 2024-01-10 | 2024-06-30 | 已办结 | 已完成并通过验收，已办结销号。 | 2024-06-11
      2 | 市政府常务会议 | 2024-01-08 | 完善医保试点方案 | 市医保局 | | 李四 | 2024-01-10 | 2024-08-31 | 办理中 | 正在征求有关部门意见。 |
      3 | 市政府常务会议 | 2024-02-26 | 加强安全生产检查 | 市应急局 | 各县区 | 王五 | 2024-02-28 | 长期坚持 | 持续推进 | 每月开展检查。 |
      4 | 市政府常务会议 | 2024-02-26 | 修缮文物保护单位 | 市文旅局 | | 赵六 | 2024-02-28 | 2024-05-31 | 逾期未办结 | 方案待批复。 |
      5 | 市政府常务会议 | 2024-02-26 | 清理存量资金 | 市财政局 | 市审计局 | 孙七 | 2024-02-28 | 2024-05-31 | 已取消 | |
    `),
    ).toEqual([]);
  });

  it('lets a cancelled task and a draft go without unit, deadline and person', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 责任人 | 完成时限 | 状态
      1 | 推进供水一体化 | 市水利局 | 张三 | 2024-08-31 | 办理中
      2 | 修订旧办法一件 | | | | 已取消
      3 | 拟定新办法一件 | | | / | 草稿
    `),
    ).toEqual([]);
  });

  it('reads merged cells as filled down', () => {
    expect(
      findingsOf(
        `
      序号 | 任务 | 牵头单位 | 责任人 | 具体措施 | 完成时限 | 状态
      1 | 推进供水一体化 | 市水利局 | 张三 | 完成管网铺设 | 2024-08-31 | 办理中
      ^ | ^ | ^ | ^ | 完成入户改造 | ^ | ^
      2 | 完善医保方案 | 市医保局 | 李四 | 印发方案 | 2024-09-30 | 办理中
    `,
        { register: 'key-work' },
      ),
    ).toEqual([]);
  });

  it('does not mind rows that are numbered in advance and empty', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 责任人 | 完成时限 | 状态
      1 | 推进供水一体化 | 市水利局 | 张三 | 2024-08-31 | 办理中
      2 | | | | |
      3 | | | | |
    `),
    ).toEqual([]);
  });

  it('accepts the ordinary ways to number: 1.1, （一）, groups that count from 1, numbers that run on', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 完成时限
      1.1 | 推进供水一体化 | 市水利局 | 2024-08-31
      1.2 | 完善医保方案 | 市医保局 | 2024-08-31
      2.1 | 修缮文物保护单位 | 市文旅局 | 2024-08-31
      2.2 | 清理存量资金 | 市财政局 | 2024-08-31
    `),
    ).toEqual([]);
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 完成时限
      [分组] 一、产业
      （一） | 推进供水一体化 | 市水利局 | 2024-08-31
      （二） | 完善医保方案 | 市医保局 | 2024-08-31
      [分组] 二、民生
      （一） | 修缮文物保护单位 | 市文旅局 | 2024-08-31
      （二） | 清理存量资金 | 市财政局 | 2024-08-31
    `),
    ).toEqual([]);
    expect(
      findingsOf(`
      序号 | 来源 | 会议时间 | 任务 | 牵头单位 | 完成时限
      1 | 常务会 | 2024-01-08 | 推进供水一体化 | 市水利局 | 2024-08-31
      2 | 常务会 | 2024-01-08 | 完善医保方案 | 市医保局 | 2024-08-31
      1 | 常务会 | 2024-02-26 | 修缮文物保护单位 | 市文旅局 | 2024-08-31
      2 | 常务会 | 2024-02-26 | 清理存量资金 | 市财政局 | 2024-08-31
    `),
    ).toEqual([]);
  });

  it('does not ask for deadlines, dates and results in ledgers that lack the columns', () => {
    expect(
      findingsOf(`
      序号 | 任务 | 牵头单位 | 状态
      1 | 推进供水一体化 | 市水利局 | 已完成
      2 | 完善医保方案 | 市医保局 | 正在推进
    `),
    ).toEqual([]);
  });

  it('does not call a month before its end a day in the future', () => {
    expect(
      findingsOf(
        `
      序号 | 任务 | 牵头单位 | 交办时间 | 状态 | 办结时间
      1 | 推进供水一体化 | 市水利局 | 2024年6月 | 已完成 | 2024年6月
      2 | 完善医保方案 | 市医保局 | 2024-06-03 | 办理中 | 未办结
    `,
        { asOf: '2024-06-20' },
      ),
    ).toEqual([]);
  });

  it('says the sheet row and cell, and what to do, in every message', () => {
    const [found] = check(`
      序号 | 任务 | 牵头单位 | 完成时限
      1 | 推进供水一体化 | | 2024-08-31
    `);
    expect(found).toMatchObject({ sheet: '台账', row: 3, column: 3, severity: 'error' });
    expect(found?.message).toBe('第3行“牵头单位”（C3）没有填写单位，这一事项没有人负责。请补填牵头（责任）单位。');
  });

  it('sorts findings by row and then by column', () => {
    const places = check(`
      序号 | 任务 | 牵头单位 | 完成时限
      2 | 推进供水一体化 | | 市发改委
      2 | | 市医保局 | /
    `).map(({ row, column }) => row * 100 + (column ?? 0));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.length).toBeGreaterThan(3);
  });
});
