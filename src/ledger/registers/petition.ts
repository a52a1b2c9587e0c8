import type { Register } from './register';

/** Letters and visits (信访、来信). */
export const petition: Register = {
  id: 'petition',
  label: '信访事项',
  words: [{ says: /信访|(?<!信箱)来信(?!主题|标题)|来访|积案|上访/, weight: 1 }],
  roles: { petitioner: 0.5 },
  required: ['resp_leader', 'owner'],
  // 复查、复核 are taken up only where the petitioner objects (信访工作条例第三十五、三十六条).
  severities: {},
  rulesOff: ['review-missing'],
  review: { asked: 'where-usual' },
  limits: [
    {
      amount: 15,
      unit: 'day',
      from: 'assign_date',
      says: '收到信访事项15日内登记、告知',
      source: '信访工作条例第二十二条',
    },
    {
      amount: 60,
      unit: 'day',
      from: 'assign_date',
      says: '受理之日起60日内办结，情况复杂的可延长不超过30日',
      source: '信访工作条例第三十四条',
      extension: { amount: 30, unit: 'day' },
    },
  ],
  rates: ['completion', 'on-time'],
};
