import { NOTICE_SPECS } from '../../../src/ledger/notices/kinds';
import { NOTICE_KINDS } from '../../../src/ledger/notices/notice';
import { placeholdersOf } from '../../../src/ledger/notices/template';
import { allowedNames, ownWording } from '../../../src/ledger/notices/wording';
import { periodContaining } from '../../../src/ledger/periods/period';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { analyseSnapshots } from '../../../src/operations/analyseSnapshots';
import { noticePlan } from '../../../src/operations/noticePlan';
import { day } from '../standing/ledgerOf';
import { papersOf, plannedOf, saidBy, sheetsOf } from './noticesOf';

const HOTLINE = `
# 12345热线工单
2024年4月12345热线工单台账 | < | < | < | < | < | < | < | < | <
序号 | 诉求类型 | 来电人 | 联系电话 | 诉求内容 | 承办单位 | 受理时间 | 办理时限 | 办结时间 | 办理状态 | 处理方式 | 满意度
1 | 投诉 | 王小二 | 13812345678 | 王小二反映小区停水三天无人维修 | 市住建局 | 2024-04-01 | 2024-04-08 | 2024-04-05 | 已办结 | 转办 | 满意
2 | 咨询 | 李大明 | 13912345678 | 咨询公积金提取条件 | 市公积金中心 | 2024-04-02 | 2024-04-09 | 2024-04-02 | 已办结 | 直接答复 | 基本满意
3 | 投诉 | 赵铁柱 | 13712345678 | 居民赵铁柱投诉夜间施工噪音扰民 | 市住建局 | 2024-04-03 | 2024-04-10 | 2024-04-15 | 已办结 | 转办 | 不满意
4 | 求助 | 孙小美 | 13612345678 | 市民孙小美求助路灯损坏 | 市城管局 | 2024-04-08 | 2024-04-15 |  | 办理中 | 转办 |
`;

const INFORMATION = `
# 政务信息
政务信息报送采用情况台账 | < | < | < | < | <
序号 | 信息标题 | 报送单位 | 报送时间 | 采用级别 | 采用刊物
1 | 我市推进营商环境改革 | 市发改委 | 2024-04-01 | 省级 | 信息快报
2 | 我市春耕生产有序开展 | 市农业农村局 | 2024-04-02 | | 
3 | 我市产业项目集中开工 | 市发改委 | 2024-04-03 | 市级 | 要情快报
`;

const SENT_TO = `
# 政务信息
政务信息报送采用情况台账 | < | < | < | < | <
序号 | 信息标题 | 报送单位 | 报送时间 | 采用级别 | 采用刊物
1 | 我市推进营商环境改革 | 市发改委 | 2024-04-01 | 省级 | 信息快报
2 | 我市春耕生产有序开展 | 市农业农村局 | 2024-04-02 | 省级 | 
3 | 我市产业项目集中开工 | 市发改委 | 2024-04-03 | 市级 | 
`;

const PROPOSALS = `
# 建议提案
2024年人大代表建议、政协提案办理台账 | < | < | < | < | < | <
编号 | 案由 | 主办单位 | 交办时间 | 办理期限 | 办结时间 | 办理状态
第1号建议 | 关于加装电梯的建议 | 市住建局 | 2024-02-20 | 2024-08-20 | 2024-06-10 | 已办结
第2号建议 | 关于学前教育的建议 | 市教育局 | 2024-02-20 | 2024-08-20 | | 正在办理
第1号提案 | 关于停车设施的提案 | 市财政局 | 2024-02-20 | 2024-08-20 | | 正在办理
`;

const INSTRUCTIONS = `
# 批示件
2024年领导批示件办理台账 | < | < | < | < | < | < | <
编号 | 批示领导 | 批示时间 | 批示内容 | 承办单位 | 办理时限 | 办结时间 | 办理状态
1 | 市委书记 | 2024-03-01 | 请市民政局研究养老服务 | 市民政局 | 2024-03-31 | 2024-03-20 | 已办结
2 | 市长 | 2024-03-02 | 请市财政局落实资金 | 市财政局 | 2024-03-31 | | 正在办理
3 | 市长 | 2024-03-05 | 请市教育局整改校园食堂 | 市教育局 | 2024-06-30 | | 正在办理
`;

const KEY_WORK = `
# 重点工作
2024年重点工作任务台账 | < | < | < | < | < | < | <
序号 | 任务来源 | 工作任务 | 牵头单位 | 交办时间 | 完成时限 | 办理状态 | 进展情况
1 | 市政府工作报告 | 建设养老服务中心 | 市民政局 | 2024-01-10 | 2024-03-31 | 正在办理 | 正在选址。存在问题：用地指标不足
2 | 市政府工作报告 | 修订财政管理办法 | 市财政局 | 2024-01-10 | 2024-04-30 | 正在办理 | 已起草初稿，完成60%
3 | 市委常委会 | 整治校园周边交通 | 市公安局 | 2024-01-10 | | 正在办理 | 正在推进
4 | 市委常委会 | 完成老旧小区改造 | 市住建局 | 2024-01-10 | 2024-03-31 | 已办结 | 已完工
`;

describe('the kinds of notice', () => {
  it.each(NOTICE_KINDS)('%s asks for facts that there are', (kind) => {
    const { title, addressee, parts, tables, attachments } = NOTICE_SPECS[kind];
    const cards = [...tables, ...attachments].flatMap((table) => (table.of === 'card' ? table.rows.flat() : []));
    const templates = [title, addressee, ...parts.map(({ text }) => text), ...cards];
    const unknown = templates.flatMap(placeholdersOf).filter((name) => !allowedNames(kind).has(name));
    expect(unknown).toEqual([]);
  });

  it('name their parts once, and number their papers with a word of their own', () => {
    const parts = ownWording().map(({ kind, part }) => `${kind} ${part}`);
    expect(new Set(parts).size).toBe(parts.length);
    const marks = NOTICE_KINDS.map((kind) => NOTICE_SPECS[kind].mark);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it.each(['hotline', 'petition', 'proposal', 'information', 'instruction', 'meeting'] as const)(
    '%s says clearly that a ledger of key work is none of its kind',
    (kind) => {
      const planned = plannedOf(kind, KEY_WORK, '2024-04-20');
      expect(planned).toMatchObject({ ok: false, error: { code: 'wrong-ledger' } });
      expect(planned.ok ? '' : planned.error.message).toMatch(/“重点工作”不是。请换一种通报/u);
    },
  );

  it('has figures, kinds, ways and satisfaction of a hotline, and never a caller', () => {
    const [notice] = papersOf('hotline', HOTLINE, '2024-04-20');
    const said = saidBy(notice);
    expect(said).toContain('共受理群众诉求4件，已办结3件，办结率为75%；正在办理1件');
    expect(said).toContain('按诉求类型分，投诉2件、咨询1件、求助1件');
    expect(said).toContain('按办理方式分，转办3件、直接答复1件');
    expect(said).toContain('满意率为66.7%，其中满意1件、基本满意1件、不满意1件');
    expect(said).not.toMatch(/王小二|李大明|赵铁柱|孙小美|1[3-9]\d{9}/u);
  });

  it('asks for answers on days that the office works by its own 节假日表', () => {
    const ownHolidays = '# 节假日表\n日期 | 类型\n2024-04-23 | 放假\n2024-04-28 | 放假\n2024-04-29 | 放假';
    const [before] = papersOf('reminder', KEY_WORK, '2024-04-20').map(saidBy);
    const [after] = papersOf('reminder', `${KEY_WORK}\n${ownHolidays}`, '2024-04-20').map(saidBy);
    expect(before).toContain('2024年4月23日');
    expect(after).toContain('2024年4月24日');
    expect(after).not.toContain('2024年4月23日');
  });

  it('shows items of a hotline in a reminder without the people who called', () => {
    const said = papersOf('reminder', HOTLINE, '2024-04-20').map(saidBy).join('\n');
    expect(said).toContain('路灯损坏');
    expect(said).not.toContain('孙小美');
  });

  it('counts pieces sent and taken up, and names who had none', () => {
    const said = saidBy(papersOf('information', INFORMATION, '2024-04-20')[0]);
    expect(said).toContain('共报送信息3篇，被采用2篇，采用率为66.7%');
    expect(said).toContain('没有信息被采用的单位有市农业农村局');
    expect(said).toMatch(/市发展和改革委员会\|2\|2\|100%/u);
  });

  it('counts what a publication took up where the level only says whereto a piece was sent', () => {
    const said = saidBy(papersOf('information', SENT_TO, '2024-04-20')[0]);
    expect(said).toContain('共报送信息3篇，被采用1篇，采用率为33.3%');
    expect(said).toMatch(/市农业农村局\|1\|0\|0%/u);
  });

  it('counts letters by 件 that a unit handles, and proposals by their own numbers', () => {
    const said = saidBy(papersOf('proposal', PROPOSALS, '2024-09-20')[0]);
    expect(said).toContain('共承办建议、提案3件，已办结1件，办结率为33.3%；正在办理2件');
    expect(said).toContain('逾期未办结的2件：由市教育局承办的第2号建议；由市财政局承办的第1号提案，请承办单位');
  });

  it('has a line for each leader and a total', () => {
    const said = saidBy(papersOf('instruction', INSTRUCTIONS, '2024-04-20')[0]);
    expect(said).toContain('市委书记批示1件，已办结1件，办结率为100%；市长批示2件，已办结0件，办结率为0%。');
    expect(said).toMatch(/合计\|3\|1\|2\|1\|33\.3%/u);
  });

  it('lists what is due this month and what is late', () => {
    const [notice] = papersOf('month', KEY_WORK, '2024-04-20');
    const rows = notice.tables.map(({ caption, rows: lines }) => [caption, lines.map((row) => row[2])]);
    expect(rows.slice(0, 2)).toEqual([
      ['本月到期事项', ['修订财政管理办法']],
      ['逾期未办结事项', ['建设养老服务中心']],
    ]);
  });

  it('measures every open item against its schedule', () => {
    const said = saidBy(papersOf('half-year', KEY_WORK, '2024-04-20')[0]);
    // 101 of 111 days have passed.
    expect(said).toMatch(/修订财政管理办法\|2024年4月30日\|90%\|60%\|滞后30个百分点\|滞后序时进度，应加快推进/u);
    expect(said).toContain('已逾期20天，应限期完成');
  });

  it('asks the units for a deadline where there is none, and leaders for help where there is a problem', () => {
    const asked = saidBy(papersOf('set-deadline', KEY_WORK, '2024-04-20')[0]);
    expect(asked).toContain('有1项没有明确时间要求（见附件）');
    expect(asked).toMatch(/1\|市委常委会\|整治校园周边交通\|市公安局\|\|\|/u);
    const help = saidBy(papersOf('coordination', KEY_WORK, '2024-04-20')[0]);
    expect(help).toMatch(/建设养老服务中心\|市民政局\|.*用地指标不足/u);
  });

  it('is written in the fonts of the letterhead', () => {
    const fontsIn = (fonts: 'official' | 'common'): string => {
      const planned = plannedOf('quarter', KEY_WORK, '2024-04-20', { letterhead: { fonts } });
      return planned.ok ? JSON.stringify(planned.plan.edits) : '';
    };
    expect(fontsIn('official')).toContain('仿宋_GB2312');
    expect(fontsIn('common')).toContain('"fontName":"仿宋"');
    expect(fontsIn('common')).not.toMatch(/GB2312|方正/u);
  });

  it('is not written of a period that has not begun', () => {
    const state = analyseSnapshots(sheetsOf(KEY_WORK), { asOf: day('2024-04-20'), settings: DEFAULT_SETTINGS });
    const ahead = noticePlan(state, 'quarter', periodContaining(day('2024-07-01'), 'quarter'));
    expect(ahead).toMatchObject({ ok: false, error: { code: 'period-ahead' } });
  });
});
