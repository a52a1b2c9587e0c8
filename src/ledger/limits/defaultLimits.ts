import { fromYmd } from '../day/day';
import type { RegisterId } from '../vocabulary';
import { WHOLE, type LimitSpan, type TimeLimit } from './limit';

/** What most limits have; a line says what is otherwise. */
const USUAL = {
  onlyWhere: null,
  from: 'assigned',
  pauses: [],
  extension: null,
  validFrom: null,
  applied: true,
} as const satisfies Partial<TimeLimit>;

type Line = readonly [
  stage: string,
  amount: number,
  unit: TimeLimit['unit'],
  source: string,
  otherwise?: Partial<TimeLimit>,
];

const span = (amount: number, unit: LimitSpan['unit']): LimitSpan => ({ amount, unit });
const since = (year: number, month: number, day: number) => ({ validFrom: fromYmd(year, month, day) });
/** Another office's rule: offered, not applied. */
const OFFERED = { applied: false } as const;

/**
 * The time limits of each kind of ledger that hold until the office's own 时限表 says otherwise. Laws and national
 * regulations are applied, and so are the limits that offices of this kind publish for themselves; what a single
 * office ruled for itself is only offered. The first line of a register that names 办结 is the one that is due.
 */
const LINES: Readonly<Partial<Record<RegisterId, readonly Line[]>>> = {
  document: [
    ['审核', 2, 'workday', '公文限时办结制'],
    ['签批', 2, 'workday', '公文限时办结制', { from: 'previous-stage' }],
    [WHOLE, 7, 'workday', '公文限时办结制', { extension: span(15, 'workday') }],
    [WHOLE, 0, 'day', '公文限时办结制（紧急事项随到随办）', { onlyWhere: '特提、特急、紧急' }],
    [WHOLE, 2, 'workday', '某单位公文限时办结规定（急件）', { onlyWhere: '加急、急件', ...OFFERED }],
  ],
  meeting: [
    [
      WHOLE,
      5,
      'workday',
      '常务会议审议通过后需要发文的事项办理要求',
      { from: 'meeting', onlyWhere: '需发文、代拟稿、印发' },
    ],
    [WHOLE, 20, 'day', '某市督查办法（会议纪要）', { from: 'meeting', ...OFFERED }],
  ],
  instruction: [
    ['研究部署', 0, 'day', '13710工作制度（当天研究部署）', { from: 'instructed', ...OFFERED }],
    ['反馈', 3, 'day', '13710工作制度（3天内反馈）', { from: 'instructed', ...OFFERED }],
    [WHOLE, 7, 'day', '13710工作制度（一般问题7天内解决）', { from: 'instructed', ...OFFERED }],
    [
      WHOLE,
      1,
      'month',
      '13710工作制度（复杂问题1个月内解决）',
      { from: 'instructed', onlyWhere: '复杂、重大', ...OFFERED },
    ],
    [WHOLE, 15, 'day', '某市督查办法（领导批示件）', { from: 'instructed', ...OFFERED }],
  ],
  proposal: [
    ['退回', 7, 'workday', '某市建议提案办理规定（不属于本单位职责的）', OFFERED],
    ['会办意见', 1, 'month', '建议提案办理惯例（会办、协办单位）'],
    [WHOLE, 3, 'month', '代表法第五十一条；政协提案办理惯例', { extension: span(3, 'month') }],
    [WHOLE, 6, 'month', '代表法第五十一条（涉及面广、处理难度大的）', { onlyWhere: '涉及面广、难度大' }],
    ['重新办理', 1, 'month', '某市建议提案办理规定（代表、委员不满意的）', { from: 'previous-stage', ...OFFERED }],
  ],
  hotline: [
    [WHOLE, 5, 'workday', '12345热线工单办理惯例'],
    [WHOLE, 0, 'day', '某局热线办理规定（紧急类）', { onlyWhere: '紧急、突发', ...OFFERED }],
    [WHOLE, 3, 'workday', '某局热线办理规定（咨询、求助类）', { onlyWhere: '咨询、求助', ...OFFERED }],
    [WHOLE, 13, 'workday', '某局热线办理规定（投诉类）', { onlyWhere: '投诉', ...OFFERED }],
  ],
  petition: [
    ['登记告知', 15, 'day', '信访工作条例第二十二条', since(2022, 5, 1)],
    [
      WHOLE,
      60,
      'day',
      '信访工作条例第三十四条',
      { pauses: ['hearing'], extension: span(30, 'day'), ...since(2022, 5, 1) },
    ],
    [
      WHOLE,
      30,
      'day',
      '信访工作条例第三十五条（复查）',
      { onlyWhere: '复查', pauses: ['hearing'], ...since(2022, 5, 1) },
    ],
    [
      WHOLE,
      30,
      'day',
      '信访工作条例第三十六条（复核）',
      { onlyWhere: '复核', pauses: ['hearing'], ...since(2022, 5, 1) },
    ],
  ],
  disclosure: [
    ['告知补正', 7, 'workday', '政府信息公开条例第三十条', since(2019, 5, 15)],
    [
      WHOLE,
      20,
      'workday',
      '政府信息公开条例第三十三条',
      {
        pauses: ['correction', 'third-party', 'hearing'],
        extension: span(20, 'workday'),
        ...since(2019, 5, 15),
      },
    ],
    [WHOLE, 20, 'workday', '政府信息公开条例第二十六条（主动公开）', { onlyWhere: '主动公开', ...since(2019, 5, 15) }],
  ],
};

/**
 * Every limit that is known without the office's own table, by register and stage.
 * @example DEFAULT_LIMITS.filter(({ register }) => register === 'document').length // 5
 */
export const DEFAULT_LIMITS: readonly TimeLimit[] = Object.entries(LINES).flatMap(([register, lines]) =>
  lines.map(([stage, amount, unit, source, otherwise]): TimeLimit => {
    return { ...USUAL, register: register as RegisterId, stage, amount, unit, source, ...otherwise };
  }),
);
