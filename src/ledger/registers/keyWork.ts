import type { Register } from './register';

/** Yearly work points and their breakdown (政府工作报告、任务分解): the default when nothing tells otherwise. */
export const keyWork: Register = {
  id: 'key-work',
  label: '重点工作任务分解',
  words: [{ says: /任务分解|重点工作|工作报告|工作要点|重点任务|任务清单|责任清单|两报告|责任分工/, weight: 0.5 }],
  roles: { group: 0.2, standard: 0.1, measures: 0.1 },
  required: ['resp_leader', 'owner', 'measures', 'standard'],
  severities: {},
  rulesOff: [],
  review: { asked: 'where-usual' },
  rates: ['completion', 'on-time'],
};
