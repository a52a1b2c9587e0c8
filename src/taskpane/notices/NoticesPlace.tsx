import { Button, Field, Select, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import {
  NOTICE_KINDS,
  NOTICE_LABELS,
  NOTICE_PERIODS,
  type NoticeKind,
  type NoticeResult,
} from '../../ledger/notices/notice';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { NeedsReading } from '../pieces/NeedsReading';
import { Notice } from '../pieces/Notice';
import { Place } from '../pieces/Place';
import { usePane, useServices } from '../store/PaneContext';
import { WriteDone } from '../writing/WriteDone';
import { NoticePage } from './NoticePage';
import { periodsBefore } from './periodsBefore';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    gap: tokens.spacingHorizontalM,
    // A long option must not push its list over the one beside it.
    '& > *': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
  },
});

/** 通报: choose a kind and a period, see the page, have it written to a sheet. */
export default function NoticesPlace() {
  const workbook = usePane((state) => state.workbook);
  return workbook === null || workbook.ledgers.length === 0 ? <NeedsReading /> : <Notices workbook={workbook} />;
}

function Notices({ workbook }: { readonly workbook: WorkbookState }) {
  const styles = useStyles();
  const services = useServices();
  const prepareWrite = usePane((state) => state.prepareWrite);
  const [kind, chooseKind] = useState<NoticeKind>('quarter');
  const [label, chooseLabel] = useState<string | null>(null);
  const [drafted, setDrafted] = useState<{ readonly of: string; readonly result: NoticeResult } | null>(null);

  const periods = useMemo(() => periodsBefore(workbook.asOf, NOTICE_PERIODS[kind]), [workbook, kind]);
  const period = periods.find((each) => each.label === label) ?? periods[0];
  const asked = `${kind} ${period?.label ?? ''}`;
  useEffect(() => {
    if (period === undefined) return;
    let current = true;
    void services.notice(workbook, kind, period).then((result) => {
      if (current) setDrafted({ of: asked, result });
    });
    return () => {
      current = false;
    };
  }, [services, workbook, kind, period, asked]);

  const result = drafted?.of === asked ? drafted.result : null;
  return (
    <Place
      action={
        <Button
          appearance="primary"
          disabledFocusable={result?.ok !== true}
          onClick={() => period !== undefined && void prepareWrite({ kind: 'notice', notice: kind, period })}
        >
          {messages.notices.primary}
        </Button>
      }
    >
      <WriteDone />
      <div className={styles.choices}>
        <Field label={messages.notices.kind}>
          <Select value={kind} onChange={(_, { value }) => chooseKind(value as NoticeKind)}>
            {NOTICE_KINDS.map((each) => (
              <option key={each} value={each}>
                {NOTICE_LABELS[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={messages.notices.period}>
          <Select value={period?.label} onChange={(_, { value }) => chooseLabel(value)}>
            {periods.map((each) => (
              <option key={each.label} value={each.label}>
                {each.label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {result === null ? (
        <Spinner label={messages.notices.working} />
      ) : result.ok ? (
        result.notices.map((notice, index) => <NoticePage key={index} notice={notice} />)
      ) : (
        <Notice intent="warning">{result.error.message}</Notice>
      )}
    </Place>
  );
}
