import { makeStyles, tokens } from '@fluentui/react-components';
import type { OtherSheet } from '../../ledger/ledger';

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
});

/** Sheets that are no ledger, each with the reason. */
export function OtherSheets({ sheets }: { readonly sheets: readonly OtherSheet[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {sheets.map((each, index) => (
        <li key={index}>
          <div className={styles.sheet}>{each.sheet}</div>
          <div className={styles.why}>{each.why}</div>
        </li>
      ))}
    </ul>
  );
}
