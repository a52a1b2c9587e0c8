import { Button, Caption1, Field, Input, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { toIso } from '../../ledger/day/day';
import { parseDay } from '../../ledger/day/format';
import { DEFAULT_SETTINGS, type Settings } from '../../ledger/settings';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';
import { Place } from '../pieces/Place';
import { usePane, useServices } from '../store/PaneContext';
import { ClearStored } from './ClearStored';
import { DecisionsExchange } from './DecisionsExchange';
import { JournalList } from './JournalList';
import { LimitTable } from './LimitTable';
import { PeriodRecords } from './PeriodRecords';
import { PresetQuestion } from './PresetQuestion';
import { QUESTION_GROUPS, type QuestionGroup } from './questions';
import { ViewQuestion } from './ViewQuestion';
import { ChoiceQuestion, NumberQuestion } from './QuestionField';

const useStyles = makeStyles({
  day: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hint: { color: tokens.colorNeutralForeground3 },
  changed: { color: tokens.colorNeutralForeground3, paddingLeft: tokens.spacingHorizontalS },
});

/**
 * 设置: the day that counts, what was written and recorded so far with its way back, every number that a clerk could
 * dispute with its source, and what can be carried to another workbook.
 */
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
      <JournalList />
      <PeriodRecords />
      <section className={styles.section}>
        <div>
          <Subtitle2 as="h2" block>
            {messages.settings.heading}
          </Subtitle2>
          <Caption1 className={styles.hint}>{messages.settings.headingHint}</Caption1>
        </div>
        <PresetQuestion />
        {QUESTION_GROUPS.map((group, index) => (
          <Questions key={group.heading} group={group} open={index === 0} />
        ))}
      </section>
      <LimitTable />
      <DecisionsExchange />
      <ClearStored />
    </Place>
  );
}

/** A group of questions, behind a line that says how many of them this workbook answers in its own way. */
function Questions({ group, open }: { readonly group: QuestionGroup; readonly open: boolean }) {
  const styles = useStyles();
  const changed = usePane(({ settings }) => changedIn(group, settings));
  return (
    <Disclosure
      strong
      open={open}
      summary={
        <>
          {group.heading}
          {changed > 0 && <Caption1 className={styles.changed}>{messages.settings.changed(changed)}</Caption1>}
        </>
      }
    >
      <div className={styles.section}>
        {group.numbers.map((question) => (
          <NumberQuestion key={question.key} question={question} />
        ))}
        {group.choices.map((question) => (
          <ChoiceQuestion key={question.key} question={question} />
        ))}
      </div>
    </Disclosure>
  );
}

/** How many answers of a group differ from the default ones. */
function changedIn({ numbers, choices }: QuestionGroup, settings: Settings): number {
  return (
    numbers.filter(({ key }) => settings[key] !== DEFAULT_SETTINGS[key]).length +
    choices.filter(({ chosen }) => chosen(settings) !== chosen(DEFAULT_SETTINGS)).length
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
