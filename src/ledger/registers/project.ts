import type { Register } from './register';

/** Key projects and livelihood projects (重点项目、民生实事): progress against schedule. */
export const project: Register = {
  id: 'project',
  label: '重点项目与民生实事',
  words: [
    { says: /重点项目|民生实事|重大项目|项目调度|项目建设|实事项目|项目推进|为民办实事|项目节点|专项债/, weight: 1 },
  ],
  roles: { planned_percent: 0.5, start_date: 0.1, schedule: 0.1 },
  required: ['resp_leader', 'owner'],
  limits: [],
  rates: ['completion', 'on-time', 'schedule'],
};
