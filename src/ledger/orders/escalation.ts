import type { Day } from '../day/day';
import { sayDay } from '../day/format';
import { ORDER_COLOURS, ORDER_LEVELS, type Order, type OrderColour, type OrderLevel } from './order';

/** How an order starts, or goes on after the one before it. */
export interface Step {
  readonly level: OrderLevel;
  readonly colour: OrderColour;
  /** The order before it and what became of it, or why it starts higher; empty for a first one. */
  readonly basis: string;
}

/** A start above the rule, which needs a reason (直接升级). */
export interface HigherStart {
  readonly level: OrderLevel;
  readonly colour: OrderColour;
  readonly reason: string;
}

/** What the register says of the next order for an item. */
export type NextStep = { readonly step: Step } | { readonly waitsFor: Order };

const after = <T>(steps: readonly T[], step: T | null): T => {
  const at = step === null ? 0 : steps.indexOf(step);
  return steps[Math.min(at + 1, steps.length - 1)] as T;
};

/**
 * The next order for an item: the first is blue of the first level; where the last one's limit has passed without an
 * answer, level and colour rise by one, up to red of the third level; an answered one is repeated as it was; one whose
 * limit is still running is waited for. A start above the rule is taken as given, with its reason.
 * Source: 三明市2017（蓝色督查单未按要求落实的发橙色），domain notes 4.4: raised by one when the limit passed unmet.
 * @example nextStep(orders, '台账!A2#3', 45473) // {step: {level: '二级', colour: '黄色', basis: '…'}}
 */
export function nextStep(orders: readonly Order[], taskId: string, asOf: Day, higher?: HigherStart): NextStep {
  const last = ordersFor(orders, taskId)
    .filter(({ level, colour }) => level !== null || colour !== null)
    .at(-1);
  if (higher) return { step: { level: higher.level, colour: higher.colour, basis: higher.reason } };
  if (last === undefined) return { step: { level: ORDER_LEVELS[0], colour: ORDER_COLOURS[0], basis: '' } };
  const { level, colour, limit, answered, number } = last;
  const named = `${number}（${colour ?? ''}）`;
  if (answered !== null) {
    const basis = `${named}已于${sayDay(answered)}反馈，事项仍未办结`;
    return { step: { level: level ?? ORDER_LEVELS[0], colour: colour ?? ORDER_COLOURS[0], basis } };
  }
  if (limit === null || limit >= asOf) return { waitsFor: last };
  const basis = `${named}于${sayDay(limit)}到期，未反馈`;
  return { step: { level: after(ORDER_LEVELS, level), colour: after(ORDER_COLOURS, colour), basis } };
}

/**
 * The orders that were issued for an item and stand, in the order of the register.
 * @example ordersFor(orders, '台账!A2#3').length
 */
export function ordersFor(orders: readonly Order[], taskId: string): readonly Order[] {
  return orders.filter((order) => order.taskId === taskId && !order.voided);
}

/**
 * 到期未复: orders that stand, whose limit has passed, and that nobody has answered; the earliest limit first.
 * @example unanswered(orders, 45473)[0]?.unit // '市民政局'
 */
export function unanswered(orders: readonly Order[], asOf: Day): readonly Order[] {
  return orders
    .filter(({ voided, answered, limit }) => !voided && answered === null && limit !== null && limit < asOf)
    .sort((a, b) => (a.limit ?? 0) - (b.limit ?? 0));
}
