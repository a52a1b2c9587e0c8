import { Button, Caption1, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JournalEntry } from '../../plan/journal';
import { messages } from '../messages';
import { Failure } from '../pieces/Failure';
import { usePane } from '../store/PaneContext';
import { UndoOutcome } from '../writing/UndoOutcome';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** An ISO time in the clerk's own clock. */
function whenText(iso: string): string {
  const when = new Date(iso);
  return Number.isNaN(when.getTime()) ? iso : when.toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });
}

/** How much an entry did. */
function whatOf({ changedCells, effects }: JournalEntry): string[] {
  const made = effects.flatMap((effect) => (effect.kind === 'sheet-added' ? [effect.sheet] : []));
  return [
    ...(changedCells > 0 ? [messages.undo.cells(changedCells)] : []),
    ...(made.length > 0 ? [messages.undo.sheetsMade(made.join('、'))] : []),
  ];
}

/** 写入记录: everything that was written into this workbook, the latest first, each with its way back. */
export function JournalList() {
  const styles = useStyles();
  const journal = usePane((state) => state.journal);
  const journalError = usePane((state) => state.journalError);
  const undoing = usePane((state) => state.undoing);
  const undo = usePane((state) => state.undo);
  return (
    <section className={styles.root}>
      <Subtitle2 as="h2">{messages.undo.heading}</Subtitle2>
      <Caption1 className={styles.hint}>{messages.undo.hint}</Caption1>
      {undoing.phase === 'failed' ? (
        <Failure error={undoing.error} onRetry={() => void undo(undoing.entry)} />
      ) : (
        <UndoOutcome />
      )}
      {journal.length === 0 ? (
        journalError === null && <Text>{messages.undo.empty}</Text>
      ) : (
        <ul className={styles.list}>
          {[...journal].reverse().map((entry) => (
            <li key={entry.id} className={styles.entry}>
              <span>
                <Text block>{entry.title}</Text>
                <Caption1 className={styles.hint}>{[whenText(entry.when), ...whatOf(entry)].join(' · ')}</Caption1>
              </span>
              <Button
                size="small"
                disabledFocusable={undoing.phase === 'working'}
                aria-label={messages.undo.undoOf(entry.title)}
                onClick={() => void undo(entry)}
              >
                {messages.undo.undo}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
