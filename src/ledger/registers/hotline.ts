import type { Register } from './register';

/** Hotline orders and people’s requests (12345、民生诉求、市长信箱). */
export const hotline: Register = {
  id: 'hotline',
  label: '12345与民生诉求',
  words: [
    {
      says: /12345|热线|民生诉求|市长信箱|县长信箱|区长信箱|书记信箱|领导信箱|工单|诉求|接诉即办|留言|民情/,
      weight: 1,
    },
  ],
  roles: { petitioner: 0.4, satisfaction: 0.3 },
  required: ['resp_leader', 'owner'],
  severities: {},
  rulesOff: ['review-missing', 'progress-stale'],
  review: { asked: 'where-usual' },
  // A call that the hotline answered itself goes to no unit.
  withoutUnit: /直接(?:答复|回复|解答|办理)|在线(?:答复|解答)/,
  rates: ['completion', 'on-time', 'satisfaction', 'response'],
};
