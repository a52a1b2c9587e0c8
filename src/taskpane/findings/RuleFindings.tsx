import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { RULE_LABELS } from '../../ledger/vocabulary';
import { isFixable } from '../../operations/fixFindings';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';
import { SeverityMark } from '../pieces/marks';
import { usePane } from '../store/PaneContext';
import { OpenFinding } from './FindingLine';
import { findingKey, type FindingGroup } from './groupFindings';
import { MoreLines } from './MoreLines';
import { ReasonForm } from './ReasonForm';

const useStyles = makeStyles({
  summary: {
    display: 'inline-grid',
    gridTemplateColumns: 'auto 1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    width: 'calc(100% - 24px)',
    verticalAlign: 'middle',
  },
  number: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
});

/** What one rule found: put right together, or the rule switched off for this workbook. */
export function RuleFindings({ group, open }: { readonly group: FindingGroup; readonly open: boolean }) {
  const styles = useStyles();
  const prepareWrite = usePane((state) => state.prepareWrite);
  const switchOff = usePane((state) => state.switchOff);
  const [asking, ask] = useState(false);
  const fixable = group.findings.filter(isFixable);
  return (
    <Disclosure
      strong
      open={open}
      summary={
        <span className={styles.summary}>
          <SeverityMark severity={group.severity} iconOnly />
          {RULE_LABELS[group.rule]}
          <span className={styles.number}>{messages.findings.count(group.findings.length)}</span>
        </span>
      }
    >
      {fixable.length > 1 && (
        <Button size="small" onClick={() => void prepareWrite({ kind: 'fix', findings: fixable })}>
          {messages.findings.fixThese(fixable.length)}
        </Button>
      )}
      <MoreLines items={group.findings} line={(each) => <OpenFinding key={findingKey(each)} finding={each} />} />
      {asking ? (
        <ReasonForm
          label={messages.findings.offReason}
          onCancel={() => ask(false)}
          onConfirm={(reason) => void switchOff(group.rule, reason)}
        />
      ) : (
        <Button size="small" appearance="subtle" onClick={() => ask(true)}>
          {messages.findings.switchOff}
        </Button>
      )}
    </Disclosure>
  );
}
