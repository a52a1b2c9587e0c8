import { Button, ProgressBar, Spinner, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PreparedPlan } from '../../excel/apply/previewPlan';
import { messages } from '../messages';
import { Failure } from '../pieces/Failure';
import { Notice } from '../pieces/Notice';
import { Place } from '../pieces/Place';
import { usePane } from '../store/PaneContext';
import { planSummary } from './planSummary';

const SHOWN_CHANGES = 8;

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed', fontSize: tokens.fontSizeBase200 },
  content: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Before a write: exactly what would be written, then 写入 or 取消. */
export function WritePanel() {
  const styles = useStyles();
  const write = usePane((state) => state.write);
  const confirm = usePane((state) => state.confirmWrite);
  const cancel = usePane((state) => state.cancelWrite);
  const prepare = usePane((state) => state.prepareWrite);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (write.phase === 'ready') heading.current?.focus();
  }, [write.phase]);

  switch (write.phase) {
    case 'none':
    case 'done':
      return null;
    case 'preparing':
      return (
        <Place action={<Button onClick={cancel}>{messages.writing.cancel}</Button>}>
          <Spinner label={messages.writing.preparing} />
        </Place>
      );
    case 'failed':
      return (
        <Place action={<Button onClick={cancel}>{messages.writing.cancel}</Button>}>
          <Failure error={write.error} onRetry={() => void prepare(write.request)} />
        </Place>
      );
    case 'writing':
      return (
        <Place action={<Button onClick={cancel}>{messages.writing.stop}</Button>}>
          <Text>{messages.writing.writing}</Text>
          <ProgressBar
            aria-label={messages.writing.writing}
            value={write.total > 0 ? write.done / write.total : undefined}
          />
        </Place>
      );
    case 'ready': {
      const { prepared } = write;
      const nothing = prepared.changedCells === 0 && prepared.plan.edits.every(({ kind }) => kind === 'cells');
      return (
        <Place
          action={
            <>
              {!nothing && prepared.refusals.length === 0 && (
                <Button appearance="primary" onClick={() => void confirm()}>
                  {messages.writing.write}
                </Button>
              )}
              <Button onClick={cancel}>{messages.writing.cancel}</Button>
            </>
          }
        >
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>
            {messages.writing.title(prepared.plan.title)}
          </h2>
          {nothing ? <Text>{messages.writing.nothing}</Text> : <Preview prepared={prepared} />}
        </Place>
      );
    }
  }
}

function Preview({ prepared }: { readonly prepared: PreparedPlan }) {
  const styles = useStyles();
  const { plan, changes, changedCells, refusals } = prepared;
  return (
    <>
      <Text weight="semibold">{messages.writing.summary(changedCells)}</Text>
      <ul className={styles.list}>
        {planSummary(plan).map(({ sheet, added, deleted, cells }) => (
          <li key={sheet}>
            {deleted
              ? messages.writing.deleteSheet(sheet)
              : added
                ? messages.writing.newSheet(sheet)
                : messages.writing.sheetCells(sheet, cells)}
          </li>
        ))}
      </ul>
      <Text className={styles.quiet}>{messages.writing.promise}</Text>
      {refusals.length > 0 && (
        <Notice intent="error" title={messages.writing.refusals}>
          <ul className={styles.list}>
            {refusals.map((each, index) => (
              <li key={index}>
                {[each.sheet, each.area].filter(Boolean).join('!')}：{each.why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {changes.length > 0 && (
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
            {ownSheetsFirst(prepared).map((each) => (
              <tr key={`${each.sheet}!${each.cell}`}>
                <td className={styles.cell}>
                  {each.sheet}!{each.cell}
                </td>
                <td className={styles.cell}>
                  <span className={styles.content}>{shown(each.before)}</span>
                </td>
                <td className={styles.cell}>
                  <span className={styles.content}>{shown(each.after)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Examples from the clerk's own sheets come before those from sheets that we make. */
function ownSheetsFirst({ plan, changes }: PreparedPlan): PreparedPlan['changes'] {
  const made = new Set(plan.edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.sheet] : [])));
  const own = changes.filter(({ sheet }) => !made.has(sheet));
  return [...own, ...changes.filter(({ sheet }) => made.has(sheet))].slice(0, SHOWN_CHANGES);
}

/** Formulas are long and mean nothing to a clerk: the word stands for them. */
function shown(value: string): string {
  if (value === '') return messages.writing.blank;
  return value.startsWith('=') ? messages.writing.formula : value;
}
