import { Button } from '@fluentui/react-components';
import type { OperationError } from '../../excel/session/result';
import { messages } from '../messages';
import { Disclosure } from './Disclosure';
import { Notice } from './Notice';

/** Something did not work: in a clerk's words, with what to do and a way to try again. */
export function Failure({ error, onRetry }: { readonly error: OperationError; readonly onRetry?: () => void }) {
  const editing = error.code === 'cell-edit-mode';
  return (
    <Notice
      intent={error.code === 'aborted' ? 'info' : editing ? 'warning' : 'error'}
      title={editing ? messages.failure.cellEdit : undefined}
      actions={onRetry && <Button onClick={onRetry}>{messages.failure.retry}</Button>}
    >
      <span>{editing ? messages.failure.cellEditHint : error.message}</span>
      {error.detail !== undefined && <Disclosure summary={messages.failure.detail}>{error.detail}</Disclosure>}
    </Notice>
  );
}
