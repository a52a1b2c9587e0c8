import { makeStyles } from '@fluentui/react-components';
import { RepeatedLedgers } from './RepeatedLedgers';
import { StoredNotice } from './StoredNotice';

const useStyles = makeStyles({
  // Whatever is told, the place below stays in sight.
  root: { flexShrink: 0, maxHeight: '45vh', overflowY: 'auto' },
});

/** What has to be known of the workbook at every place of the pane. */
export function Told() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <StoredNotice />
      <RepeatedLedgers />
    </div>
  );
}
