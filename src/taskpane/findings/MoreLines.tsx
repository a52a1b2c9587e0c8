import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { messages } from '../messages';

/** So many lines at once: a rule can speak of thousands of cells. */
const STEP = 20;

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });

/** A list that begins with its first lines. */
export function MoreLines<T>(props: { readonly items: readonly T[]; readonly line: (item: T) => ReactNode }) {
  const styles = useStyles();
  const [shown, show] = useState(STEP);
  const rest = props.items.length - shown;
  return (
    <>
      <ul className={styles.list}>{props.items.slice(0, shown).map(props.line)}</ul>
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => show(shown + STEP)}>
          {messages.findings.more(Math.min(STEP, rest))}
        </Button>
      )}
    </>
  );
}
