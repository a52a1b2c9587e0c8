import { Button, ProgressBar, Spinner, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PreparedPlan } from '../../excel/apply/previewPlan';
import type { Plan } from '../../plan/plan';
import { messages } from '../messages';
import { Failure } from '../pieces/Failure';
import { Notice } from '../pieces/Notice';
import { Place } from '../pieces/Place';
import type { WriteRequest } from '../services';
import { usePane } from '../store/PaneContext';
import { ChangeTable } from './ChangeTable';
import { planSummary, type SheetSummary } from './planSummary';

const SHOWN_REASONS = 20;

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
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
    case 'stopping':
      return (
        <Place action={<Button disabledFocusable>{messages.writing.stop}</Button>}>
          <Spinner label={messages.writing.stopping} />
        </Place>
      );
    case 'ready': {
      const { prepared } = write;
      const nothing = prepared.changesNothing;
      const writes = !nothing && prepared.refusals.length === 0;
      return (
        <Place
          action={
            <>
              {writes && (
                <Button appearance="primary" onClick={() => void confirm()}>
                  {messages.writing.write}
                </Button>
              )}
              <Button onClick={cancel}>{writes ? messages.writing.cancel : messages.writing.back}</Button>
            </>
          }
        >
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>
            {messages.writing.title(prepared.plan.title)}
          </h2>
          {nothing ? (
            <Nothing plan={prepared.plan} />
          ) : (
            <Preview prepared={prepared} promise={PROMISES[write.request.kind] ?? messages.writing.promise} />
          )}
        </Place>
      );
    }
  }
}

function Nothing({ plan }: { readonly plan: Plan }) {
  if ((plan.leftOut ?? []).length === 0) return <Text>{messages.writing.nothing}</Text>;
  return <LeftOutList plan={plan} title={messages.writing.onlyLeftOut} />;
}

/** What the clerk is promised of a write; of most the same. */
const PROMISES: Readonly<Partial<Record<WriteRequest['kind'], string>>> = {
  fix: messages.writing.promiseFix,
  choose: messages.writing.promiseFix,
  offer: messages.writing.promiseFix,
  'put-back': messages.writing.promisePutBack,
  mark: messages.writing.promiseMarks,
  'clear-marks': messages.writing.promiseMarks,
};

function Preview({ prepared, promise }: { readonly prepared: PreparedPlan; readonly promise: string }) {
  const styles = useStyles();
  const { plan, changedCells, refusals, forgets = [] } = prepared;
  return (
    <>
      {changedCells > 0 && <Text weight="semibold">{messages.writing.summary(changedCells)}</Text>}
      <ul className={styles.list}>
        {planSummary(plan).map((summary) => (
          <li key={summary.sheet}>{sheetLine(summary)}</li>
        ))}
      </ul>
      <Text className={styles.quiet}>{promise}</Text>
      {refusals.length > 0 && (
        <Notice intent="error" title={messages.writing.refusals}>
          <ul className={styles.list}>
            {refusals.map((each, index) => (
              <li key={index}>{reasonLine(each)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {forgets.length > 0 && (
        <Notice intent="warning" title={messages.writing.nearlyFull}>
          {messages.writing.willForget(forgets.join('、'))}
        </Notice>
      )}
      <LeftOutList plan={plan} title={messages.writing.leftOut} />
      <ChangeTable prepared={prepared} />
    </>
  );
}

/** 台账!C4：why, or why alone where no sheet is meant. */
function reasonLine({
  sheet,
  area,
  why,
}: {
  readonly sheet: string;
  readonly area: string;
  readonly why: string;
}): string {
  const where = [sheet, area].filter(Boolean).join('!');
  return where === '' ? why : `${where}：${why}`;
}

function sheetLine({ sheet, added, deleted, cells, marks, lights }: SheetSummary): string {
  if (deleted) return messages.writing.deleteSheet(sheet);
  if (added) return messages.writing.newSheet(sheet);
  if (marks !== null) return messages.writing.sheetMarks(sheet, marks);
  return lights ? messages.writing.sheetLights(sheet, cells) : messages.writing.sheetCells(sheet, cells);
}

/** What the clerk asked for and will not get, before anything is written. */
function LeftOutList({ plan, title }: { readonly plan: Plan; readonly title: string }) {
  const styles = useStyles();
  const { leftOut = [] } = plan;
  if (leftOut.length === 0) return null;
  return (
    <Notice intent="warning" title={title}>
      <ul className={styles.list}>
        {leftOut.slice(0, SHOWN_REASONS).map((each, index) => (
          <li key={index}>{reasonLine(each)}</li>
        ))}
      </ul>
      {leftOut.length > SHOWN_REASONS && messages.findings.total(leftOut.length)}
    </Notice>
  );
}
