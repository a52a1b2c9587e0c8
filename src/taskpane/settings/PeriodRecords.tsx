import { Button, Caption1, Field, Select, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { toIso } from '../../ledger/day/day';
import { compareFigures, type ComparedLine } from '../../ledger/periods/compareFigures';
import {
  periodContaining,
  periodId,
  previousPeriod,
  samePeriodLastYear,
  type Period,
  type PeriodKind,
} from '../../ledger/periods/period';
import type { PeriodRecord } from '../../ledger/periods/periodRecord';
import type { Settings } from '../../ledger/settings';
import { messages } from '../messages';
import { Failure } from '../pieces/Failure';
import { usePane, useServices } from '../store/PaneContext';
import type { OperationError } from '../../excel/session/result';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground3 },
  keep: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: 'none', alignSelf: 'stretch' },
  record: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

const words = messages.settings.periods;
const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'half', 'year'];

/** The total of a record beside that of another recorded period; null where that one was not recorded. */
function beside(
  record: PeriodRecord,
  other: Period,
  all: readonly PeriodRecord[],
  settings: Settings,
): ComparedLine | null {
  const before = all.find(({ period }) => periodId(period) === periodId(other));
  return before ? compareFigures(record.figures, before.figures, settings).total : null;
}

/** 记一期: keeps a period's figures and each item's state in the workbook; the recorded ones with 环比 and 同比. */
export function PeriodRecords() {
  const styles = useStyles();
  const services = useServices();
  const workbook = usePane((state) => state.workbook);
  const settings = usePane((state) => state.settings);
  const asOf = usePane((state) => state.asOf);
  const [kind, choose] = useState<PeriodKind>('quarter');
  const [records, setRecords] = useState<readonly PeriodRecord[]>([]);
  const [error, setError] = useState<OperationError | null>(null);
  const [changes, setChanges] = useState(0);
  const refresh = (): void => setChanges((count) => count + 1);
  useEffect(() => {
    let shown = true;
    void services.periods().then((listed) => {
      if (!shown) return;
      setError(listed.ok ? null : listed.error);
      if (listed.ok) setRecords(listed.value);
    });
    return () => {
      shown = false;
    };
  }, [services, changes]);
  const current = periodContaining(asOf, kind);

  async function keep(): Promise<void> {
    if (workbook === null) return;
    const kept = await services.keepPeriod(workbook, current);
    if (kept.ok) refresh();
    else setError(kept.error);
  }
  async function forget(period: Period): Promise<void> {
    const gone = await services.forgetPeriod(period);
    if (gone.ok) refresh();
    else setError(gone.error);
  }

  return (
    <section className={styles.root}>
      <Subtitle2 as="h2">{words.heading}</Subtitle2>
      <Caption1 className={styles.hint}>{words.hint}</Caption1>
      {error && <Failure error={error} onRetry={refresh} />}
      {workbook !== null && workbook.ledgers.length > 0 && (
        <div className={styles.keep}>
          <Field label={words.kind}>
            <Select value={kind} onChange={(_, { value }) => choose(value as PeriodKind)}>
              {KINDS.map((each) => (
                <option key={each} value={each}>
                  {periodContaining(asOf, each).label}
                </option>
              ))}
            </Select>
          </Field>
          <Button onClick={() => void keep()}>{words.keep}</Button>
        </div>
      )}
      {records.length === 0 ? (
        <Text>{words.none}</Text>
      ) : (
        <ul className={styles.list}>
          {[...records].reverse().map((record) => {
            const { period, day } = record;
            const figures = compareFigures(record.figures, null, settings).total;
            return (
              <li key={periodId(period)} className={styles.record}>
                <span>
                  <Text block>
                    {words.record(
                      period.label,
                      figures.total.now ?? 0,
                      figures.done.now ?? 0,
                      figures.overdue.now ?? 0,
                    )}
                  </Text>
                  <Caption1 className={styles.hint} block>
                    {words.comparison(
                      toIso(day),
                      figures.rate.now,
                      beside(record, previousPeriod(period), records, settings)?.rate.text ?? null,
                      beside(record, samePeriodLastYear(period), records, settings)?.rate.text ?? null,
                    )}
                  </Caption1>
                </span>
                <Button size="small" aria-label={words.forgetOf(period.label)} onClick={() => void forget(period)}>
                  {words.forget}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
