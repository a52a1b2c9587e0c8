import type { Register } from './register';

/** Applications for government information (依申请公开). */
export const disclosure: Register = {
  id: 'disclosure',
  label: '信息公开申请',
  words: [{ says: /信息公开|依申请公开|公开申请|政府信息.*申请/, weight: 1 }],
  roles: { petitioner: 0.3 },
  required: ['resp_leader', 'owner'],
  // 复议 and 征求意见 are no steps of every application; the clock is short.
  severities: {},
  rulesOff: ['review-missing', 'progress-stale'],
  review: { asked: 'where-usual' },
  limits: [
    {
      amount: 20,
      unit: 'workday',
      from: 'assign_date',
      says: '收到申请之日起20个工作日内答复，经同意可延长不超过20个工作日',
      source: '政府信息公开条例第三十三条',
      extension: { amount: 20, unit: 'workday' },
    },
  ],
  rates: ['completion', 'on-time'],
};
