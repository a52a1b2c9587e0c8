import { makeStyles, tokens } from '@fluentui/react-components';
import type { SortedFindings } from '../../operations/ignoredFindings';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { Empty } from '../pieces/Empty';
import { notChecked } from './notChecked';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalL } });

/** That nothing is wrong is said only where everything was looked at; otherwise what was not. */
export function NothingOpen(props: { readonly workbook: WorkbookState; readonly sorted: SortedFindings }) {
  const styles = useStyles();
  const gaps = notChecked(props.workbook, props.sorted);
  if (gaps.length === 0) return <Empty title={messages.findings.allClear} hint={messages.findings.allClearHint} />;
  return (
    <Empty title={messages.findings.nothingOpen} hint={messages.findings.notAllChecked}>
      <ul className={styles.list}>
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
    </Empty>
  );
}
