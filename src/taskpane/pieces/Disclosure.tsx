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
 * More, behind one line. The browser's own `details` needs no script for the keyboard. The tab index is there for
 * Office.js on the web, which takes over the Tab key and passes a `summary` without one by.
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
      <summary tabIndex={0} className={mergeClasses(styles.summary, props.strong && styles.strong)}>
        {props.summary}
      </summary>
      <div className={styles.content}>{props.children}</div>
    </details>
  );
}
