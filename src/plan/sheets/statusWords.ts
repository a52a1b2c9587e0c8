import type { ReportedStatus } from '../../ledger/vocabulary';

/**
 * Status words that clerks commonly type, with what reading makes of them. The live formulas look them up when a
 * status changes after the ledger was read, so that 办理中 turned into 已办结 needs no add-in.
 */
export const STATUS_WORDS: Readonly<Partial<Record<ReportedStatus, readonly string[]>>> = {
  done: ['已办结', '办结', '已完成', '完成', '已销号', '销号', '已落实', '已整改', '已解决', '按期办结', '按时办结'],
  'done-early': ['提前办结', '提前完成'],
  'done-late': ['逾期办结', '超期办结'],
  'basically-done': ['基本完成'],
  'partially-done': ['部分完成', '部分办结'],
  'in-progress': ['办理中', '正在办理', '推进中', '正在推进', '进行中', '在办', '有序推进', '未完成', '未办结'],
  behind: ['进度滞后', '滞后'],
  'not-started': ['未启动', '未开展'],
  overdue: ['逾期未办结', '超期未办结', '逾期'],
  'long-term': ['长期坚持', '常态化', '持续推进'],
  extended: ['延期'],
  suspended: ['暂缓', '中止'],
  cancelled: ['取消', '并案'],
  returned: ['退回'],
  'pending-review': ['待销号', '待审核'],
  draft: ['草稿'],
  'no-action': ['阅知'],
};
