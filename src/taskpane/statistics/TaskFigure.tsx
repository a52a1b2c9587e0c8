import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TaskRef } from '../../ledger/rates/rateTable';
import { usePane } from '../store/PaneContext';

const useStyles = makeStyles({
  figure: {
    minWidth: '28px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorBrandForegroundLink,
    justifyContent: 'flex-end',
    fontVariantNumeric: 'tabular-nums',
  },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  zero: { color: tokens.colorNeutralForeground3, paddingRight: tokens.spacingHorizontalXS },
});

/** A number of tasks that leads to exactly these: they are listed, and their rows selected. */
export function TaskFigure(props: {
  readonly value: number;
  /** What a screen reader says of it. */
  readonly name: string;
  /** What the list is headed by. */
  readonly label: string;
  readonly definition: string;
  /** Worked out when it is pressed. */
  readonly members: () => readonly TaskRef[];
  readonly late?: boolean;
}) {
  const styles = useStyles();
  const showTasks = usePane((state) => state.showTasks);
  const { value, name, label, definition, members, late } = props;
  if (value === 0) return <span className={styles.zero}>0</span>;
  return (
    <Button
      size="small"
      appearance="transparent"
      className={mergeClasses(styles.figure, late === true && styles.late)}
      aria-label={name}
      onClick={() => void showTasks(label, members(), definition)}
    >
      {value}
    </Button>
  );
}
