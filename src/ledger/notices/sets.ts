/** Groups of tasks that sentences and tables can go through line by line. */
export type LineSet = 'sources' | 'units' | 'leaders' | 'categories' | 'series' | 'previous-meetings';

/** Choices of tasks that sentences and tables can list. */
export type TaskSet =
  | 'all'
  | 'open'
  /** Open now, or closed since the last period. */
  | 'open-or-just-closed'
  | 'overdue'
  | 'no-deadline'
  | 'due-soon'
  | 'due-in-period'
  | 'not-updated'
  | 'to-coordinate'
  | 'with-problems'
  | 'reminded';
