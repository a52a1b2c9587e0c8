import type { Register } from './register';

/** Documents received and sent (收文、发文、公文). */
export const document: Register = {
  id: 'document',
  label: '公文办理',
  words: [
    {
      says: /公文|收文|来文(?!字号)|发文(?!字号)|阅办|文件办理|文件流转|(?<!批示|依据)文件(?:名称|标题|题目)|拟办意见|文件督察|办文/,
      weight: 1,
    },
  ],
  roles: { doc_no: 0.4, secrecy: 0.2 },
  required: ['resp_leader', 'owner'],
  // 三环六审: six steps for every paper, three more for papers that go up or weigh much.
  severities: {},
  rulesOff: ['progress-stale'],
  review: { asked: 'where-usual', further: { after: 6, onlyWhere: /上报|上行|重要/ } },
  rates: ['completion', 'on-time'],
};
