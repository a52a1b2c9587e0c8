import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { messages } from '../messages';
import { Notice } from '../pieces/Notice';
import { usePane } from '../store/PaneContext';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  spinner: { justifyContent: 'flex-start' },
});

/** An undo under way, or done: cells that somebody changed since are named and left alone. */
export function UndoOutcome() {
  const styles = useStyles();
  const undoing = usePane((state) => state.undoing);
  if (undoing.phase === 'working')
    return <Spinner size="tiny" className={styles.spinner} label={messages.undo.working} />;
  if (undoing.phase !== 'done') return null;
  const { entry, report } = undoing;
  return (
    <Notice intent={report.leftAlone.length === 0 ? 'success' : 'warning'}>
      <div>{messages.undo.done(entry.title, report.restored)}</div>
      {report.leftAlone.length > 0 && (
        <>
          <div>{messages.undo.leftAlone(report.leftAlone.length)}</div>
          <ul className={styles.list}>
            {report.leftAlone.slice(0, 5).map((each) => (
              <li key={`${each.sheet}!${each.cell}`}>
                {each.sheet}!{each.cell}：{String(each.found)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
