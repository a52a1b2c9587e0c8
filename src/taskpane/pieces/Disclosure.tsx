import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  strong: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    paddingTop: tokens.spacingVerticalXS,
  },
});

/**
 * More, behind one line. The browser's own `details`: it needs no script for the keyboard, so it also works where
 * Office.js on the web takes over the Tab key.
 */
export function Disclosure(props: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly strong?: boolean;
  readonly open?: boolean;
}) {
  const styles = useStyles();
  return (
    <details open={props.open}>
      <summary className={mergeClasses(styles.summary, props.strong && styles.strong)}>{props.summary}</summary>
      <div className={styles.content}>{props.children}</div>
    </details>
  );
}
