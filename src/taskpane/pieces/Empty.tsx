import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXL} 0`,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Nothing to show, and why. */
export function Empty(props: { readonly title: string; readonly hint?: string; readonly children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Subtitle2 as="h2">{props.title}</Subtitle2>
      {props.hint !== undefined && <Text className={styles.hint}>{props.hint}</Text>}
      {props.children}
    </div>
  );
}
