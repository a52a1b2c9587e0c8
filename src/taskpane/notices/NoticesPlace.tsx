import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { fontsOf } from '../../ledger/notices/fonts';
import { NOTICE_PERIODS, type Letterhead } from '../../ledger/notices/notice';
import { groupingOf, NOT_STATED } from '../../ledger/rates/grouping';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';
import { NeedsReading } from '../pieces/NeedsReading';
import { Notice } from '../pieces/Notice';
import { Place } from '../pieces/Place';
import type { NoticeRequest } from '../services';
import { usePane, useServices } from '../store/PaneContext';
import { WriteDone } from '../writing/WriteDone';
import { Draft } from './Draft';
import { LetterheadForm } from './LetterheadForm';
import { NoticeChoices, type Chosen } from './NoticeChoices';
import { periodsBefore } from './periodsBefore';
import { Unanswered } from './Unanswered';
import { useDraft } from './useDraft';

const NOTHING_CHOSEN: Chosen = { kind: 'quarter', period: null, units: [], higher: null, onOneSheet: false };

/** 通报: choose a kind and a period, see the page, have it written to a sheet or take it to Word. */
export default function NoticesPlace() {
  const workbook = usePane((state) => state.workbook);
  return workbook === null || workbook.ledgers.length === 0 ? <NeedsReading /> : <Notices workbook={workbook} />;
}

function Notices({ workbook }: { readonly workbook: WorkbookState }) {
  const prepareWrite = usePane((state) => state.prepareWrite);
  const reminding = usePane((state) => state.reminding);
  const remind = usePane((state) => state.remind);
  const [chosen, choose] = useState<Chosen>(() =>
    reminding === null ? NOTHING_CHOSEN : { ...NOTHING_CHOSEN, kind: 'reminder' },
  );
  const onlyThese = chosen.kind === 'reminder' ? reminding : null;
  const [insists, insist] = useState<string | null>(null);
  const [letterhead, changeLetterhead] = useLetterhead();
  const periods = useMemo(() => periodsBefore(workbook.asOf, NOTICE_PERIODS[chosen.kind]), [workbook, chosen.kind]);
  const units = useMemo(() => {
    const ledgers = workbook.ledgers.map(({ ledger }) => ledger);
    return groupingOf(ledgers, 'unit', workbook.settings).keys.filter((key) => key !== NOT_STATED);
  }, [workbook]);
  const period = periods.find(({ label }) => label === chosen.period) ?? periods[0];
  const needsReason = chosen.higher !== null && chosen.higher.reason.trim() === '';
  const request: NoticeRequest | null =
    period === undefined || letterhead === null || needsReason
      ? null
      : {
          notice: chosen.kind,
          period,
          choice: {
            letterhead,
            onOneSheet: chosen.onOneSheet,
            ...(insists === null ? {} : { insists }),
            ...(onlyThese === null ? {} : { tasks: onlyThese }),
            ...(chosen.units.length > 0 ? { units: chosen.units } : {}),
            ...(chosen.higher ? { higher: chosen.higher } : {}),
          },
        };
  const draft = useDraft(workbook, request);
  return (
    <Place
      action={
        <Button
          appearance="primary"
          disabledFocusable={draft?.ok !== true}
          onClick={() => request !== null && void prepareWrite({ kind: 'notice', ...request })}
        >
          {messages.notices.primary}
        </Button>
      }
    >
      <WriteDone />
      <NoticeChoices
        chosen={chosen}
        periods={periods}
        units={units}
        onChange={(next) => {
          choose(next);
          insist(null);
        }}
      />
      {onlyThese !== null && (
        <Notice intent="info" actions={<Button onClick={() => remind(null)}>{messages.notices.allReminded}</Button>}>
          {messages.notices.onlyChosen(onlyThese.length)}
        </Notice>
      )}
      <Unanswered workbook={workbook} />
      {letterhead !== null && <LetterheadForm letterhead={letterhead} onChange={changeLetterhead} />}
      <Disclosure summary={messages.notices.wording}>
        {messages.notices.wordingHint}{' '}
        <Button size="small" onClick={() => void prepareWrite({ kind: 'wording' })}>
          {messages.notices.wording}
        </Button>
      </Disclosure>
      {needsReason ? null : draft === null ? (
        <Spinner label={messages.notices.working} />
      ) : (
        <Draft draft={draft} fonts={fontsOf(letterhead ?? {})} insists={insists} onInsist={insist} />
      )}
    </Place>
  );
}

/** The letterhead of this paper: what the workbook keeps, with a number and a day of its own; null until it is read. */
function useLetterhead(): readonly [Letterhead | null, (letterhead: Letterhead) => void] {
  const services = useServices();
  const [letterhead, setLetterhead] = useState<Letterhead | null>(null);
  useEffect(() => {
    let current = true;
    void services.letterhead().then((kept) => {
      if (current) setLetterhead((already) => already ?? kept);
    });
    return () => {
      current = false;
    };
  }, [services]);
  const change = (next: Letterhead): void => {
    setLetterhead(next);
    void services.keepLetterhead(
      Object.fromEntries(Object.entries(next).filter(([entry]) => entry !== 'number' && entry !== 'date')),
    );
  };
  return [letterhead, change];
}
