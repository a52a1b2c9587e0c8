import { Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { TableSimple16Regular } from '@fluentui/react-icons';
import { areaAddress } from '../../ledger/address';
import type { Ledger, LedgerColumn } from '../../ledger/ledger';
import type { SheetSnapshot } from '../../ledger/snapshot';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';
import { Notice } from '../pieces/Notice';
import { usePane } from '../store/PaneContext';
import { fingerprintOf, isConfirmed } from '../store/confirmedColumns';
import { ColumnQuestion } from './ColumnQuestion';
import { RegisterQuestion } from './RegisterQuestion';
import { isUnsure } from './confidence';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  link: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
});

interface Props {
  readonly ledger: Ledger;
  readonly snapshot: SheetSnapshot | undefined;
}

/** One ledger: where it stands, of which kind it is, and its columns, the unsure ones first. */
export function LedgerCard({ ledger, snapshot }: Props) {
  const styles = useStyles();
  const { layout } = ledger;
  const askBelow = usePane((state) => state.settings.askBelow);
  const confirmed = usePane((state) => state.confirmed);
  const jump = usePane((state) => state.jump);
  const decideTable = usePane((state) => state.decideTable);
  const asLedger = usePane((state) => state.decided.tables[fingerprintOf(ledger)] === 'ledger');
  const setAside = (): Promise<void> => decideTable(fingerprintOf(ledger), asLedger ? null : 'no-ledger');
  // A column keeps its place in the list after the clerk decided it: nothing jumps under the pointer.
  const isDecided = (column: LedgerColumn): boolean => isConfirmed(confirmed, ledger, column.header);
  const asked = ledger.columns.filter((each) => isDecided(each) || isUnsure(each, askBelow));
  const sure = ledger.columns.filter((each) => !asked.includes(each));
  const open = asked.filter((each) => !isDecided(each)).length;
  const area = { top: layout.top, left: layout.left, bottom: layout.lastTaskRow, right: layout.right };
  const questions = (columns: Ledger['columns']) => (
    <ul className={styles.list}>
      {columns.map((column) => (
        <ColumnQuestion key={column.column} ledger={ledger} column={column} snapshot={snapshot} />
      ))}
    </ul>
  );
  return (
    <section className={styles.root} aria-label={layout.sheet}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{layout.title ?? layout.sheet}</Subtitle2>
        <Caption1 className={styles.quiet}>
          {layout.sheet} · {messages.ledgers.range(areaAddress(area), ledger.tasks.count)}
        </Caption1>
        {layout.year !== null && <Caption1 className={styles.quiet}>{messages.ledgers.year(layout.year)}</Caption1>}
        <div className={styles.actions}>
          <Button
            appearance="transparent"
            size="small"
            icon={<TableSimple16Regular />}
            className={styles.link}
            onClick={() => void jump(layout.sheet, layout.headerRows[0] ?? layout.top, layout.left)}
          >
            {messages.ledgers.goTo}
          </Button>
          <Button appearance="transparent" size="small" onClick={() => void setAside()}>
            {messages.ledgers.notALedger}
          </Button>
        </div>
      </div>
      <RegisterQuestion ledger={ledger} />
      {open > 0 ? (
        <Notice intent="warning" title={messages.ledgers.ask(open)}>
          {messages.ledgers.askHint}
        </Notice>
      ) : (
        <Notice intent="success">{messages.ledgers.allSure}</Notice>
      )}
      {asked.length > 0 && questions(asked)}
      <Disclosure strong summary={messages.ledgers.sureColumns(sure.length)} open={asked.length === 0}>
        {questions(sure)}
      </Disclosure>
    </section>
  );
}
