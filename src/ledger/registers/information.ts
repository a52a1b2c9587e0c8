import type { Register } from './register';

/** Reports sent upwards and their adoption (政务信息报送与采用): adoption counts, not deadlines. */
export const information: Register = {
  id: 'information',
  label: '政务信息',
  words: [{ says: /政务信息|信息报送|信息采用|约稿|信息直报|刊发/, weight: 1 }],
  roles: { adopt_level: 0.6, adopt_media: 0.6, adopt_date: 0.4 },
  required: ['resp_leader', 'owner'],
  severities: {},
  rulesOff: ['review-missing', 'progress-stale'],
  review: { asked: 'where-usual' },
  rates: ['adoption'],
};
