import { toIso } from '../../../../src/ledger/day/day';
import { STATE_COUNCIL_YEARS } from '../../../../src/ledger/day/holidays';
import type { LimitSpan } from '../../../../src/ledger/limits/limit';
import type { OfficeTables } from '../../../../src/ledger/reading/tables/officeTables';

const span = ({ amount, unit }: LimitSpan): string => `${amount} ${unit}`;

/** All that the tables hold, one line each: what is said of each sheet, units, years, events, limits, cycles. */
export function tablesTold({ sheets, unitTable, holidays, events, limitTable }: OfficeTables): string[] {
  return [
    ...[...sheets].map(([sheet, why]) => `${sheet}：${why}`),
    ...(unitTable?.units ?? []).map(({ name, aliases, former = [] }) => {
      const earlier = former.map((each) => `${each.name}${each.until === null ? '' : `至${toIso(each.until)}`}`);
      return `单位 ${name}：${aliases.join('、')}${earlier.length === 0 ? '' : `；曾用名${earlier.join('、')}`}`;
    }),
    ...holidays.map(({ year, notice, off, work, official }) => {
      const published = STATE_COUNCIL_YEARS.find((each) => each.year === year);
      const more = (now: readonly string[], before: readonly string[] = []) => now.filter((each) => !before.includes(each)).join('，'); // prettier-ignore
      const days = `休 ${more(off, published?.off)}；班 ${more(work, published?.work)}`;
      return `${year}年${official === false ? '（推算）' : ''} ${notice}；${days}`.trim();
    }),
    ...events.map(({ name, day, end }) => `大事 ${name} ${toIso(day)}${end === undefined ? '' : `至${toIso(end)}`}`),
    ...(limitTable?.limits ?? []).map((limit) =>
      [
        `时限 ${limit.register}/${limit.stage}`,
        span(limit),
        `自${limit.from}`,
        limit.onlyWhere === null ? '' : `仅${limit.onlyWhere}`,
        limit.pauses.join('、'),
        limit.extension === null ? '' : `可延${span(limit.extension)}`,
        limit.validFrom === null || limit.validFrom === undefined ? '' : `自${toIso(limit.validFrom)}起施行`,
        limit.applied ? '' : '未启用',
        limit.source,
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
    ...(limitTable?.cycles ?? []).map(({ kind, register, every, last, source, applied }) =>
      [
        `周期 ${kind}`,
        register ?? '全部',
        every.after === 'last' ? `每${span(every)}` : `每${every.part}末`,
        last === null || last === undefined ? '' : `上次${toIso(last)}`,
        applied ? '' : '未启用',
        source,
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
  ];
}
