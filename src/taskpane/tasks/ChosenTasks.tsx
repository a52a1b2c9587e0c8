import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';

const useStyles = makeStyles({
  bar: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
});

/** What can be done with the ticked tasks; nothing as long as none is. */
export function ChosenTasks() {
  const styles = useStyles();
  const chosen = usePane((state) => state.chosenTasks);
  const choose = usePane((state) => state.chooseTasks);
  const remind = usePane((state) => state.remind);
  if (chosen.length === 0) return null;
  return (
    <div className={styles.bar} role="group" aria-label={messages.tasks.chosenBar}>
      <Text size={200} className={styles.count}>
        {messages.tasks.chosen(chosen.length)}
      </Text>
      <Button appearance="subtle" onClick={() => choose([])}>
        {messages.tasks.chooseNone}
      </Button>
      <Button appearance="primary" onClick={() => remind(chosen)}>
        {messages.tasks.remind}
      </Button>
    </div>
  );
}
