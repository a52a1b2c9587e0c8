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
  rates: ['completion', 'on-time'],
};
