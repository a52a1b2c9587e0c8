import type { Notice } from '../../ledger/notices/notice';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';

const SHOWN = 20;

/** Which of some orders do not start blue, and by what: the order before each, or the reason. Nothing where all do. */
export function NextSteps({ notices }: { readonly notices: readonly Notice[] }) {
  const raised = notices.filter(({ step }) => step !== null && step.basis !== '');
  if (raised.length === 0) return null;
  return (
    <Disclosure summary={messages.notices.steps(raised.length)}>
      <ul>
        {raised.slice(0, SHOWN).map(({ number, addressedTo, step }, index) => (
          <li key={index}>
            {messages.notices.stepLine(number ?? '', addressedTo ?? '', step?.level ?? '', step?.colour ?? '')}
            {step?.basis}
          </li>
        ))}
      </ul>
      {raised.length > SHOWN && messages.notices.moreSteps(raised.length - SHOWN)}
    </Disclosure>
  );
}
