import type { RegisterId, Role, RuleId, Severity } from '../vocabulary';

/** 完成率、按期办结率、满意率、响应率、采用率、序时完成率. */
type RateName = 'completion' | 'on-time' | 'satisfaction' | 'response' | 'adoption' | 'schedule';

/** Which review steps a closed task must have passed. */
interface ReviewSteps {
  /** `always`: a step belongs to each task; `where-usual`: only where most closed tasks of the ledger have it. */
  readonly asked: 'always' | 'where-usual';
  /** Steps beyond these first ones are for certain rows only: 三环六审, and three more for what goes up or weighs much. */
  readonly further?: { readonly after: number; readonly onlyWhere: RegExp };
}

/** A kind of ledger (台账类型), as data. */
export interface Register {
  readonly id: RegisterId;
  readonly label: string;
  /** Words in the title, the sheet name or the lines above the header that speak for it. */
  readonly words: readonly { readonly says: RegExp; readonly weight: number }[];
  /** Columns that speak for it. */
  readonly roles: Readonly<Partial<Record<Role, number>>>;
  /** Fields that a task of this kind must fill where the ledger has the column. */
  readonly required: readonly Role[];
  /** Rules that are graver or lighter here than elsewhere. */
  readonly severities: Readonly<Partial<Record<RuleId, Severity>>>;
  /** Rules that do not hold here. */
  readonly rulesOff: readonly RuleId[];
  /** Review steps (审核、会签、验收、销号): which of the ledger's columns for them a closed task must have filled. */
  readonly review: ReviewSteps;
  /** Words in a row that goes to no unit, and so misses none. */
  readonly withoutUnit?: RegExp;
  readonly rates: readonly RateName[];
}
