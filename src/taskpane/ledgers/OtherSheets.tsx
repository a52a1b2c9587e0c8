import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { OtherSheet } from '../../ledger/ledger';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  sheet: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  why: { color: tokens.colorNeutralForeground2 },
  button: { marginTop: tokens.spacingVerticalXS },
});

/** Sheets that are no ledger, each with the reason, and where there is a table the way to have it read as one. */
export function OtherSheets({ sheets }: { readonly sheets: readonly OtherSheet[] }) {
  const styles = useStyles();
  const decide = usePane((state) => state.decideTable);
  const decideSheets = usePane((state) => state.decideSheets);
  const decided = usePane((state) => state.decided.tables);
  return (
    <ul className={styles.list}>
      {sheets.map((each, index) => (
        <li key={index}>
          <div className={styles.sheet}>{each.sheet}</div>
          <div className={styles.why}>{each.why}</div>
          {each.isLeftOut === true && (
            <Button
              size="small"
              className={styles.button}
              aria-label={messages.ledgers.countAgainOf(each.sheet)}
              onClick={() => void decideSheets([each.sheet], null)}
            >
              {messages.ledgers.countAgain}
            </Button>
          )}
          {each.fingerprint !== undefined && (
            <Button
              size="small"
              className={styles.button}
              aria-label={messages.ledgers.readAsLedgerOf(each.sheet)}
              onClick={() =>
                void decide(each.fingerprint ?? '', decided[each.fingerprint ?? ''] === 'no-ledger' ? null : 'ledger')
              }
            >
              {messages.ledgers.readAsLedger}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
