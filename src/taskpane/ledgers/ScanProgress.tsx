import { Button, ProgressBar, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { messages } from '../messages';
import { FirstSteps } from './FirstSteps';
import { usePane } from '../store/PaneContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalL },
  hint: { color: tokens.colorNeutralForeground2 },
  cancel: { alignSelf: 'flex-start' },
});

/** The first reading under way: how far it is, a way to stop it, and what comes after it. */
export function ScanProgress() {
  const styles = useStyles();
  const scan = usePane((state) => state.scan);
  const cancel = usePane((state) => state.cancelScan);
  const { done, total } = scan.phase === 'running' ? scan : { done: 0, total: 0 };
  return (
    <div className={styles.root}>
      <Subtitle2 as="h2">{messages.scanning.title}</Subtitle2>
      <ProgressBar value={total > 0 ? done / total : undefined} aria-label={messages.scanning.title} />
      <Text className={styles.hint}>
        {total === 0
          ? messages.header.reading
          : done < total
            ? messages.scanning.progress(done, total)
            : messages.scanning.judging}
      </Text>
      <Button className={styles.cancel} onClick={cancel}>
        {messages.scanning.cancel}
      </Button>
      <FirstSteps done={0} />
    </div>
  );
}
