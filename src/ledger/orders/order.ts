import type { Day } from '../day/day';

/** 级别: who signs. Source: 三级三色督查令; the levels' names are ours, the signers after 4.4 of the domain notes. */
export const ORDER_LEVELS = ['一级', '二级', '三级'] as const;
export type OrderLevel = (typeof ORDER_LEVELS)[number];

/** 颜色: blue first, then yellow, then red (三明市2017、紫阳县2022的三单). */
export const ORDER_COLOURS = ['蓝色', '黄色', '红色'] as const;
export type OrderColour = (typeof ORDER_COLOURS)[number];

/** One line of the register of papers issued (督办记录): a paper, and the item it was issued for. */
export interface Order {
  /** 文号: 「督令〔2026〕3号」. */
  readonly number: string;
  /** As `NOTICE_LABELS` has it: 督查令, 催办通知单. */
  readonly kind: string;
  readonly level: OrderLevel | null;
  readonly colour: OrderColour | null;
  readonly itemNumber: string;
  readonly item: string;
  readonly unit: string;
  readonly issued: Day | null;
  readonly limit: Day | null;
  /** The day of the unit's answer; null while there is none. */
  readonly answered: Day | null;
  readonly voided: boolean;
  /** Why it was voided, or why it started at a higher level. */
  readonly reason: string;
  /** By which the item is known again; empty for papers of no single item. */
  readonly taskId: string;
}
