import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';
import { usePane } from '../store/PaneContext';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Colours at the open findings in the ledger itself, and the way to be rid of them. */
export function MarksInSheet() {
  const styles = useStyles();
  const ignored = usePane((state) => state.ignored);
  const prepareWrite = usePane((state) => state.prepareWrite);
  return (
    <Disclosure summary={messages.findings.marks}>
      <Caption1 block className={styles.quiet}>
        {messages.findings.marksHint}
      </Caption1>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void prepareWrite({ kind: 'mark', ignored })}>
          {messages.findings.mark}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => void prepareWrite({ kind: 'clear-marks' })}>
          {messages.findings.clearMarks}
        </Button>
      </div>
    </Disclosure>
  );
}
