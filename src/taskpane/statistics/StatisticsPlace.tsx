import { Button, Field, Select, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { RATE_KEYS, rateTable, type RateKey } from '../../ledger/rates/rateTable';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';
import { Empty } from '../pieces/Empty';
import { HoldsMark } from '../pieces/marks';
import { NeedsReading } from '../pieces/NeedsReading';
import { Place } from '../pieces/Place';
import { usePane } from '../store/PaneContext';
import { WriteDone } from '../writing/WriteDone';
import { Measures } from './Measures';
import { RateGrid } from './RateGrid';
import { StateBar } from './StateBar';
import { Unmanage } from './Unmanage';

const useStyles = makeStyles({
  section: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground3 },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  identities: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  identity: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** 统计: rates with their definition; every figure leads to its tasks. */
export default function StatisticsPlace() {
  const workbook = usePane((state) => state.workbook);
  return workbook === null || workbook.ledgers.length === 0 ? <NeedsReading /> : <Statistics workbook={workbook} />;
}

function Statistics({ workbook }: { readonly workbook: WorkbookState }) {
  const styles = useStyles();
  const prepareWrite = usePane((state) => state.prepareWrite);
  const [by, choose] = useState<RateKey>('source');
  const table = useMemo(() => rateTable(workbook.ledgers, by, workbook.settings, workbook.asOf), [workbook, by]);
  const broken = table.identities.some(({ holds }) => !holds);
  return (
    <Place
      action={
        <Button appearance="primary" onClick={() => void prepareWrite({ kind: 'statistics' })}>
          {messages.statistics.primary}
        </Button>
      }
    >
      <WriteDone />
      <StateBar workbook={workbook} />
      <Field label={messages.statistics.by}>
        <Select value={by} onChange={(_, { value }) => choose(value as RateKey)}>
          {RATE_KEYS.map((key) => (
            <option key={key} value={key}>
              {messages.statistics.keys[key]}
            </option>
          ))}
        </Select>
      </Field>
      {table.rows.length === 0 ? (
        <Empty title={messages.statistics.noRows} />
      ) : (
        <RateGrid table={table} workbook={workbook} />
      )}
      <section className={styles.section}>
        <Subtitle2 as="h2">{messages.statistics.definition}</Subtitle2>
        <ul className={styles.list}>
          {table.definition.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <Measures workbook={workbook} />
      <section className={styles.section}>
        <Button size="small" onClick={() => void prepareWrite({ kind: 'lists' })}>
          {messages.statistics.lists}
        </Button>
        <Text as="p" size={200} className={styles.hint}>
          {messages.statistics.listsHint}
        </Text>
      </section>
      <Disclosure strong open={broken} summary={messages.statistics.identities}>
        <ul className={styles.identities}>
          {table.identities.map(({ name, says, holds, where }) => (
            <li key={name} className={styles.identity}>
              <HoldsMark holds={holds} yes={messages.statistics.holds} no={messages.statistics.broken} />
              <span>{where === '' ? says : `${says}：${where}`}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
      <Unmanage />
    </Place>
  );
}
