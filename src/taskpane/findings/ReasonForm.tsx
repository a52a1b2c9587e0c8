import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { LONGEST_REASON } from '../../operations/ignoredFindings';
import { messages } from '../messages';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalXS} 0` },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** Asks why: nothing is silenced without a reason that others can read. */
export function ReasonForm(props: {
  readonly label: string;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const [reason, write] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        props.onConfirm(reason);
      }}
    >
      <Field label={props.label} hint={messages.findings.reasonHint} size="small" required>
        <Input
          size="small"
          autoFocus
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={(_, { value }) => write(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" disabled={reason.trim() === ''}>
          {messages.findings.confirm}
        </Button>
        <Button size="small" appearance="subtle" onClick={props.onCancel}>
          {messages.findings.cancel}
        </Button>
      </div>
    </form>
  );
}
