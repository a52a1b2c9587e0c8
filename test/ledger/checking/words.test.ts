import { isReviewStep } from '../../../src/ledger/checking/reviewStep';
import { cellsOf, isBlankText } from '../../../src/ledger/checking/sheetCells';
import { sheetOfRows } from './sheetOfRows';

describe('a step of review', () => {
  it.each([
    '审核', '科室审核', '分管领导复核意见', '验收时间', '销号签字', '二审', '九审', '初审结论', '复审签名', '终审确认', '审核人员', '审查情况',
    '会签', '审签', '核稿', '签发日期', '验证结果', '销号/验收人',
  ])('is named by %s', (header) => expect(isReviewStep(header)).toBe(true)); // prettier-ignore

  it.each([
    '审批',
    '审核部门',
    '项目验收标准',
    '验收情况说明',
    '验收人/联系电话',
    '城乡建设领域重点项目验收',
    '未审待查',
  ])('is not named by %s', (header) => expect(isReviewStep(header)).toBe(false));
});

describe('a cell that says nothing', () => {
  it.each([
    '',
    ' ',
    '/',
    '／',
    '\\',
    '—',
    '——',
    '–',
    '- - -',
    '————————————',
    '...',
    '………',
    '。',
    '*',
    '_',
    '无',
    ' 无 ',
    '暂无',
    '空',
    'N/A',
    'n/a',
    'NA',
  ])('holds %j', (text) => expect(isBlankText(text)).toBe(true));

  it.each(['0', '12', '无进展', '无锡市', '暂缓', '空调', 'NAS', '是', '无、暂无', '————————————————————'])(
    'does not hold %j',
    (text) => expect(isBlankText(text)).toBe(false),
  );
});

describe('a cell', () => {
  const cells = cellsOf({
    ...sheetOfRows('台账', ['任务', '交办时间'], [['推进供水一体化', 45362]]),
    text: [
      ['台账', ''],
      ['任务', '交办时间'],
      ['', '2024-03-11'],
    ],
  });

  it('is shown as Excel shows it, by its content where that is not known', () => {
    expect([cells.shown(3, 2), cells.shown(3, 1), cells.shown(9, 9)]).toEqual(['2024-03-11', '推进供水一体化', '']);
  });
});
