import type { Settings } from '../../ledger/settings';

/** A number that the clerk can set. */
export interface NumberQuestionText {
  readonly key: 'warningDays' | 'immediateDays' | 'staleDays';
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

/** A choice that the clerk can make; the values are texts, as a list of options has them. */
export interface ChoiceQuestionText {
  readonly key: keyof Settings;
  readonly label: string;
  readonly source: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly settings: Partial<Settings> }[];
  chosen(settings: Settings): string;
}

/** A choice over one member of the settings: the options are its values with their words. */
function choice<K extends keyof Settings>(
  key: K,
  label: string,
  source: string,
  options: readonly (readonly [Settings[K], string])[],
): ChoiceQuestionText {
  return {
    key,
    label,
    source,
    options: options.map(([value, words]) => ({
      value: String(value),
      label: words,
      settings: { [key]: value } as Pick<Settings, K>,
    })),
    chosen: (settings) => String(settings[key]),
  };
}

const OPEN_OR_DONE = [
  ['open', '算未办结'],
  ['done', '算已办结'],
] as const;

/** Questions that belong together, under one heading. */
export interface QuestionGroup {
  readonly heading: string;
  readonly numbers: readonly NumberQuestionText[];
  readonly choices: readonly ChoiceQuestionText[];
}

const LIGHTS: QuestionGroup = {
  heading: '灯和提醒',
  numbers: [
    { key: 'warningDays', label: '到期前几天亮黄灯', from: 0, to: 366, source: '督办系统通行做法，提前 3 天' },
    { key: 'immediateDays', label: '“立行立改”几天后提示应已完成', from: 0, to: 366, source: '本工具约定，不计逾期' },
    { key: 'staleDays', label: '几天没有新进展算长期无进展', from: 1, to: 366, source: '每月底调度当月进展' },
  ],
  choices: [
    choice('warningUnit', '预警天数按', '督办系统通行做法按日历日', [
      ['day', '日历日'],
      ['workday', '工作日'],
    ]),
    choice('nearLight', '临近到期', '督办系统通行做法', [
      ['yellow', '亮黄灯'],
      ['green', '不预警'],
    ]),
    choice('lateLight', '逾期后办结', '瓯海区2020年做法：补办后转黄灯', [
      ['yellow', '亮黄灯'],
      ['green', '亮绿灯'],
    ]),
    choice('rowLight', '在您自己的行上也亮灯', '各单位习惯不同，默认不加；重新纳管后生效，“灯”列的文字始终保留', [
      ['none', '不加'],
      ['cell', '只在序号一格'],
      ['row', '红灯、黄灯的整行'],
    ]),
  ],
};

const DEADLINES: QuestionGroup = {
  heading: '时限',
  numbers: [],
  choices: [
    choice('registerLimits', '按台账类型推算时限', '“时限表”里的法定和本单位时限', [
      ['missing-column', '没有时限列的台账'],
      ['empty-cells', '没有时限列的台账和空着的时限'],
      ['off', '不推算'],
    ]),
    choice('extensionOverdue', '延期事项，过了哪天算逾期', '延期即重定时限', [
      ['extended', '延期后的日期'],
      ['original', '原定日期'],
    ]),
    choice('extensionOnTime', '延期事项，按哪天算按期', '按期办结率从严，看原定时限', [
      ['original', '原定日期'],
      ['extended', '延期后的日期'],
    ]),
    choice('deadlineBeforeInclusive', '“3月15日前”是否含 15 日', '《民法典》第一千二百五十九条', [
      [true, '含当日'],
      [false, '不含当日'],
    ]),
    choice('rollNonWorkday', '期限最后一天是休息日', '《民法典》第二百零三条；只用于“几日内”', [
      [false, '不顺延'],
      [true, '顺延到下一个工作日'],
    ]),
  ],
};

const COUNTING: QuestionGroup = {
  heading: '统计',
  numbers: [],
  choices: [
    choice('longTerm', '“长期坚持”的任务', '各地口径不一，默认单列', [
      ['separate', '单列一栏，不算完成率'],
      ['exclude', '不统计'],
      ['done', '算已办结'],
      ['open', '算未办结'],
    ]),
    choice('basicallyDone', '“基本完成”', '从严，未全部完成不算办结', OPEN_OR_DONE),
    choice('pendingReview', '“待销号”', '销号前不算办结', OPEN_OR_DONE),
    choice('suspended', '“暂缓”“中止”', '仍在台账上', [
      ['open', '算未办结'],
      ['excluded', '不统计'],
    ]),
    choice('onTimeDenominator', '按期办结率的分母', '以到期任务为准', [
      ['due-in-period', '已到期的任务'],
      ['closed', '已办结的任务'],
      ['all', '全部任务'],
    ]),
    choice('basicallySatisfied', '满意率里的“基本满意”', '各地口径不一', [
      ['satisfied', '算满意'],
      ['apart', '不算满意'],
    ]),
    choice('unitRole', '按单位统计时', '配合单位不重复计数', [
      ['lead', '只算牵头单位'],
      ['lead-and-co', '牵头和配合都算'],
    ]),
  ],
};

const WRITING: QuestionGroup = {
  heading: '写法',
  numbers: [],
  choices: [
    choice('decimals', '比率保留几位小数', '通报惯例一位', [
      [0, '整数'],
      [1, '一位'],
      [2, '两位'],
    ]),
    choice('keepTrailingZero', '比率末尾的 0', '95.0% 写作 95%', [
      [false, '不写'],
      [true, '写出'],
    ]),
    choice('ownLevel', '本级', '单位名称没写级别时补上', [
      ['省', '省'],
      ['市', '市'],
      ['县', '县'],
      ['区', '区'],
      ['', '不补'],
    ]),
  ],
};

/** Every question of 设置, in the order of the page. */
export const QUESTION_GROUPS: readonly QuestionGroup[] = [LIGHTS, DEADLINES, COUNTING, WRITING];

/**
 * How a setting and one of its values are called on the page; null for a setting that is not asked.
 * @example settingText('warningUnit', 'workday') // {label: '预警天数按', value: '工作日'}
 */
export function settingText<K extends keyof Settings>(
  key: K,
  value: Settings[K],
): { readonly label: string; readonly value: string } | null {
  for (const { numbers, choices } of QUESTION_GROUPS) {
    const number = numbers.find((each) => each.key === key);
    if (number) return { label: number.label, value: String(value) };
    const asked = choices.find((each) => each.key === key);
    const option = asked?.options.find((each) => each.value === String(value));
    if (asked && option) return { label: asked.label, value: option.label };
  }
  return null;
}
