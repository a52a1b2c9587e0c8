import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  Clock16Filled,
  DismissCircle16Filled,
  ErrorCircle16Filled,
  Info16Filled,
  ArrowRepeatAll16Filled,
  QuestionCircle16Regular,
  Subtract16Filled,
  Warning16Filled,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { Severity, State } from '../../ledger/vocabulary';
import { messages } from '../messages';

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  icon: { flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warn: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  calm: { color: tokens.colorNeutralForeground3 },
  brand: { color: tokens.colorBrandForeground1 },
});

type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'brand';

/** A shape and a word together: the colour only repeats what they say. */
function Mark(props: {
  readonly icon: FluentIcon;
  readonly tone: Tone;
  readonly label: string;
  readonly iconOnly?: boolean;
}) {
  const styles = useStyles();
  const Icon = props.icon;
  return (
    <span className={mergeClasses(styles.mark, styles[props.tone])}>
      <Icon
        className={styles.icon}
        {...(props.iconOnly ? { role: 'img', 'aria-label': props.label } : { 'aria-hidden': true })}
      />
      {!props.iconOnly && props.label}
    </span>
  );
}

const STATE_MARKS: Readonly<Record<State, readonly [FluentIcon, Tone]>> = {
  'done-on-time': [CheckmarkCircle16Filled, 'good'],
  'done-late': [CheckmarkCircle16Filled, 'warn'],
  'done-undated': [CheckmarkCircle16Filled, 'calm'],
  'not-due': [Circle16Regular, 'brand'],
  overdue: [DismissCircle16Filled, 'bad'],
  'no-deadline': [QuestionCircle16Regular, 'calm'],
  'long-term': [ArrowRepeatAll16Filled, 'calm'],
  excluded: [Subtract16Filled, 'calm'],
};

/** 督办状态, with 临近到期 standing in for 未到期 where the light is yellow. */
export function StateMark(props: { readonly state: State; readonly warning?: boolean; readonly iconOnly?: boolean }) {
  if (props.state === 'not-due' && props.warning)
    return <Mark icon={Clock16Filled} tone="warn" label={messages.tasks.warning} iconOnly={props.iconOnly} />;
  const [icon, tone] = STATE_MARKS[props.state];
  return <Mark icon={icon} tone={tone} label={messages.states[props.state]} iconOnly={props.iconOnly} />;
}

const SEVERITY_MARKS: Readonly<Record<Severity, readonly [FluentIcon, Tone]>> = {
  error: [ErrorCircle16Filled, 'bad'],
  warning: [Warning16Filled, 'warn'],
  info: [Info16Filled, 'brand'],
};

export function SeverityMark(props: { readonly severity: Severity; readonly iconOnly?: boolean }) {
  const [icon, tone] = SEVERITY_MARKS[props.severity];
  return <Mark icon={icon} tone={tone} label={messages.findings.severity[props.severity]} iconOnly={props.iconOnly} />;
}

/** Holds or does not hold, as in 勾稽关系. */
export function HoldsMark({ holds, yes, no }: { readonly holds: boolean; readonly yes: string; readonly no: string }) {
  return holds ? (
    <Mark icon={CheckmarkCircle16Filled} tone="good" label={yes} />
  ) : (
    <Mark icon={ErrorCircle16Filled} tone="bad" label={no} />
  );
}

/** How sure we are of a column. */
export function ConfidenceMark({ level }: { readonly level: 'sure' | 'likely' | 'ask' | 'user' }) {
  const label = messages.ledgers.confidence[level];
  if (level === 'ask') return <Mark icon={QuestionCircle16Regular} tone="warn" label={label} />;
  if (level === 'likely') return <Mark icon={Circle16Regular} tone="calm" label={label} />;
  return <Mark icon={CheckmarkCircle16Filled} tone="good" label={label} />;
}
