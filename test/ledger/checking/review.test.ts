import { check, findingsOf } from './ledgerFromText';

describe('review-missing', () => {
  const table = `
    序号 | 任务 | 牵头单位 | 状态 | 整改审核 | 验收人 | 销号意见
    1 | 违规占用耕地问题 | 市自然资源局 | 已销号 | 同意 | 张三 | 同意销号
    2 | 项目招标不规范问题 | 市住建局 | 已销号 | 同意 | | 同意销号
    3 | 台账缺失问题 | 市财政局 | 整改中 | | |
    4 | 资金沉淀问题 | 市财政局 | 已取消 | | |
  `;

  it('names a closed problem that nobody has accepted; open and cancelled ones are not asked', () => {
    const found = check(table, { register: 'rectification' });
    expect(found.map(({ row, column, rule, severity }) => [row, column, rule, severity])).toEqual([
      [4, 6, 'review-missing', 'error'],
    ]);
  });

  it('names a step that no closed problem has passed once', () => {
    const rows = `
      序号 | 任务 | 牵头单位 | 状态 | 验收人
      1 | 违规占用耕地问题 | 市自然资源局 | 已销号 |
      2 | 项目招标不规范问题 | 市住建局 | 已销号 | /
    `;
    expect(findingsOf(rows, { register: 'rectification' })).toEqual(['3 验收人 review-missing']);
    expect(findingsOf(rows, { register: 'key-work' })).toEqual([]);
  });

  it('follows the custom of the ledger where the register does not demand each step', () => {
    const rows = (second: string): string => `
      序号 | 任务 | 牵头单位 | 状态 | 复核
      1 | 修订值班制度 | 办公室 | 已完成 | 张三
      2 | 更新通讯录 | 办公室 | 已完成 | ${second}
      3 | 清理旧文件 | 档案科 | 已完成 | ${second}
      4 | 检修电梯 | 后勤科 | 已完成 |
    `;
    expect(findingsOf(rows('李四'))).toEqual(['6 复核 review-missing']);
    expect(findingsOf(rows(''))).toEqual([]);
  });

  it('does not ask for 复核 in petitions: the petitioner may or may not object', () => {
    const rows = `
      序号 | 任务 | 牵头单位 | 状态 | 复核意见
      1 | 反映拖欠工资 | 市人社局 | 已办结 | 维持
      2 | 反映噪声扰民 | 市城管局 | 已办结 |
    `;
    expect(findingsOf(rows, { register: 'petition' })).toEqual([]);
    expect(findingsOf(rows, { register: 'instruction' })).toEqual(['4 复核意见 review-missing']);
  });

  it('asks for no column of which another rule speaks, whatever its head', () => {
    const roles = ['status', 'done_date', 'deadline', 'progress', 'percent', 'task', 'title', 'lead_unit', 'resp_unit', 'co_unit', 'assign_date']; // prettier-ignore
    const asked = (role: string): boolean =>
      findingsOf(
        `序号 | 任务 | 牵头单位 | 办理结果=result_type | 状态 | 审核=${role}\n1 | 违规占用耕地问题 | 市自然资源局 | 已整改 | 已销号 |`,
        { register: 'rectification' },
      ).some((found) => found.endsWith('review-missing'));
    expect(roles.filter(asked)).toEqual([]);
    expect(['owner', 'remark', 'result_type', 'supervisor'].filter((role) => !asked(role))).toEqual([]);
  });

  it('asks papers that go up for nine steps, others for six (三环六审)', () => {
    const steps = '初审 | 复审 | 三审 | 核稿 | 会签 | 签发 | 七审 | 八审 | 九审';
    const full = '张 | 李 | 王 | 赵 | 孙 | 周';
    const found = findingsOf(
      `
      序号 | 任务 | 牵头单位 | 状态 | 密级 | ${steps}
      1 | 关于防汛工作的通知 | 办公室 | 已办结 | | ${full} | | |
      2 | 上报省政府的专题报告 | 办公室 | 已办结 | | ${full} | | |
      3 | 上报省政府的季度报告 | 办公室 | 已办结 | | ${full} | 吴 | 郑 | 冯
      4 | 关于节水的通知 | 办公室 | 已办结 | | 张 | 李 | 王 | 赵 | | 周 | | |
    `,
      { register: 'document' },
    );
    expect(found).toEqual([
      '4 七审 review-missing',
      '4 八审 review-missing',
      '4 九审 review-missing',
      '6 会签 review-missing',
    ]);
  });
});

describe('progress-stale', () => {
  const table = `
    序号 | 任务 | 牵头单位 | 状态 | 进展
    1 | 推进供水一体化 | 市水利局 | 办理中 | 正在施工，完成30%
    2 | 完善医保方案 | 市医保局 | 办理中 | 方案已送审
    3 | 清理存量资金 | 市财政局 | 已办结 | 已清理完毕
    4 | 修缮文物保护单位 | 市文旅局 | 办理中 |
    5 | 新交办的事项 | 市文旅局 | 办理中 | 正在施工，完成30%
  `;
  const progress = ['正在施工，完成30 %', '正在起草方案', '已清理完毕', '', null];

  it('names open tasks whose progress reads as it did when the last period was recorded', () => {
    const found = check(table, { earlier: { day: '2024-05-31', progress } });
    expect(found.map(({ row, column, rule }) => [row, column, rule])).toEqual([
      [3, 5, 'progress-stale'],
      [6, 5, 'progress-stale'],
    ]);
    expect(found.map(({ message }) => message).join()).toMatch(/2024-05-31.*没有变化.*仍没有填写/);
  });

  it('says nothing within a week of the record, without one, or where the clock is short', () => {
    expect(findingsOf(table, { earlier: { day: '2024-06-24', progress } })).toEqual([]);
    expect(findingsOf(table, { earlier: { day: '2024-06-23', progress } })).not.toEqual([]);
    expect(findingsOf(table)).toEqual([]);
    expect(findingsOf(table, { register: 'hotline', earlier: { day: '2024-05-31', progress } })).toEqual([]);
  });

  it('says nothing of what lasts, nor without a column of progress', () => {
    const earlier = { day: '2024-05-31', progress: ['每月调度'] };
    const lasting = '任务 | 牵头单位 | 完成时限 | 进展\n推进供水一体化 | 市水利局 | 长期坚持 | 每月调度';
    expect(findingsOf(lasting, { earlier })).toEqual([]);
    expect(findingsOf(lasting.replace('长期坚持', '2024-09-30'), { earlier })).toEqual(['3 进展 progress-stale']);
    expect(
      findingsOf('任务 | 牵头单位 | 状态\n推进供水一体化 | 市水利局 | 办理中', {
        earlier: { ...earlier, progress: [''] },
      }),
    ).toEqual([]);
  });
});
