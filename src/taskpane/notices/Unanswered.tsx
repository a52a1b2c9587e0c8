import { sayDay } from '../../ledger/day/format';
import { unanswered } from '../../ledger/orders/escalation';
import { readOrderRegister } from '../../ledger/orders/orderRegister';
import { ORDER_SHEET } from '../../ledger/reading/tables/paperSheets';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';

const SHOWN = 20;

/** 到期未复: what was issued, whose limit has passed, and that nobody has answered. Nothing where there is none. */
export function Unanswered({ workbook }: { readonly workbook: WorkbookState }) {
  const sheet = workbook.snapshots.find(({ name }) => name === ORDER_SHEET);
  const orders = unanswered((sheet && readOrderRegister(sheet)?.orders) ?? [], workbook.asOf);
  if (orders.length === 0) return null;
  return (
    <Disclosure summary={messages.notices.unanswered(orders.length)}>
      {messages.notices.unansweredHint}
      <ul>
        {orders.slice(0, SHOWN).map(({ number, unit, item, limit }, index) => (
          <li key={index}>
            {messages.notices.unansweredLine(number, unit, item, limit === null ? '' : sayDay(limit))}
          </li>
        ))}
      </ul>
      {orders.length > SHOWN && messages.notices.moreUnanswered(orders.length - SHOWN)}
    </Disclosure>
  );
}
