import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons';
import { messages } from '../messages';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // Seen in contrast themes only, where the background is not.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  steps: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  step: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  now: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

/**
 * The first run in three steps, of which one is due. It stands there until something was written.
 * @param done how many steps are behind.
 */
export function FirstSteps({ done }: { readonly done: number }) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={messages.firstRun.title}>
      <Text weight="semibold">{messages.firstRun.title}</Text>
      <ol className={styles.steps}>
        {messages.firstRun.steps.map((step, index) => (
          <li
            key={step}
            className={mergeClasses(styles.step, index === done && styles.now)}
            aria-current={index === done ? 'step' : undefined}
          >
            {index < done ? (
              <CheckmarkCircle16Filled role="img" className={styles.done} aria-label={messages.firstRun.done} />
            ) : (
              <span>{index + 1}</span>
            )}
            {step}
          </li>
        ))}
      </ol>
    </section>
  );
}
