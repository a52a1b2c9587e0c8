import { Field, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { repeatedLedgers } from '../../operations/repeatedLedgers';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';
import { Notice } from './Notice';

const useStyles = makeStyles({
  question: { marginTop: tokens.spacingVerticalS },
  choice: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

const ALL = '*';
const words = messages.ledgers;

/** Sheets that hold the same tasks, and the question which of them count: until it is answered all of them do. */
export function RepeatedLedgers() {
  const styles = useStyles();
  const workbook = usePane((state) => state.workbook);
  const decided = usePane((state) => state.decided);
  const decide = usePane((state) => state.decideSheets);
  const repeated = useMemo(() => (workbook === null ? [] : repeatedLedgers(workbook, decided)), [workbook, decided]);

  function choose(sheets: readonly string[], choice: string): void {
    if (choice === '') return;
    const others = sheets.filter((sheet) => sheet !== choice);
    void (choice === ALL ? decide(sheets, 'counted') : decide(others, 'left-out'));
  }

  return repeated.map(({ sheets, tooMany }) => (
    <Notice key={sheets.join('|')} intent="warning">
      {words.repeated(sheets, tooMany)}
      <Field className={mergeClasses(styles.question, styles.choice)} label={words.repeatedLabel(sheets[0] ?? '')}>
        <Select className={styles.choice} value="" onChange={(_, { value }) => choose(sheets, value)}>
          <option value="">{words.repeatedOpen}</option>
          {sheets.map((sheet) => (
            <option key={sheet} value={sheet}>
              {words.onlySheet(sheet)}
            </option>
          ))}
          <option value={ALL}>{words.allSheets}</option>
        </Select>
      </Field>
    </Notice>
  ));
}
