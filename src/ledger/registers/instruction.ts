import type { Register } from './register';

/** Leaders’ written instructions (批示件). */
export const instruction: Register = {
  id: 'instruction',
  label: '领导批示件',
  words: [{ says: /批示|批办|圈阅|指示件|签批件/, weight: 1 }],
  roles: { instruction: 0.7, instruct_leader: 0.7, instruct_date: 0.4 },
  required: ['resp_leader', 'owner', 'instruct_leader'],
  severities: {},
  rulesOff: [],
  review: { asked: 'where-usual' },
  limits: [
    {
      amount: 15,
      unit: 'day',
      from: 'instruct_date',
      says: '批示件未定时限的，15日内报结果',
      source: '某市督查办法（公开资料），可改',
    },
  ],
  rates: ['completion', 'on-time'],
};
