import { Button, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular, TableSimple16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { LIGHTS } from '../../ledger/vocabulary';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { SeverityMark, StateMark } from '../pieces/marks';
import { usePane } from '../store/PaneContext';
import type { TaskRef } from '../store/paneState';
import { stateOf } from '../store/taskRefs';
import { explainTask } from './explainTask';

const useStyles = makeStyles({
  root: {
    overflowY: 'auto',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (min-width: 640px)': {
      borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
      borderTopColor: tokens.colorNeutralStroke2,
    },
  },
  top: { display: 'grid', gridTemplateColumns: '1fr auto auto', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  task: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, whiteSpace: 'pre-line', margin: 0 },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
  },
  name: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    paddingTop: tokens.spacingVerticalXS,
    whiteSpace: 'nowrap',
  },
  fact: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    paddingTop: tokens.spacingVerticalXS,
  },
  raw: { color: tokens.colorNeutralForeground2, whiteSpace: 'pre-line' },
  why: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  findings: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
});

/** One task with 为什么: for each conclusion what stands in the sheet, what it was read as, and by which rule. */
export function TaskDetail({ workbook, task }: { readonly workbook: WorkbookState; readonly task: TaskRef }) {
  const styles = useStyles();
  const close = usePane((state) => state.openTaskDetail);
  const jump = usePane((state) => state.jump);
  const ledger = workbook.ledgers[task.ledger];
  const facts = useMemo(() => explainTask(workbook, task), [workbook, task]);
  const row = ledger?.ledger.tasks.rows[task.task];
  if (ledger === undefined || row === undefined) return null;
  const { layout, tasks } = ledger.ledger;
  const findings = ledger.findings.filter((each) => each.row === row && each.sheet === layout.sheet);
  return (
    <section className={styles.root} aria-label={messages.tasks.detail}>
      <div className={styles.top}>
        <StateMark
          state={stateOf(workbook, task)}
          warning={LIGHTS[ledger.standings.lights[task.task] ?? -1] === 'yellow'}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<TableSimple16Regular />}
          title={messages.tasks.goTo}
          onClick={() => void jump(layout.sheet, row, layout.left)}
        >
          {messages.tasks.row(layout.sheet, row)}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={messages.tasks.close}
          onClick={() => close(null)}
        />
      </div>
      <p className={styles.task}>{tasks.task[task.task] ?? tasks.title?.[task.task] ?? messages.tasks.noTask}</p>
      {findings.length > 0 && (
        <ul className={styles.findings} aria-label={messages.tasks.findings}>
          {findings.map((each, index) => (
            <li key={index}>
              <SeverityMark severity={each.severity} /> {each.message}
            </li>
          ))}
        </ul>
      )}
      <Subtitle2 as="h2">{messages.tasks.why}</Subtitle2>
      <dl className={styles.facts}>
        {facts.map((fact) => [
          <dt key={`${fact.name}-name`} className={styles.name}>
            {fact.name}
          </dt>,
          <dd key={fact.name} className={styles.fact}>
            <span className={styles.raw}>{fact.raw || messages.tasks.blank}</span>
            {fact.meaning !== null && ` → ${fact.meaning}`}
            {fact.rule !== null && <div className={styles.why}>{fact.rule}</div>}
          </dd>,
        ])}
      </dl>
    </section>
  );
}
