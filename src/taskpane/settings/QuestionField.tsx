import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';
import type { ChoiceQuestionText, NumberQuestionText } from './questions';

/** A number with its bounds; what cannot be right is told and not taken over. */
export function NumberQuestion({ question }: { readonly question: NumberQuestionText }) {
  const settings = usePane((state) => state.settings);
  const setSettings = usePane((state) => state.setSettings);
  const [draft, setDraft] = useState<string | null>(null);
  const { key, from, to } = question;
  function take(value: string): void {
    const number = Number(value);
    const valid = /^\d+$/.test(value) && number >= from && number <= to;
    setDraft(valid ? null : value);
    if (valid) void setSettings({ ...settings, [key]: number });
  }
  return (
    <Field
      label={question.label}
      hint={draft === null ? messages.settings.source(question.source) : undefined}
      validationMessage={draft === null ? undefined : messages.settings.outOfRange(from, to)}
    >
      <Input
        inputMode="numeric"
        value={draft ?? String(settings[key])}
        contentAfter={<span>{messages.settings.days}</span>}
        onChange={(_, { value }) => take(value)}
      />
    </Field>
  );
}

export function ChoiceQuestion({ question }: { readonly question: ChoiceQuestionText }) {
  const settings = usePane((state) => state.settings);
  const setSettings = usePane((state) => state.setSettings);
  return (
    <Field label={question.label} hint={messages.settings.source(question.source)}>
      <Select
        value={question.chosen(settings)}
        onChange={(_, { value }) => {
          const chosen = question.options.find((each) => each.value === value);
          if (chosen !== undefined) void setSettings({ ...settings, ...chosen.settings });
        }}
      >
        {question.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
