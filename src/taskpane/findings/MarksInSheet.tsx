import { Button, Caption1, Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MarkKind } from '../../plan/marks/markFindings';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';
import { Notice } from '../pieces/Notice';
import { usePane, useServices } from '../store/PaneContext';
import { useStandingMarks } from './useStandingMarks';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Colours or notes at the open findings in the ledger itself, and the way to be rid of them. */
export function MarksInSheet() {
  const styles = useStyles();
  const ignored = usePane((state) => state.ignored);
  const prepareWrite = usePane((state) => state.prepareWrite);
  const canNote = useServices().canNote();
  const standing = useStandingMarks();
  const [chosen, choose] = useState<MarkKind | null>(null);
  // What stands in the workbook was the clerk's choice the last time.
  const as = chosen ?? standing.as ?? 'color';
  const mark = (kind: MarkKind): void => void prepareWrite({ kind: 'mark', ignored, as: kind });
  return (
    <>
      {standing.outdated && standing.as !== null && (
        <Notice intent="warning" title={messages.findings.marksOutdated}>
          <Button size="small" onClick={() => mark(standing.as ?? 'color')}>
            {messages.findings.markAgain}
          </Button>
        </Notice>
      )}
      <Disclosure summary={messages.findings.marks}>
        <Field label={messages.findings.markAs} hint={canNote ? undefined : messages.findings.noNotes} size="small">
          <RadioGroup
            layout="horizontal"
            value={as}
            onChange={(_, { value }) => choose(value === 'note' ? 'note' : 'color')}
          >
            <Radio value="color" label={messages.findings.markColor} />
            <Radio value="note" label={messages.findings.markNote} disabled={!canNote} />
          </RadioGroup>
        </Field>
        <Caption1 block className={styles.quiet}>
          {messages.findings.marksHint[as]}
        </Caption1>
        <div className={styles.buttons}>
          <Button size="small" onClick={() => mark(as)}>
            {messages.findings.mark}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => void prepareWrite({ kind: 'clear-marks' })}>
            {messages.findings.clearMarks}
          </Button>
        </div>
      </Disclosure>
    </>
  );
}
