/** The defects that every peer looks for; we look for some thirty more (`taizhang-all-rules`). */
export const AGREED_RULES = [
  'task-missing',
  'unit-missing',
  'deadline-unreadable',
  'deadline-missing',
  'deadline-before-assigned',
  'finished-before-assigned',
  'done-without-date',
  'result-missing',
  'number-duplicate',
] as const;
