/**
 * Every number and choice a clerk could dispute, with its default and where the default comes from.
 * A settings file (`--settings FILE.json`) or the workbook's own settings replace single entries.
 */
export interface Settings {
  /** Days before the due day on which the light turns yellow. Source: common 督办 software, yellow 3 days before. */
  readonly warningDays: number;
  /** Whether the warning days are calendar days or working days. */
  readonly warningUnit: 'day' | 'workday';
  /** The light of a task that is near its due day: published rules without an early warning leave it green. */
  readonly nearLight: 'yellow' | 'green';
  /** The light of a task that was finished late (瓯海 2020: 补上后亮黄灯). */
  readonly lateLight: 'yellow' | 'green';
  /** What of a ledger's own row carries the light as well (行上亮灯): nothing, one cell (序号), the whole row. The word stays beside it. */
  readonly rowLight: 'none' | 'cell' | 'row';
  /** Days after which 立行立改 is shown as 应已完成 (never counted overdue). */
  readonly immediateDays: number;
  /** "X日前" includes the day X (民法典第一千二百五十九条). */
  readonly deadlineBeforeInclusive: boolean;
  /** Roll a relative deadline that ends on a non-working day to the next working day (民法典第二百零三条). */
  readonly rollNonWorkday: boolean;
  /** An extended task is overdue after its new day, or still after the original one. */
  readonly extensionOverdue: 'extended' | 'original';
  /** An extended task is finished on time by its original day, or also by the new one. */
  readonly extensionOnTime: 'original' | 'extended';
  /** Where the register's own time limits give a deadline: in ledgers without a deadline column, in empty cells too, nowhere. */
  readonly registerLimits: 'missing-column' | 'empty-cells' | 'off';
  /** Days without a new word after which an open task is listed as 长期无进展. Source: 每月底调度当月进展. */
  readonly staleDays: number;
  /** 长期坚持: a line of its own outside the rate, left out, counted as done, or counted as open. */
  readonly longTerm: 'separate' | 'exclude' | 'done' | 'open';
  /** 基本完成 counts as done or stays open. */
  readonly basicallyDone: 'open' | 'done';
  /** 待销号 stays open until 销号, or counts as done. */
  readonly pendingReview: 'open' | 'done';
  /** 暂缓、中止 stay open, or are left out of the total. */
  readonly suspended: 'open' | 'excluded';
  /** Decimals of a rate; a trailing .0 is dropped unless `keepTrailingZero`. */
  readonly decimals: 0 | 1 | 2;
  readonly keepTrailingZero: boolean;
  /** 按期办结率: of items due in the period, of all closed items, or of all items. */
  readonly onTimeDenominator: 'due-in-period' | 'closed' | 'all';
  /** 基本满意 counts as satisfied, or is shown apart. */
  readonly basicallySatisfied: 'satisfied' | 'apart';
  /** Count a unit only where it leads, or also where it assists (the sums then exceed the total and say so). */
  readonly unitRole: 'lead' | 'lead-and-co';
  /** The office's own level, put before a unit name that lacks one: 市, 县, 区, 省, or none. */
  readonly ownLevel: '省' | '市' | '县' | '区' | '';
  /** Confidence below which a column's role is asked, 0 to 1. */
  readonly askBelow: number;
  /** IANA zone that decides what day is today. */
  readonly timeZone: string;
}

export const DEFAULT_SETTINGS: Settings = {
  warningDays: 3,
  warningUnit: 'day',
  nearLight: 'yellow',
  lateLight: 'yellow',
  rowLight: 'none',
  immediateDays: 7,
  deadlineBeforeInclusive: true,
  rollNonWorkday: false,
  extensionOverdue: 'extended',
  extensionOnTime: 'original',
  registerLimits: 'missing-column',
  staleDays: 30,
  longTerm: 'separate',
  basicallyDone: 'open',
  pendingReview: 'open',
  suspended: 'open',
  decimals: 1,
  keepTrailingZero: false,
  onTimeDenominator: 'due-in-period',
  basicallySatisfied: 'satisfied',
  unitRole: 'lead',
  ownLevel: '市',
  askBelow: 0.6,
  timeZone: 'Asia/Shanghai',
};
