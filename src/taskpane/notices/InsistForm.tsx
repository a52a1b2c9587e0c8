import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { messages } from '../messages';

/** Asks why a notice is wanted although its figures do not add up: the register keeps the reason. */
export function InsistForm({ onInsist }: { readonly onInsist: (reason: string) => void }) {
  const [reason, write] = useState('');
  const said = reason.trim();
  return (
    <>
      <Field label={messages.notices.insistReason} hint={messages.notices.insistHint} required>
        <Input value={reason} onChange={(_, { value }) => write(value)} />
      </Field>
      <Button disabledFocusable={said === ''} onClick={() => onInsist(said)}>
        {messages.notices.insist}
      </Button>
    </>
  );
}
