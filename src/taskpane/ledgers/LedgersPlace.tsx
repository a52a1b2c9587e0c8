import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';
import { Failure } from '../pieces/Failure';
import { Notice } from '../pieces/Notice';
import { Place } from '../pieces/Place';
import { usePane } from '../store/PaneContext';
import { WriteDone } from '../writing/WriteDone';
import { isConfirmed } from '../store/confirmedColumns';
import { isUnsure } from './confidence';
import { FirstSteps } from './FirstSteps';
import { LedgerCard } from './LedgerCard';
import { NoLedger } from './NoLedger';
import { OtherSheets } from './OtherSheets';
import { ScanProgress } from './ScanProgress';
import { UnitQuestions } from './UnitQuestions';
import { UnreadCells } from './UnreadCells';

const useStyles = makeStyles({
  // A long title is cut at the pane's edge instead of widening the pane.
  choice: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

/** 台账: which ledgers were found, what each column is, and the way into the workbook. */
export function LedgersPlace() {
  const styles = useStyles();
  const workbook = usePane((state) => state.workbook);
  const scan = usePane((state) => state.scan);
  const refresh = usePane((state) => state.refresh);
  const keepError = usePane((state) => state.keepError);
  const prepareWrite = usePane((state) => state.prepareWrite);
  const askBelow = usePane((state) => state.settings.askBelow);
  const confirmed = usePane((state) => state.confirmed);
  const journal = usePane((state) => state.journal);
  const remembers = usePane((state) => state.remembersManaging);
  const [chosen, choose] = useState<string | null>(null);

  if (workbook === null)
    return (
      <Place>
        {scan.phase === 'failed' ? <Failure error={scan.error} onRetry={() => void refresh()} /> : <ScanProgress />}
      </Place>
    );
  const { ledgers, reading, snapshots, live } = workbook;
  const ledger = ledgers.find((each) => each.ledger.id === chosen) ?? ledgers[0];
  if (ledger === undefined) return <NoLedger workbook={workbook} />;
  // The sheet as it was read differs from the clerk's: there are managed columns on it.
  const own = snapshots.find(({ name }) => name === ledger.ledger.layout.sheet);
  const hasColumns = own !== undefined && live?.taken.includes(own) === false;
  const isForeign = hasColumns && !remembers && journal.length === 0;
  const asks = ledgers.some(({ ledger: each }) =>
    each.columns.some((column) => isUnsure(column, askBelow) && !isConfirmed(confirmed, each, column.header)),
  );
  return (
    <Place
      action={
        <Button appearance="primary" onClick={() => void prepareWrite({ kind: 'manage' })}>
          {messages.ledgers.primary}
        </Button>
      }
    >
      {keepError !== null && <Failure error={keepError} />}
      <WriteDone />
      {isForeign && <Notice intent="info">{messages.ledgers.foreign(ledger.ledger.layout.sheet)}</Notice>}
      <UnreadCells workbook={workbook} />
      {journal.length === 0 && <FirstSteps done={asks ? 1 : 2} />}
      {ledgers.length > 1 && (
        <Field label={messages.ledgers.choose} className={styles.choice}>
          <Select className={styles.choice} value={ledger.ledger.id} onChange={(_, { value }) => choose(value)}>
            {ledgers.map(({ ledger: each }) => (
              <option key={each.id} value={each.id}>
                {each.layout.sheet}
                {each.layout.title === null ? '' : ` · ${each.layout.title}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <LedgerCard key={ledger.ledger.id} ledger={ledger.ledger} snapshot={own} />
      <UnitQuestions workbook={workbook} />
      {reading.otherSheets.length > 0 && (
        <Disclosure strong summary={messages.ledgers.others(reading.otherSheets.length)}>
          <OtherSheets sheets={reading.otherSheets} />
        </Disclosure>
      )}
    </Place>
  );
}
