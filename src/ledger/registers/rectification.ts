import type { Register } from './register';

/** Problems to be put right (整改、问题清单、巡察、审计、环保督察): 待销号 is open until 销号. */
export const rectification: Register = {
  id: 'rectification',
  label: '整改问题清单',
  words: [
    { says: /问题/, weight: 0.5 },
    { says: /整改|问题清单|问题台账|销号|巡察|巡视|审计发现|环保督察|隐患|挂牌督办|整治/, weight: 1 },
  ],
  roles: {},
  required: ['resp_leader', 'owner', 'measures'],
  severities: { 'review-missing': 'error' },
  rulesOff: [],
  review: { asked: 'always' },
  rates: ['completion', 'on-time'],
};
