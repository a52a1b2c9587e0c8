import { Button, Caption1, Field, Input, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { toIso } from '../../ledger/day/day';
import { parseDay } from '../../ledger/day/format';
import { DEFAULT_SETTINGS } from '../../ledger/settings';
import { messages } from '../messages';
import { Place } from '../pieces/Place';
import { usePane, useServices } from '../store/PaneContext';
import { DecisionsExchange } from './DecisionsExchange';
import { JournalList } from './JournalList';
import { LimitTable } from './LimitTable';
import { PeriodRecords } from './PeriodRecords';
import { PresetQuestion } from './PresetQuestion';
import { QUESTION_GROUPS } from './questions';
import { ViewQuestion } from './ViewQuestion';
import { ChoiceQuestion, NumberQuestion } from './QuestionField';

const useStyles = makeStyles({
  day: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** 设置: the day that counts, every number a clerk could dispute with its source, and what was written so far. */
export default function SettingsPlace() {
  const styles = useStyles();
  const setSettings = usePane((state) => state.setSettings);
  const settings = usePane((state) => state.settings);
  return (
    <Place
      action={
        <Button
          onClick={() =>
            void setSettings({ ...DEFAULT_SETTINGS, timeZone: settings.timeZone, ownLevel: settings.ownLevel })
          }
        >
          {messages.settings.restore}
        </Button>
      }
    >
      <AsOfField />
      <ViewQuestion />
      <section className={styles.section}>
        <div>
          <Subtitle2 as="h2" block>
            {messages.settings.heading}
          </Subtitle2>
          <Caption1 className={styles.hint}>{messages.settings.headingHint}</Caption1>
        </div>
        <PresetQuestion />
      </section>
      {QUESTION_GROUPS.map(({ heading, numbers, choices }) => (
        <section key={heading} className={styles.section}>
          <Subtitle2 as="h3">{heading}</Subtitle2>
          {numbers.map((question) => (
            <NumberQuestion key={question.key} question={question} />
          ))}
          {choices.map((question) => (
            <ChoiceQuestion key={question.key} question={question} />
          ))}
        </section>
      ))}
      <PeriodRecords />
      <LimitTable />
      <DecisionsExchange />
      <JournalList />
    </Place>
  );
}

/** The day by which everything is judged. Text and not a calendar: it reads alike in every host and language of Office. */
function AsOfField() {
  const styles = useStyles();
  const services = useServices();
  const asOf = usePane((state) => state.asOf);
  const timeZone = usePane((state) => state.settings.timeZone);
  const setAsOf = usePane((state) => state.setAsOf);
  const [draft, setDraft] = useState<string | null>(null);
  const bad = draft !== null && parseDay(draft) === null;
  function take(): void {
    const day = draft === null ? null : parseDay(draft);
    if (day === null) return;
    setDraft(null);
    if (day !== asOf) void setAsOf(day);
  }
  return (
    <div className={styles.day}>
      <Field
        label={messages.settings.asOf}
        hint={bad ? undefined : messages.settings.asOfHint}
        validationMessage={bad ? messages.settings.badDay : undefined}
      >
        <div className={styles.day}>
          <Input
            value={draft ?? toIso(asOf)}
            onChange={(_, { value }) => setDraft(value)}
            onBlur={take}
            onKeyDown={({ key }) => key === 'Enter' && take()}
          />
          <Button
            onClick={() => {
              setDraft(null);
              void setAsOf(services.today(timeZone));
            }}
          >
            {messages.settings.today}
          </Button>
        </div>
      </Field>
    </div>
  );
}
