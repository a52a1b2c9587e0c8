import type { Register } from './register';

/** Applications for government information (依申请公开). */
export const disclosure: Register = {
  id: 'disclosure',
  label: '信息公开申请',
  words: [
    { says: /信息公开|依申请公开|公开申请|政府信息.*申请|申请公开/, weight: 1 },
    { says: /申请(内容|事项|编号)|收到申请/, weight: 0.5 },
  ],
  roles: { petitioner: 0.3 },
  required: ['resp_leader', 'owner'],
  // 复议 and 征求意见 are no steps of every application; the clock is short.
  severities: {},
  rulesOff: ['review-missing', 'progress-stale'],
  review: { asked: 'where-usual' },
  rates: ['completion', 'on-time'],
};
