import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { PreparedPlan } from '../../excel/apply/previewPlan';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';
import { changesShown } from './changesShown';

const FIRST = 8;
const STEP = 20;

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed', fontSize: tokens.fontSizeBase200 },
  content: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  more: { alignSelf: 'flex-start' },
});

/** Cell by cell what stands there and what will stand there. */
export function ChangeTable({ prepared }: { readonly prepared: PreparedPlan }) {
  const styles = useStyles();
  const date1904 = usePane(({ workbook }) => workbook?.snapshots.some((each) => each.date1904) ?? false);
  const changes = useMemo(() => changesShown(prepared, date1904), [prepared, date1904]);
  const [shown, show] = useState(FIRST);
  if (changes.length === 0) return null;
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.cell}>{messages.writing.changes}</caption>
        <thead>
          <tr>
            {[messages.writing.cell, messages.writing.before, messages.writing.after].map((each) => (
              <th key={each} scope="col" className={styles.cell}>
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, shown).map((each) => (
            <tr key={`${each.sheet}!${each.cell}`}>
              <td className={styles.cell}>
                {each.sheet}!{each.cell}
              </td>
              <td className={styles.cell}>
                <span className={styles.content}>{each.before}</span>
              </td>
              <td className={styles.cell}>
                <span className={styles.content}>{each.after}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > shown && (
        <Button size="small" appearance="subtle" className={styles.more} onClick={() => show(shown + STEP)}>
          {messages.writing.moreChanges(Math.min(STEP, changes.length - shown))}
        </Button>
      )}
    </>
  );
}
