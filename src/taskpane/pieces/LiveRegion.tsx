import { makeStyles } from '@fluentui/react-components';
import { usePane } from '../store/PaneContext';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Says the last result to a screen reader. A new key per result, so that an equal sentence is said again. */
export function LiveRegion() {
  const { id, text } = usePane((state) => state.announcement);
  return (
    <div role="status" aria-live="polite" className={useStyles().hidden}>
      <span key={id}>{text}</span>
    </div>
  );
}
