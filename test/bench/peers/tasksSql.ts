/** A day's number in Excel from its three parts. */
const serial = (year: string, month: string, day: string): string =>
  `date_diff('day', DATE '1899-12-30', make_date(${year}, ${month}, ${day}))`;
const monthEnd = (month: string): string =>
  `date_diff('day', DATE '1899-12-30', last_day(make_date(2024, ${month}, 1)))`;
const clean = (column: string): string =>
  `trim(regexp_replace(nfc_normalize(coalesce(${column}, '')), '\\s+', ' ', 'g'))`;
const WHOLE_DAY = '^(\\d{4})[.\\-/年](\\d{1,2})[.\\-/月](\\d{1,2})日?$';
const part = (text: string, pattern: string, group: number): string =>
  `regexp_extract(${text}, '${pattern}', ${group})::INTEGER`;
const day = (text: string): string => `CASE
    WHEN regexp_full_match(${text}, '\\d+') THEN ${text}::INTEGER
    WHEN regexp_matches(${text}, '${WHOLE_DAY}')
      THEN ${serial(part(text, WHOLE_DAY, 1), part(text, WHOLE_DAY, 2), part(text, WHOLE_DAY, 3))}
  END`;

/** Reads and judges every row: one table with what follows from each. */
export const judgeTasks = (asOf: number): string => `CREATE OR REPLACE TEMP TABLE tasks AS
WITH cleaned AS (
  SELECT 序号 AS number, trim(coalesce(工作任务, '')) AS task, ${clean('任务来源')} AS source, ${clean('牵头单位')} AS lead,
    ${clean('交办时间')} AS assigned_text, ${clean('完成时限')} AS due_text, ${clean('办理状态')} AS status,
    ${clean('进展情况')} AS progress, ${clean('办结时间')} AS finished_text
  FROM ledger
), read AS (
  SELECT *, ${day('assigned_text')} AS assigned, ${day('finished_text')} AS finished,
    regexp_full_match(status, '已?办结|已?完成') AS done,
    CASE
      WHEN due_text IN ('', '/', '无') THEN 'none'
      WHEN regexp_matches(due_text, '长期|持续|常态') THEN 'long-term'
      WHEN regexp_matches(due_text, '^\\d+$|${WHOLE_DAY}|^\\d{1,2}月底前?$|^年底前?$|^第[一二三四]季度$') THEN 'date'
      ELSE 'unknown'
    END AS due_kind,
    CASE
      WHEN regexp_matches(due_text, '^(\\d{1,2})月底前?$') THEN ${monthEnd(part('due_text', '^(\\d{1,2})月底前?$', 1))}
      WHEN regexp_matches(due_text, '^年底前?$') THEN ${monthEnd('12')}
      WHEN regexp_matches(due_text, '^第[一二三四]季度$')
        THEN ${monthEnd(`instr('一二三四', substr(due_text, 2, 1)) * 3`)}
      ELSE ${day('due_text')}
    END AS due
  FROM cleaned
)
SELECT *, CASE
    WHEN done THEN 'done'
    WHEN due_kind = 'long-term' THEN 'long-term'
    WHEN due < ${asOf} THEN 'overdue'
    ELSE 'open'
  END AS state, ${asOf} - due AS days_overdue,
  CASE WHEN lead = '' THEN [] ELSE list_transform(regexp_split_to_array(lead, '[、，,；;]'), lambda name: trim(name)) END AS leads
FROM read`;

export const TOTALS = `SELECT count(*) FILTER (state <> 'long-term'), count(*) FILTER (state = 'done'),
  count(*) FILTER (state = 'overdue'), count(*) FILTER (state = 'long-term') FROM tasks`;

export const BY_SOURCE = `SELECT source, count(*), count(*) FILTER (done)
  FROM tasks WHERE state <> 'long-term' GROUP BY source`;

export const BY_UNIT = `SELECT unit, count(*), count(*) FILTER (done)
  FROM (SELECT unnest(leads) AS unit, done FROM tasks WHERE state <> 'long-term') GROUP BY unit`;

export const FINDINGS = `SELECT rule, found FROM (
  UNPIVOT (
    SELECT count(*) FILTER (task = '') AS "task-missing",
      count(*) FILTER (len(leads) = 0) AS "unit-missing",
      count(*) FILTER (due_kind = 'unknown') AS "deadline-unreadable",
      count(*) FILTER (due_kind = 'none' AND NOT done) AS "deadline-missing",
      count(*) FILTER (due < assigned) AS "deadline-before-assigned",
      count(*) FILTER (finished < assigned) AS "finished-before-assigned",
      count(*) FILTER (done AND finished IS NULL) AS "done-without-date",
      count(*) FILTER (done AND progress = '') AS "result-missing",
      count(*) - count(DISTINCT number) AS "number-duplicate"
    FROM tasks
  ) ON COLUMNS(*) INTO NAME rule VALUE found
) WHERE found > 0`;

export const NOTICE_ROWS = `SELECT number, task, array_to_string(leads, '、'), days_overdue
  FROM tasks WHERE state = 'overdue' ORDER BY days_overdue DESC`;
