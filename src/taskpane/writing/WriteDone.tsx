import { Button } from '@fluentui/react-components';
import { messages } from '../messages';
import { Failure } from '../pieces/Failure';
import { Notice } from '../pieces/Notice';
import { usePane } from '../store/PaneContext';
import { undoneParts } from './undoneParts';
import { UndoOutcome } from './UndoOutcome';

/** After a write: what was written, and the way back. After an undo: what came back. */
export function WriteDone() {
  const write = usePane((state) => state.write);
  const undoing = usePane((state) => state.undoing);
  const undo = usePane((state) => state.undo);
  const recovered = usePane((state) => state.recovered);
  const close = usePane((state) => state.cancelWrite);
  if (write.phase === 'done')
    return (
      <Notice
        intent="success"
        actions={
          <>
            <Button onClick={() => void undo(write.entry)}>{messages.writing.undo}</Button>
            <Button appearance="transparent" onClick={close}>
              {messages.writing.close}
            </Button>
          </>
        }
      >
        <div>{messages.writing.done(write.entry.title)}</div>
        {write.entry.forgotten.length > 0 && <div>{messages.writing.forgotten(write.entry.forgotten.join('、'))}</div>}
      </Notice>
    );
  if (undoing.phase === 'failed') return <Failure error={undoing.error} onRetry={() => void undo(undoing.entry)} />;
  if (recovered !== null) return <Notice intent="warning">{messages.writing.recovered(undoneParts(recovered))}</Notice>;
  return <UndoOutcome />;
}
