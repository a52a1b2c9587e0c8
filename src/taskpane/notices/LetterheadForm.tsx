import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fromIso, toIso } from '../../ledger/day/day';
import type { Letterhead } from '../../ledger/notices/notice';
import { messages } from '../messages';
import { Disclosure } from '../pieces/Disclosure';

const FIELDS = ['sender', 'code', 'signer', 'addressee', 'copies'] as const;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** 发文机关, 字号, 签发人, 主送, 抄送 and 日期; what is left empty is left out or follows the rule. Taken over on leaving. */
export function LetterheadForm(props: {
  readonly letterhead: Letterhead;
  readonly onChange: (letterhead: Letterhead) => void;
}) {
  const styles = useStyles();
  const { letterhead, onChange } = props;
  const change = (entry: keyof Letterhead, value: string | number | undefined): void => {
    const others = Object.fromEntries(Object.entries(letterhead).filter(([key]) => key !== entry));
    onChange(value === undefined || value === '' ? others : { ...others, [entry]: value });
  };
  return (
    <Disclosure summary={messages.notices.letterhead}>
      <div className={styles.form}>
        {messages.notices.letterheadHint}
        {FIELDS.map((field) => {
          const { label, hint } = messages.notices.letterheadFields[field];
          return (
            <Entry
              key={field}
              label={label}
              hint={hint}
              kept={letterhead[field]}
              onLeave={(text) => change(field, text)}
            />
          );
        })}
        <Field label={messages.notices.fonts} hint={messages.notices.fontsHint} size="small">
          <Select
            size="small"
            value={letterhead.fonts ?? 'official'}
            onChange={(_, { value }) => change('fonts', value === 'common' ? value : undefined)}
          >
            <option value="official">{messages.notices.fontSets.official}</option>
            <option value="common">{messages.notices.fontSets.common}</option>
          </Select>
        </Field>
        <Entry
          label={messages.notices.number}
          hint={messages.notices.numberHint}
          kept={letterhead.number}
          onLeave={(text) => change('number', text)}
        />
        <Entry
          label={messages.notices.date}
          hint={messages.notices.dateHint}
          type="date"
          kept={letterhead.date === undefined ? '' : toIso(letterhead.date)}
          onLeave={(text) => change('date', fromIso(text) ?? undefined)}
        />
      </div>
    </Disclosure>
  );
}

/** A field that tells its text when it is left: each change makes the draft anew and is kept in the workbook. */
function Entry(props: {
  readonly label: string;
  readonly hint: string | undefined;
  readonly kept?: string | undefined;
  readonly type?: 'date';
  readonly onLeave: (text: string) => void;
}) {
  const { label, hint, kept = '', type = 'text', onLeave } = props;
  const [text, write] = useState(kept);
  return (
    <Field label={label} hint={hint} size="small">
      <Input
        size="small"
        type={type}
        value={text}
        onChange={(_, { value }) => write(value)}
        onBlur={() => text !== kept && onLeave(text.trim())}
      />
    </Field>
  );
}
