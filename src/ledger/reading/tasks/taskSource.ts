/** Meetings and papers that tasks come from, as titles and group rows name them. */
const SOURCE =
  /((省|市|县|区|州|旗)?(委|人民政府|政府|党组|党委|人大|政协)?(第?[一二三四五六七八九十\d]+次)?(常务会|常委会|书记专题会|(市长|县长|区长|省长)(办公|专题)会|办公会|专题会|党组会|全体会|调度会|碰头会|现场会|推进会|经济工作会|工作会)(议)?(（扩大）)?|政府工作报告|经济工作会议报告|十件民生实事|民生实事|督查室交办|环保督察|巡视|巡察)/;

/** 第2次会议, 第十四次全体（扩大）会议: a meeting whatever its name. */
const NUMBERED_MEETING = /第[一二三四五六七八九十\d]+[次届][^，。]{0,10}会/;

/**
 * The source that a title names: 「2024年上半年市政府常务会议议定事项…」 comes from 市政府常务会议. Null where it names none.
 */
export function sourceInTitle(title: string | null): string | null {
  return title === null ? null : (SOURCE.exec(title)?.[0] ?? null);
}

/**
 * The meeting that a group row names, without its number and its date: 「一、市政府第14次常务会议（2024年3月5日）」 is
 * 市政府第14次常务会议. Null where the row names no meeting.
 */
export function sourceInGroup(group: string | null): string | null {
  if (group === null) return null;
  const last = group.split('/').at(-1) ?? group;
  if (!NUMBERED_MEETING.test(last) && (!/会议?|报告|纪要|批示|专题会/.test(last) || !SOURCE.test(last))) return null;
  const name = last
    .replace(/^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/, '')
    .replace(/[（(][^（）()]*(\d+\s*[年月日.\-/项件]|共)[^（）()]*[)）]/g, '')
    .replace(/20\d\d年\d{1,2}月\d{1,2}日/, '')
    .replace(/(议定|确定|决定)?事项.*$|[:：].*$/, '')
    .trim();
  return name === '' ? null : name;
}

/**
 * The day of the meeting that a group row names, with the year that stands anywhere in it: 「2024年第2次会议（2月6日）」 is
 * 2024年2月6日. A day without any year is returned as written; null without a day.
 */
export function dateInGroup(group: string | null): string | null {
  const whole = dateInText(group);
  if (whole !== null || group === null) return whole;
  const day = /(?<!\d)\d{1,2}月\d{1,2}日/.exec(group)?.[0];
  if (day === undefined) return null;
  const year = /20\d\d(?=年)/.exec(group)?.[0];
  return year === undefined ? day : `${year}年${day}`;
}

/** The date that a group row or title names, as written; null without one. */
export function dateInText(text: string | null): string | null {
  return text === null ? null : (/20\d\d\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?/.exec(text)?.[0] ?? null);
}
