import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, type Settings } from './settings';

const days = z.int().check(z.minimum(0), z.maximum(366));

const settingsShape = z.partial(
  z.strictObject({
    warningDays: days,
    warningUnit: z.enum(['day', 'workday']),
    nearLight: z.enum(['yellow', 'green']),
    lateLight: z.enum(['yellow', 'green']),
    rowLight: z.enum(['none', 'cell', 'row']),
    immediateDays: days,
    deadlineBeforeInclusive: z.boolean(),
    rollNonWorkday: z.boolean(),
    extensionOverdue: z.enum(['extended', 'original']),
    extensionOnTime: z.enum(['original', 'extended']),
    registerLimits: z.enum(['missing-column', 'empty-cells', 'off']),
    staleDays: days,
    longTerm: z.enum(['separate', 'exclude', 'done', 'open']),
    basicallyDone: z.enum(['open', 'done']),
    pendingReview: z.enum(['open', 'done']),
    suspended: z.enum(['open', 'excluded']),
    decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    keepTrailingZero: z.boolean(),
    onTimeDenominator: z.enum(['due-in-period', 'closed', 'all']),
    basicallySatisfied: z.enum(['satisfied', 'apart']),
    unitRole: z.enum(['lead', 'lead-and-co']),
    ownLevel: z.enum(['省', '市', '县', '区', '']),
    askBelow: z.number().check(z.minimum(0), z.maximum(1)),
    timeZone: z.string().check(z.refine(isTimeZone)),
  }),
);

/**
 * Settings from data that a person may have written (a settings file, the workbook's own): entries that are given
 * replace the defaults, and one that cannot be right is named instead of being passed over.
 *
 * @example readSettings({warningDays: 5}) // {ok: true, settings: {...defaults, warningDays: 5}}
 * @example readSettings({warningDays: -1}) // {ok: false, entries: ['warningDays']}
 */
export function readSettings(
  data: unknown,
): { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly entries: readonly string[] } {
  const parsed = settingsShape.safeParse(data);
  if (parsed.success) {
    const given = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
    return { ok: true, settings: { ...DEFAULT_SETTINGS, ...given } };
  }
  const entries = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.') || '（整个文件）'],
  );
  return { ok: false, entries: [...new Set(entries)] };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-CA', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
