import type { TaskTableSpec } from '../spec';

/** The late items, the longest overdue first, each with a proposed new limit. */
export const OVERDUE_LIST: TaskTableSpec = {
  name: '逾期表',
  title: '逾期未办结事项清单',
  of: 'tasks',
  tasks: 'overdue',
  columns: ['number', 'task', 'lead', 'deadline', 'late', 'progress', 'proposed'],
};

/** The open items without a deadline, with empty columns for the units to fill. */
export const NO_DEADLINE_LIST: TaskTableSpec = {
  name: '无时限表',
  title: '无明确完成时限事项清单',
  of: 'tasks',
  tasks: 'no-deadline',
  columns: ['number', 'source', 'task', 'lead', 'suggestedLimit', 'responsible'],
};
