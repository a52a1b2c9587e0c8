import type { Order } from '../ledger/orders/order';
import { missingNumbers, sayNumber } from '../ledger/orders/numbering';
import { NOTICE_LABELS, type Notice } from '../ledger/notices/notice';
import { taskShower } from '../ledger/notices/shownTask';
import { scheduleOf } from '../ledger/notices/schedule';
import { taskIdAt } from '../ledger/reading/tasks/taskView';
import { officeCalendar } from './officeCalendar';
import type { WorkbookState } from './workbookState';

/** Longer items are cut in the register: it tells which item, not what it says. */
const LONGEST_ITEM = 60;

/**
 * What 督办记录 enters for some papers: a line for each item of a paper, one for a paper of no single item.
 * @param insists why the papers were wanted although their figures did not add up: every line tells it.
 * @example orderEntries(state, notices).map(({number}) => number) // ['督催〔2026〕1号', '督催〔2026〕1号']
 */
export function orderEntries(state: WorkbookState, notices: readonly Notice[], insists?: string): readonly Order[] {
  const show = taskShower(state.ledgers);
  const schedule = scheduleOf(state.asOf, officeCalendar(state.reading));
  return notices.flatMap((notice): Order[] => {
    const { number, kind, step, addressee, date, issuedFor } = notice;
    if (number === null) return [];
    const paper = {
      number,
      kind: NOTICE_LABELS[kind],
      level: step?.level ?? null,
      colour: step?.colour ?? null,
      issued: date,
      answered: null,
      voided: false,
      reason: [step?.basis, insists && `勾稽不符仍签发：${insists}`].filter(Boolean).join('；'),
    };
    if (issuedFor.length === 0) {
      const unit = addressee?.replace(/[：:]$/u, '') ?? '';
      return [{ ...paper, itemNumber: '', item: notice.title, unit, limit: null, taskId: '' }];
    }
    return issuedFor.map((ref): Order => {
      const task = show(ref);
      const ledger = state.ledgers[ref.ledger]?.ledger;
      return {
        ...paper,
        itemNumber: task.number,
        item: [...task.task].slice(0, LONGEST_ITEM).join(''),
        unit: notice.addressedTo ?? task.leadUnits,
        limit: schedule.newLimit(task),
        taskId: ledger ? taskIdAt(ledger, ref.task) : '',
      };
    });
  });
}

/** A voided line for a number, so that it is never used again and nobody wonders where it went. */
function voidedEntry(number: string, kind: string, reason: string, issued: number | null): Order {
  return {
    number,
    kind,
    level: null,
    colour: null,
    itemNumber: '',
    item: '',
    unit: '',
    issued,
    limit: null,
    answered: null,
    voided: true,
    reason,
    taskId: '',
  };
}

/** Voided lines for numbers that the register no longer tells of. */
export function explainedGaps(orders: readonly Order[]): readonly Order[] {
  return missingNumbers(orders).map((missing) => {
    const kind = orders.find(({ number }) => number.startsWith(missing.series))?.kind ?? '';
    return voidedEntry(sayNumber(missing), kind, '缺号：登记行已不在表中，请补记原因', null);
  });
}
