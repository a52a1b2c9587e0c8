import { Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { messages } from '../messages';
import { Failure } from '../pieces/Failure';
import { Notice } from '../pieces/Notice';
import { usePane } from '../store/PaneContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground3 },
});

const words = messages.stored;

/** Takes all that the workbook keeps out of it, once that is confirmed: it cannot be taken back. */
export function ClearStored() {
  const styles = useStyles();
  const clear = usePane((state) => state.clearStored);
  const keepError = usePane((state) => state.keepError);
  const [asking, ask] = useState(false);
  return (
    <section className={styles.root}>
      <Subtitle2 as="h2">{words.heading}</Subtitle2>
      <Caption1 className={styles.hint}>{words.hint}</Caption1>
      {keepError !== null && <Failure error={keepError} />}
      {asking ? (
        <Notice
          intent="warning"
          actions={
            <>
              <Button
                onClick={() => {
                  ask(false);
                  void clear();
                }}
              >
                {words.confirm}
              </Button>
              <Button appearance="transparent" onClick={() => ask(false)}>
                {words.keep}
              </Button>
            </>
          }
        >
          {words.consequences}
        </Notice>
      ) : (
        <Button size="small" onClick={() => ask(true)}>
          {words.clear}
        </Button>
      )}
    </section>
  );
}
