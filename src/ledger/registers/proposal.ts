import type { Register } from './register';

/** Representatives’ suggestions and CPPCC proposals (人大建议、政协提案). */
export const proposal: Register = {
  id: 'proposal',
  label: '建议提案',
  words: [{ says: /建议提案|提案|人大代表建议|代表建议|建议办理|议案|政协委员|人大建议/, weight: 1 }],
  roles: { result_type: 0.3, petitioner: 0.2, satisfaction: 0.2 },
  required: ['resp_leader', 'owner', 'standard'],
  severities: {},
  rulesOff: [],
  review: { asked: 'where-usual' },
  rates: ['completion', 'on-time', 'satisfaction'],
};
