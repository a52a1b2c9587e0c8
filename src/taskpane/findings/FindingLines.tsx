import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { columnLetter } from '../../ledger/address';
import type { Finding } from '../../ledger/checking/finding';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';

/** So many lines at once: a rule can speak of thousands of cells. */
const STEP = 20;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  where: { minWidth: '52px', justifyContent: 'flex-start', padding: `0 ${tokens.spacingHorizontalXS}` },
  fix: { color: tokens.colorNeutralForeground3 },
});

/** The cells that one rule speaks of; each leads into the sheet. */
export function FindingLines({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const jump = usePane((state) => state.jump);
  const [shown, show] = useState(STEP);
  return (
    <>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding, index) => {
          const cell = finding.column === null ? `${finding.row}` : `${columnLetter(finding.column)}${finding.row}`;
          const where = finding.column === null ? messages.findings.row(finding.row) : cell;
          return (
            <li key={index} className={styles.line}>
              <Button
                size="small"
                appearance="outline"
                className={styles.where}
                title={messages.findings.goTo(`${finding.sheet}!${cell}`)}
                onClick={() => void jump(finding.sheet, finding.row, finding.column)}
              >
                {where}
              </Button>
              <span>
                {finding.message}
                {finding.fix !== undefined && (
                  <div className={styles.fix}>{messages.findings.fix(finding.fix.says)}</div>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {findings.length > shown && (
        <Button size="small" appearance="subtle" onClick={() => show(shown + STEP)}>
          {messages.findings.more(Math.min(STEP, findings.length - shown))}
        </Button>
      )}
    </>
  );
}
