import { definitionOf } from '../../../src/ledger/rates/definition';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ledger/settings';

const foot = (settings: Partial<Settings> = {}, by = 'source'): readonly string[] =>
  definitionOf(by, { ...DEFAULT_SETTINGS, ...settings }).sentences;

describe('the foot of a table', () => {
  it('tells a reader all that it takes to recompute the rates', () => {
    expect(foot()).toEqual([
      '完成率＝已办结÷事项数；事项数＝已办结＋办理中。',
      '长期坚持事项单列，不计入事项数和完成率。',
      '基本完成按办理中统计。',
      '待销号按办理中统计。',
      '暂缓、中止按办理中统计。',
      '取消、并案、草稿、阅知不计入。到期当天办结为按期；延期事项按原时限判断是否按期。',
      '按期办结率＝按期办结÷（按期办结＋逾期办结＋逾期未办结），提前办结的未到期事项计入按期办结。',
      '没有办结日期的已办结事项不参与按期办结率计算。',
      '百分比四舍五入保留1位小数，末尾的0不写；未全部办结的不写100%。',
    ]);
  });

  it.each<[string, Partial<Settings>]>([
    ['长期坚持事项不计入。', { longTerm: 'exclude' }],
    ['长期坚持事项计入事项数，按已办结计算完成率。', { longTerm: 'done' }],
    ['长期坚持事项计入事项数，按未办结计算完成率。', { longTerm: 'open' }],
    ['基本完成按已办结统计。', { basicallyDone: 'done' }],
    ['待销号按已办结统计。', { pendingReview: 'done' }],
    ['暂缓、中止不计入。', { suspended: 'excluded' }],
    ['按期办结率＝按期办结÷（按期办结＋逾期办结）。', { onTimeDenominator: 'closed' }],
    ['按期办结率＝按期办结÷（事项数－无办结日期的已办结事项）。', { onTimeDenominator: 'all' }],
    ['百分比四舍五入取整数；未全部办结的不写100%。', { decimals: 0 }],
    ['百分比四舍五入取整数；未全部办结的不写100%。', { decimals: 0, keepTrailingZero: true }],
    ['百分比四舍五入保留2位小数，末尾的0不写；未全部办结的不写100%。', { decimals: 2 }],
    ['百分比四舍五入保留2位小数；未全部办结的不写100%。', { decimals: 2, keepTrailingZero: true }],
  ])('says %s where the office decides so (%j)', (sentence, settings) => {
    expect(foot(settings)).toContain(sentence);
    expect(foot(settings)).toHaveLength(foot().length);
  });

  it.each<[Settings['longTerm'], string]>([
    ['separate', '完成率＝已办结÷事项数；事项数＝已办结＋办理中。'],
    ['exclude', '完成率＝已办结÷事项数；事项数＝已办结＋办理中。'],
    ['done', '完成率＝已办结÷事项数；事项数＝已办结＋办理中＋长期坚持。'],
    ['open', '完成率＝已办结÷事项数；事项数＝已办结＋办理中＋长期坚持。'],
  ])('with 长期坚持 %s divides by %s', (longTerm, denominator) => {
    expect(definitionOf('source', { ...DEFAULT_SETTINGS, longTerm }).denominator).toBe(denominator);
    expect(foot({ longTerm })[0]).toBe(denominator);
  });

  it('says of a table by unit, and of no other, how a joint task is counted', () => {
    const joint = /各单位/u;
    expect(foot({}, 'unit').at(-1)).toBe('按牵头单位统计；多个单位共同牵头的，各单位各计1项，合计只计1项。');
    expect(foot({ unitRole: 'lead-and-co' }, 'unit').at(-1)).toBe(
      '按牵头和配合单位统计，同一事项计入每个单位，各单位之和大于合计，合计只计1项。',
    );
    expect(foot({}, 'leader').filter((sentence) => joint.test(sentence))).toEqual([]);
  });
});
