import type { RegisterId, Role } from '../vocabulary';

/** A time limit that holds where a row gives none: the amount, and the column that its clock starts from. */
interface DefaultLimit {
  readonly amount: number;
  readonly unit: 'day' | 'workday' | 'month';
  readonly from: Role;
  /** How the rule reads in a sentence. */
  readonly says: string;
  /** The law, regulation or local practice behind it. */
  readonly source: string;
  readonly extension?: { readonly amount: number; readonly unit: 'day' | 'workday' | 'month' };
}

/** 完成率、按期办结率、满意率、响应率、采用率、序时完成率. */
type RateName = 'completion' | 'on-time' | 'satisfaction' | 'response' | 'adoption' | 'schedule';

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
  readonly limits: readonly DefaultLimit[];
  readonly rates: readonly RateName[];
}
