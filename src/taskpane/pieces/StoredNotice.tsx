import { Button } from '@fluentui/react-components';
import type { StoredTrouble } from '../../operations/keptDecisions';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';
import { Notice } from './Notice';

const words = messages.stored;

/** What happened to the data that the workbook keeps, and what now holds; nothing where all is well. */
export function StoredNotice() {
  const stored = usePane((state) => state.stored);
  const journalError = usePane((state) => state.journalError);
  const accept = usePane((state) => state.acceptStored);
  const lines = [...(stored === null ? [] : linesOf(stored)), ...(journalError === null ? [] : [journalError.message])];
  if (lines.length === 0) return null;
  const isGrave = journalError !== null || (stored !== null && (stored.lost.length > 0 || stored.outdated));
  return (
    <Notice
      intent={isGrave || stored?.isLater === true ? 'warning' : 'info'}
      actions={<Button onClick={() => void accept()}>{words.accept}</Button>}
    >
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Notice>
  );
}

function linesOf({ recovered, lost, outdated, isLater, formerName }: StoredTrouble): string[] {
  return [
    ...(isLater ? [words.later] : []),
    ...(lost.length > 0 ? [words.lost(lost.map((kind) => words.kinds[kind]))] : []),
    ...(outdated ? [words.outdated] : []),
    ...(recovered ? [words.recovered] : []),
    ...(formerName === null ? [] : [words.renamed(formerName)]),
  ];
}
