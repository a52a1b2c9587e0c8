import { Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { SHEET_LIMITS } from '../../plan/sheets/names';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground3 },
});

const words = messages.settings.limitTable;

/** 时限表: the limits that give deadlines where a ledger has none, written into the workbook for the office to change. */
export function LimitTable() {
  const styles = useStyles();
  const workbook = usePane((state) => state.workbook);
  const prepareWrite = usePane((state) => state.prepareWrite);
  const present = workbook?.snapshots.some(({ name }) => name === SHEET_LIMITS) ?? false;
  return (
    <section className={styles.root}>
      <Subtitle2 as="h2">{words.heading}</Subtitle2>
      <Caption1 className={styles.hint}>{present ? words.present : words.hint}</Caption1>
      {!present && workbook !== null && (
        <Button onClick={() => void prepareWrite({ kind: 'limit-table' })}>{words.write}</Button>
      )}
    </section>
  );
}
