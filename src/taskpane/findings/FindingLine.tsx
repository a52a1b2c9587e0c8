import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { columnLetter } from '../../ledger/address';
import type { Finding } from '../../ledger/checking/finding';
import { isFixable } from '../../operations/fixFindings';
import { choicesFor } from '../../operations/offers';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';
import { ReasonForm } from './ReasonForm';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  where: { minWidth: '52px', justifyContent: 'flex-start', padding: `0 ${tokens.spacingHorizontalXS}` },
  fix: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  action: {
    minWidth: 'auto',
    padding: 0,
    color: tokens.colorBrandForegroundLink,
    // A contrast theme draws the button's edge: the words keep off it.
    '@media (forced-colors: active)': { padding: `0 ${tokens.spacingHorizontalXS}` },
  },
});

/** A finding with its cell, which leads into the sheet, and what can be done about it. */
export function FindingLine({ finding, children }: { readonly finding: Finding; readonly children?: ReactNode }) {
  const styles = useStyles();
  const jump = usePane((state) => state.jump);
  const cell = finding.column === null ? `${finding.row}` : `${columnLetter(finding.column)}${finding.row}`;
  return (
    <li className={styles.line}>
      <Button
        size="small"
        appearance="outline"
        className={styles.where}
        title={messages.findings.goTo(`${finding.sheet}!${cell}`)}
        onClick={() => void jump(finding.sheet, finding.row, finding.column)}
      >
        {finding.column === null ? messages.findings.row(finding.row) : cell}
      </Button>
      <div>
        {finding.message}
        {children}
      </div>
    </li>
  );
}

/** What a cell can mean, to choose from. */
function Choices({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const workbook = usePane((state) => state.workbook);
  const prepareWrite = usePane((state) => state.prepareWrite);
  const { sheet, row, column } = finding;
  const choices = workbook === null || column === null ? [] : choicesFor(workbook, finding);
  if (column === null || choices.length === 0) return null;
  return (
    <div className={styles.actions}>
      <span className={styles.fix}>{messages.findings.choose}</span>
      {choices.map((fix) => (
        <Button
          key={fix.says}
          size="small"
          appearance="transparent"
          className={styles.action}
          onClick={() => void prepareWrite({ kind: 'choose', proposal: { sheet, row, column, fix } })}
        >
          {fix.says}
        </Button>
      ))}
    </div>
  );
}

/** An open finding: put right where the right content is known, or set aside with a reason. */
export function OpenFinding({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const prepareWrite = usePane((state) => state.prepareWrite);
  const ignore = usePane((state) => state.ignore);
  const [asking, ask] = useState(false);
  return (
    <FindingLine finding={finding}>
      <Choices finding={finding} />
      {finding.fix !== undefined && <div className={styles.fix}>{messages.findings.fix(finding.fix.says)}</div>}
      {asking ? (
        <ReasonForm
          label={messages.findings.ignoreReason}
          onCancel={() => ask(false)}
          onConfirm={(reason) => {
            ask(false);
            void ignore(finding, reason);
          }}
        />
      ) : (
        <div className={styles.actions}>
          {isFixable(finding) && (
            <Button
              size="small"
              appearance="transparent"
              className={styles.action}
              onClick={() => void prepareWrite({ kind: 'fix', findings: [finding] })}
            >
              {messages.findings.fixOne}
            </Button>
          )}
          <Button size="small" appearance="transparent" className={styles.action} onClick={() => ask(true)}>
            {messages.findings.ignore}
          </Button>
        </div>
      )}
    </FindingLine>
  );
}
