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
  rates: ['completion', 'on-time'],
};
