import type { Register } from './register';

/** Key projects and livelihood projects (重点项目、民生实事): progress against schedule. */
export const project: Register = {
  id: 'project',
  label: '重点项目与民生实事',
  words: [
    { says: /形象进度|总投资|完成投资|投资完成|年度投资|计划投资/, weight: 1 },
    { says: /民生项目|项目.{0,4}(进度|调度|台账|清单)|工程.{0,2}(进度|调度)/, weight: 1 },
    { says: /项目名称|项目状态|项目业主|项目单位|实事项目/, weight: 0.5 },
    { says: /重点项目|民生实事|重大项目|项目调度|项目建设|实事项目|项目推进|为民办实事|项目节点|专项债/, weight: 1 },
  ],
  roles: { planned_percent: 0.5, start_date: 0.1, schedule: 0.1 },
  required: ['resp_leader', 'owner'],
  severities: {},
  rulesOff: [],
  review: { asked: 'where-usual' },
  rates: ['completion', 'on-time', 'schedule'],
};
