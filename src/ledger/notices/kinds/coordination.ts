import { ITEMS } from '../countWords';
import type { NoticeSpec } from '../spec';

/** 提请协调清单: open items with problems or reminded twice, for the leaders in charge. */
export const coordination: NoticeSpec = {
  kind: 'coordination',
  period: 'month',
  mark: '督协',
  scope: 'office',
  addresses: 'to-coordinate',
  about: null,
  counts: ITEMS,
  title: '提请领导协调事项清单',
  addressee: '',
  nothing: '没有需要提请领导协调的事项（在办且写有存在问题，或催办两次以上）',
  parts: [
    {
      name: '说明',
      heading: '',
      text: '截至{截止日期}，在办的{未办结}项督办事项中，有{列入}项困难较大或多次催办未果，提请领导协调督促。',
    },
  ],
  tables: [
    {
      name: '协调表',
      title: '提请协调事项',
      of: 'tasks',
      tasks: 'to-coordinate',
      columns: ['index', 'task', 'lead', 'leader', 'deadline', 'late', 'problem', 'requested'],
    },
  ],
  attachments: [],
};
