import { Button, Caption1, Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PRESETS, changesBy } from '../../ledger/presets';
import { messages } from '../messages';
import { usePane } from '../store/PaneContext';
import { settingText } from './questions';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground3 },
  changes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  apply: { alignSelf: 'flex-start' },
});

const words = messages.settings.presets;

/** 一键采用一种公开做法: what it says, what it would change here, and the button that changes it. */
export function PresetQuestion() {
  const styles = useStyles();
  const settings = usePane((state) => state.settings);
  const setSettings = usePane((state) => state.setSettings);
  const [id, setId] = useState('');
  const preset = PRESETS.find((each) => each.id === id);
  const changes = preset ? changesBy(preset, settings) : [];
  return (
    <div className={styles.root}>
      <Field label={words.label} hint={preset ? messages.settings.source(preset.source) : words.hint}>
        <Select value={id} onChange={(_, { value }) => setId(value)}>
          <option value="">{words.none}</option>
          {PRESETS.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </Select>
      </Field>
      {preset && (
        <>
          <Text>{preset.says}</Text>
          {changes.length === 0 ? (
            <Caption1 className={styles.hint}>{words.already}</Caption1>
          ) : (
            <>
              <ul className={styles.changes}>
                {changes.map(({ key, from, to }) => {
                  const before = settingText(key, from);
                  const after = settingText(key, to);
                  return before && after && <li key={key}>{words.change(before.label, before.value, after.value)}</li>;
                })}
              </ul>
              <Button
                className={styles.apply}
                appearance="primary"
                onClick={() => void setSettings({ ...settings, ...preset.settings })}
              >
                {words.apply}
              </Button>
            </>
          )}
        </>
      )}
    </div>
  );
}
