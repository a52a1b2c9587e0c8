import { Spinner, makeStyles } from '@fluentui/react-components';
import { canBePutBack } from '../../plan/fixes/putBack';
import { messages } from '../messages';
import { Notice } from '../pieces/Notice';
import { usePane } from '../store/PaneContext';
import { ChangedSinceList } from './ChangedSinceList';
import { undoneParts } from './undoneParts';

const useStyles = makeStyles({ spinner: { justifyContent: 'flex-start' } });

/** An undo under way, or done: what somebody changed since is named, left alone, and put back by decision. */
export function UndoOutcome() {
  const styles = useStyles();
  const undoing = usePane((state) => state.undoing);
  if (undoing.phase === 'working')
    return <Spinner size="tiny" className={styles.spinner} label={messages.undo.working} />;
  if (undoing.phase !== 'done') return null;
  const { entry, report } = undoing;
  const others = report.leftAlone.filter(({ change }) => change === undefined);
  return (
    <>
      <Notice intent={report.leftAlone.length === 0 ? 'success' : 'warning'}>
        <div>{messages.undo.done(entry.title, undoneParts(report))}</div>
        {report.leftAlone.length > 0 && <div>{messages.undo.leftAlone(report.leftAlone.length)}</div>}
        {others.map(({ sheet, cell, found }) => (
          <div key={`${sheet}!${cell}`}>
            {[sheet, cell].filter(Boolean).join('!')}：{found}
          </div>
        ))}
      </Notice>
      <ChangedSinceList title={entry.title} cells={canBePutBack(report.leftAlone)} />
    </>
  );
}
