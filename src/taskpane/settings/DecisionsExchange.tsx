import { Button, Caption1, Field, Subtitle2, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { countDecisions, printDecisions, readDecisions } from '../../operations/decisionsText';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'stretch' },
  hint: { color: tokens.colorNeutralForeground3 },
  button: { alignSelf: 'flex-start' },
});

/**
 * 识别决定: what was decided in this workbook, taken into another one. As text: every Excel can copy and paste, while a
 * pane in a frame may be refused both files and the clipboard, so the text is also shown for copying by hand.
 */
export function DecisionsExchange() {
  const styles = useStyles();
  const confirmed = usePane((state) => state.confirmed);
  const decided = usePane((state) => state.decided);
  const take = usePane((state) => state.takeDecisions);
  const [copied, setCopied] = useState<'no' | 'yes' | 'by-hand'>('no');
  const [pasted, setPasted] = useState('');
  const [unknown, setUnknown] = useState(false);
  const count = countDecisions({ confirmed, decided });
  const text = printDecisions({ confirmed, decided });

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      setCopied('by-hand');
    }
  }

  async function takeIn(): Promise<void> {
    const decisions = readDecisions(pasted);
    setUnknown(decisions === null);
    if (decisions === null) return;
    await take(decisions);
    setPasted('');
  }

  return (
    <section className={styles.section}>
      <div>
        <Subtitle2 as="h2" block>
          {messages.exchange.heading}
        </Subtitle2>
        <Caption1 className={styles.hint}>{messages.exchange.hint(count)}</Caption1>
      </div>
      {count > 0 && (
        <Button className={styles.button} onClick={() => void copy()}>
          {messages.exchange.copy}
        </Button>
      )}
      <div role="status">{copied === 'yes' && messages.exchange.copied}</div>
      {copied === 'by-hand' && (
        <Field label={messages.exchange.text} hint={messages.exchange.copyByHand}>
          <Textarea readOnly value={text} rows={4} onFocus={({ currentTarget }) => currentTarget.select()} />
        </Field>
      )}
      <Field label={messages.exchange.paste} validationMessage={unknown ? messages.exchange.unknown : undefined}>
        <Textarea
          value={pasted}
          rows={2}
          onChange={(_, { value }) => {
            setPasted(value);
            setUnknown(false);
          }}
        />
      </Field>
      <Button className={styles.button} disabled={pasted.trim() === ''} onClick={() => void takeIn()}>
        {messages.exchange.take}
      </Button>
    </section>
  );
}
