import { readWording } from '../../../src/ledger/notices/wording';
import { papersOf, plannedOf, sheetsOf } from './noticesOf';

const LEDGER = `
# 台账
2024年重点工作台账 | < | < | < | <
序号 | 工作任务 | 牵头单位 | 完成时限 | 办理状态
1 | 建设养老服务中心 | 市民政局 | 2024-03-31 | 正在办理
2 | 修订财政管理办法 | 市财政局 | 2024-12-31 | 正在办理
`;
const wording = (...lines: string[]): string =>
  `# 文稿模板\n文稿模板\n说明\n种类 | 部分 | 小标题 | 文字\n${lines.join('\n')}\n`;

describe('the office’s own wording (文稿模板)', () => {
  it('stands in place of ours, with the same figures', () => {
    const text = `${LEDGER}${wording('季度通报 | 标题 | | {时段}督办情况专报', '季度通报 | 总体情况 | 基本情况 | 在办{未办结}项，其中逾期{逾期}项。')}`;
    const [{ title, paragraphs }] = papersOf('quarter', text, '2024-04-20');
    expect(title).toBe('2024年第二季度督办情况专报');
    expect(paragraphs.slice(0, 2).map((each) => each.text)).toEqual(['一、基本情况', '在办2项，其中逾期1项。']);
  });

  it('names the cell of a placeholder that there is not, and keeps ours in its place', () => {
    const planned = plannedOf('quarter', `${LEDGER}${wording('季度通报 | 标题 | | {时断}通报')}`, '2024-04-20');
    expect(planned).toMatchObject({
      ok: true,
      problems: [expect.stringMatching(/“文稿模板”D4：没有\{时断\}这个占位/u)],
    });
    expect(planned.ok && planned.notices[0].title).toBe('关于2024年第二季度督办事项办理情况的通报');
  });

  it('names kinds and parts that there are not, and brackets without their partner', () => {
    const [sheet] = sheetsOf(
      wording('季通报 | 标题 | | 甲', '季度通报 | 题目 | | 乙', '季度通报 | 标题 | | 共[{总数}项'),
    );
    const problems = (sheet ? readWording(sheet) : null)?.problems ?? [];
    expect(problems.map((each) => /[A-D]\d：[^，]*/u.exec(each)?.[0])).toEqual([
      'A4：没有“季通报”这种通报',
      'B5：季度通报没有“题目”这个部分',
      'D6：方括号不成对',
    ]);
  });

  it('is no ledger', () => {
    const planned = plannedOf('quarter', `${LEDGER}${wording('季度通报 | 标题 | | 甲')}`, '2024-04-20');
    expect(planned.ok && planned.notices[0].paragraphs[1]?.text).toContain('共2项');
  });
});
