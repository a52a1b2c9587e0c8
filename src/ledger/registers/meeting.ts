import type { Register } from './register';

/** Items that a meeting decided (常务会议、常委会、专题会、办公会). */
export const meeting: Register = {
  id: 'meeting',
  label: '会议议定事项',
  words: [
    {
      says: /议定事项|会议确定|确定事项|议定|会议纪要|(常务会|常委会|专题会|办公会|党组会|调度会|碰头会|全体会)(议)?.*(事项|落实|台账|督办)|会议.*(落实|督办|台账)/,
      weight: 1,
    },
  ],
  roles: { meeting_date: 0.6 },
  required: ['resp_leader', 'owner'],
  severities: {},
  rulesOff: [],
  review: { asked: 'where-usual' },
  rates: ['completion', 'on-time'],
};
