import { PRESETS, changesBy, type Preset } from '../../src/ledger/presets';
import { readSettings } from '../../src/ledger/readSettings';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { standingOf } from '../../src/ledger/standing/standing';
import { settingText } from '../../src/taskpane/settings/questions';
import { day, deadlineOf, statusOf, type TaskLine } from './standing/ledgerOf';

const preset = (id: string): Preset => PRESETS.find((each) => each.id === id) as Preset;

/** Lights from three days before the due day to the day after, and when finished a day late. */
function lights(id: string): string {
  const settings = { ...DEFAULT_SETTINGS, ...preset(id).settings };
  const lightOn = (line: TaskLine, asOf: string): string =>
    standingOf(
      {
        status: statusOf(line),
        deadline: deadlineOf(line),
        finished: line.finished === undefined ? null : day(line.finished),
        percent: null,
      },
      day(asOf),
      settings,
    ).light;
  const open: TaskLine = { status: 'in-progress', deadline: '2024-06-20' };
  const days = ['2024-06-16', '2024-06-17', '2024-06-19', '2024-06-20', '2024-06-21'].map((asOf) =>
    lightOn(open, asOf),
  );
  return [...days, lightOn({ status: 'done', deadline: '2024-06-20', finished: '2024-06-21' }, '2024-06-30')].join(' ');
}

describe('published practices', () => {
  it.each([
    ['three-lights', 'green yellow yellow yellow red green'],
    ['late-then-yellow', 'green green green green red yellow'],
    ['last-day', 'green green yellow yellow red yellow'],
  ])('%s gives the lights that it publishes', (id, expected) => expect(lights(id)).toBe(expected));

  it('are three, each with a source, and settings that a settings file could hold', () => {
    expect(PRESETS).toHaveLength(3);
    for (const { source, settings } of PRESETS) {
      expect(source).not.toBe('');
      expect(readSettings(settings).ok).toBe(true);
    }
  });

  it('tell what they would change, and nothing once they are taken over', () => {
    expect(changesBy(preset('last-day'), DEFAULT_SETTINGS)).toEqual([{ key: 'warningDays', from: 3, to: 1 }]);
    for (const each of PRESETS) expect(changesBy(each, { ...DEFAULT_SETTINGS, ...each.settings })).toEqual([]);
  });

  it('change only what has a name on the settings page', () => {
    for (const { settings } of PRESETS)
      for (const [key, value] of Object.entries(settings))
        expect(settingText(key as keyof typeof DEFAULT_SETTINGS, value)).not.toBeNull();
  });
});
