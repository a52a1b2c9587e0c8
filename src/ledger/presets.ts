import type { Settings } from './settings';

/** One published practice of lights and limits, as settings, with where it was published. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  /** What it says of itself, in one sentence. */
  readonly says: string;
  readonly settings: Partial<Settings>;
}

/**
 * Published practices that an office can take over with one click (一键). What a practice does not speak of stays as the
 * office has set it; colours that our three lights do not have are named in `says`, not pretended.
 */
export const PRESETS: readonly Preset[] = [
  {
    id: 'three-lights',
    name: '绿黄红三色灯',
    source: '宜昌市2015年督查公开做法；督办系统通行设置（提前3天）',
    says: '进展顺利（含已办结）亮绿灯，临近时限亮黄灯，逾期亮红灯；提前几天算临近没有公布，按通行的3天。',
    settings: {
      warningDays: 3,
      warningUnit: 'day',
      nearLight: 'yellow',
      lateLight: 'green',
    },
  },
  {
    id: 'late-then-yellow',
    name: '按期绿灯、逾期红灯、补办黄灯',
    source: '瓯海区2020年督查考核公开做法',
    says: '按期或提前完成亮绿灯，逾期亮红灯，逾期后补办完成转黄灯；到期前不预警。',
    settings: { nearLight: 'green', lateLight: 'yellow' },
  },
  {
    id: 'last-day',
    name: '到期前24小时预警',
    source: '张掖市督考一体化平台公开设置',
    says: '到期前1天提示即将超期（黄灯），过期即为超期（红灯）。',
    settings: {
      warningDays: 1,
      warningUnit: 'day',
      nearLight: 'yellow',
    },
  },
];

/** One setting that a preset would change. */
export interface PresetChange {
  readonly key: keyof Settings;
  readonly from: Settings[keyof Settings];
  readonly to: Settings[keyof Settings];
}

/**
 * What a preset would change in the settings of an office, in the order of the preset.
 * @returns nothing where the settings are already so.
 * @example changesBy(PRESETS[2], DEFAULT_SETTINGS) // [{key: 'warningDays', from: 3, to: 1}]
 */
export function changesBy(preset: Preset, settings: Settings): readonly PresetChange[] {
  return (Object.keys(preset.settings) as (keyof Settings)[]).flatMap((key) => {
    const to = preset.settings[key] ?? settings[key];
    return to === settings[key] ? [] : [{ key, from: settings[key], to }];
  });
}
