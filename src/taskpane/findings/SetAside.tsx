import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { RULE_LABELS } from '../../ledger/vocabulary';
import type { SortedFindings } from '../../operations/ignoredFindings';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';
import { usePane } from '../store/PaneContext';
import { FindingLine } from './FindingLine';
import { findingKey } from './groupFindings';
import { MoreLines } from './MoreLines';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  rule: { padding: `${tokens.spacingVerticalXXS} 0` },
});

/** What the clerk chose not to be told of: apart from the rest, with the reason, and with the way back. */
export function SetAside({ sorted }: { readonly sorted: SortedFindings }) {
  const styles = useStyles();
  const takeBack = usePane((state) => state.takeBack);
  const forget = usePane((state) => state.forgetIgnored);
  const switchOn = usePane((state) => state.switchOn);
  const { ignored, off, gone } = sorted;
  if (ignored.length + off.length + gone.length === 0) return null;
  return (
    <div className={styles.root}>
      {ignored.length > 0 && (
        <Disclosure summary={messages.findings.ignoredHeading(ignored.length)}>
          <Caption1 block className={styles.quiet}>
            {messages.findings.ignoredHint}
          </Caption1>
          <MoreLines
            items={ignored}
            line={({ finding, entry }) => (
              <FindingLine key={findingKey(finding)} finding={finding}>
                <div className={styles.quiet}>{messages.findings.because(entry.reason)}</div>
                <Button size="small" appearance="transparent" onClick={() => void takeBack(entry)}>
                  {messages.findings.takeBack}
                </Button>
              </FindingLine>
            )}
          />
        </Disclosure>
      )}
      {gone.length > 0 && (
        <div>
          <Caption1 block className={styles.quiet}>
            {messages.findings.ignoredGone(gone.length, [...new Set(gone.map(({ sheet }) => sheet))])}
          </Caption1>
          <Button size="small" appearance="transparent" onClick={() => void forget(gone)}>
            {messages.findings.forget}
          </Button>
        </div>
      )}
      {off.length > 0 && (
        <Disclosure summary={messages.findings.offHeading(off.length)} open>
          {off.map(({ entry, findings }) => (
            <div key={entry.rule} className={styles.rule}>
              <div>{messages.findings.offCount(RULE_LABELS[entry.rule], findings.length)}</div>
              <div className={styles.quiet}>{messages.findings.because(entry.reason)}</div>
              <Button size="small" appearance="transparent" onClick={() => void switchOn(entry.rule)}>
                {messages.findings.switchOn}
              </Button>
            </div>
          ))}
        </Disclosure>
      )}
    </div>
  );
}
