import type { Settings } from '../settings';

/** How the rates of a table are defined, so that a reader can recompute them. */
export interface RateDefinition {
  /** One sentence: what is divided by what. */
  readonly denominator: string;
  readonly longTerm: Settings['longTerm'];
  readonly basicallyDone: Settings['basicallyDone'];
  readonly decimals: Settings['decimals'];
  readonly onTimeDenominator: Settings['onTimeDenominator'];
  /** Everything a reader has to know, one sentence each, for the foot of a table. */
  readonly sentences: readonly string[];
}

const LONG_TERM: Readonly<Record<Settings['longTerm'], string>> = {
  separate: '长期坚持事项单列，不计入事项数和完成率。',
  exclude: '长期坚持事项不计入。',
  done: '长期坚持事项计入事项数，按已办结计算完成率。',
  open: '长期坚持事项计入事项数，按未办结计算完成率。',
};

const ON_TIME: Readonly<Record<Settings['onTimeDenominator'], string>> = {
  'due-in-period': '按期办结率＝按期办结÷（按期办结＋逾期办结＋逾期未办结），提前办结的未到期事项计入按期办结。',
  closed: '按期办结率＝按期办结÷（按期办结＋逾期办结）。',
  all: '按期办结率＝按期办结÷（事项数－无办结日期的已办结事项）。',
};

function roundingSentence({ decimals, keepTrailingZero }: Settings): string {
  const digits = decimals === 0 ? '取整数' : `保留${decimals}位小数`;
  const zeros = decimals > 0 && !keepTrailingZero ? '，末尾的0不写' : '';
  return `百分比四舍五入${digits}${zeros}；未全部办结的不写100%。`;
}

/**
 * The definition under the settings, in the clerk's words. Source: domain notes 6.2.
 * @example definitionOf('source', DEFAULT_SETTINGS).denominator // '完成率＝已办结÷事项数；事项数＝已办结＋办理中。'
 */
export function definitionOf(by: string, settings: Settings): RateDefinition {
  const counted = settings.longTerm === 'done' || settings.longTerm === 'open';
  const denominator = `完成率＝已办结÷事项数；事项数＝已办结＋办理中${counted ? '＋长期坚持' : ''}。`;
  const units =
    settings.unitRole === 'lead'
      ? '按牵头单位统计；多个单位共同牵头的，各单位各计1项，合计只计1项。'
      : '按牵头和配合单位统计，同一事项计入每个单位，各单位之和大于合计，合计只计1项。';
  return {
    denominator,
    longTerm: settings.longTerm,
    basicallyDone: settings.basicallyDone,
    decimals: settings.decimals,
    onTimeDenominator: settings.onTimeDenominator,
    sentences: [
      denominator,
      LONG_TERM[settings.longTerm],
      settings.basicallyDone === 'open' ? '基本完成按办理中统计。' : '基本完成按已办结统计。',
      settings.pendingReview === 'open' ? '待销号按办理中统计。' : '待销号按已办结统计。',
      settings.suspended === 'open' ? '暂缓、中止按办理中统计。' : '暂缓、中止不计入。',
      '取消、并案、草稿、阅知不计入。到期当天办结为按期；延期事项按原时限判断是否按期。',
      ON_TIME[settings.onTimeDenominator],
      '没有办结日期的已办结事项不参与按期办结率计算。',
      roundingSentence(settings),
      ...(by === 'unit' ? [units] : []),
    ],
  };
}
