import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { State } from '../../ledger/vocabulary';
import type { WorkbookState } from '../../operations/workbookState';
import { messages } from '../messages';
import { StateMark } from '../pieces/marks';
import { countStates } from '../store/taskRefs';

const ORDER: readonly State[] = [
  'done-on-time',
  'done-late',
  'done-undated',
  'not-due',
  'no-deadline',
  'overdue',
  'long-term',
];

const useStyles = makeStyles({
  root: { margin: 0, display: 'grid', gap: tokens.spacingVerticalS, flexShrink: 0 },
  title: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  bar: { display: 'flex', gap: '2px', height: '12px' },
  part: {
    minWidth: '3px',
    borderRadius: tokens.borderRadiusSmall,
    // The colours are the chart; the words beside it say the same.
    forcedColorAdjust: 'none',
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: 'inline-flex', gap: tokens.spacingHorizontalXS },
});

const useTones = makeStyles({
  'done-on-time': { backgroundColor: tokens.colorStatusSuccessBackground3 },
  'done-late': { backgroundColor: tokens.colorStatusWarningBackground3 },
  'done-undated': { backgroundColor: tokens.colorPaletteGreenBorder1 },
  'not-due': { backgroundColor: tokens.colorBrandBackground },
  'no-deadline': { backgroundColor: tokens.colorNeutralStroke1 },
  overdue: { backgroundColor: tokens.colorStatusDangerBackground3 },
  'long-term': { backgroundColor: tokens.colorNeutralForeground3 },
  excluded: { backgroundColor: tokens.colorNeutralStroke2 },
});

/** How all tasks divide into states: a bar to see, words and numbers to read. */
export function StateBar({ workbook }: { readonly workbook: WorkbookState }) {
  const styles = useStyles();
  const tones = useTones();
  const { states } = countStates(workbook);
  const parts = ORDER.filter((state) => states[state] > 0);
  return (
    <figure className={styles.root}>
      <figcaption className={styles.title}>{messages.statistics.share}</figcaption>
      <div className={styles.bar} aria-hidden>
        {parts.map((state) => (
          <div key={state} className={mergeClasses(styles.part, tones[state])} style={{ flexGrow: states[state] }} />
        ))}
      </div>
      <div className={styles.legend}>
        {parts.map((state) => (
          <span key={state} className={styles.entry}>
            <StateMark state={state} />
            <strong>{states[state]}</strong>
          </span>
        ))}
      </div>
    </figure>
  );
}
