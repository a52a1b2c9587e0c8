import { goalsOf } from './goals';
import { JOBS } from './jobs';
import type { Bench, Result } from './measured';

const SHOWN = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const show = (figure: number | undefined): string => (figure === undefined ? '–' : SHOWN.format(figure));

/** The document of a run, in Markdown. */
export function reportOf(bench: Bench): string {
  const { machine, results, traffic, day } = bench;
  const busy = machine.load[0] > machine.cores / 2;
  return [
    '# Performance',
    '',
    '<!-- Written by `npm run bench`; edits are overwritten. -->',
    '',
    `Measured on ${day}: ${machine.processor}, ${machine.cores} cores, ${Math.round(machine.memoryBytes / 2 ** 30)} GB, Node ${machine.node}. Load before and after: ${machine.load.map(show).join(' and ')}.`,
    busy
      ? '**The machine was busy with other work.** Jobs that take longer than a time slice (a few milliseconds) were interrupted, shorter ones (the bare pass and edits at few rows) were not: ratios between the two mean nothing here, ratios between long jobs little. A goal counts as judged only after `npm run bench` on a quiet machine.'
      : 'The machine was quiet.',
    '',
    '## Goals',
    '',
    table(
      ['goal', 'measured', 'holds'],
      goalsOf(bench).map(({ goal, measured, holds }) => [goal, measured, holds]),
    ),
    '',
    '## Method',
    '',
    METHOD,
    '',
    ...results.flatMap(lengthPart),
    ...growthPart(results),
    ...stagesPart(results),
    ...profilePart(bench.profile),
    ...(traffic.length === 0 ? [] : ['## What goes over Office.js', '', TRAFFIC, '']),
    ...traffic.flatMap(({ rows, operations }) => [
      `### ${show(rows)} rows`,
      '',
      table(
        ['operation', 'requests', 'MB read', 'MB written', 'cells read', 'cells written', 'ms'],
        operations.map((each) => [
          each.operation,
          String(each.requests),
          (each.bytesRead / 1e6).toFixed(2),
          (each.bytesWritten / 1e6).toFixed(2),
          String(each.cellsRead),
          String(each.cellsWritten),
          show(each.milliseconds),
        ]),
      ),
      '',
    ]),
  ].join('\n');
}

const TRAFFIC =
  'In the simulated Excel, whose own time is most of the milliseconds. Requests of an operation include those that plan it, read before and read back after; Excel on the web takes and answers at most 5 MB in one. A snapshot stands before every other operation and is not in its figures.';

const METHOD = `The job: read a ledger of twelve columns (days in eight spellings, units, statuses), find nine kinds of defects (about every
thirteenth row has one), judge every task on a day, count total and done by source and by unit, and put the overdue tasks
in order for a notice. **Before anything is timed, all versions are made to come to the same figures**, counts of defects and
rows of the notice (formulas: all but those rows).

- \`bare-pass\` touches every character of every cell once and does nothing else: reading cannot be faster.
- \`taizhang\` is the job above with our code; \`taizhang-all-rules\` with every rule the product has (some thirty kinds of
  findings, each with its sentence for the clerk). \`read\` and \`check\` (all rules) are parts of it, \`edited-…\` is one
  edited cell, read and checked again; \`rechecked-…\` is the checking of it alone.
- \`plain-objects\` is the job as one would first write it in TypeScript; \`python\` with Python's standard library;
  \`duckdb\` in SQL over a table in memory, on all cores. Python (lru_cache) and ours remember from round to round what a
  short text means (a deadline, a unit, a status); the first call knows nothing.
- \`formulas\`: helper columns in every row and COUNTIFS in LibreOffice: opening and converting a workbook without stored
  results, less the same with a twin without formulas. Medians of three.

Rows stand ready in everybody's memory; loading them is not in the time. Warm: medians of interleaved rounds in one
process, after half as many that warm up (Python in a process of its own, by its own clock). First: the first call in a fresh process. Memory: \`kept\` is
what the answer holds, \`grown\` what the process grew by, both without the rows. An edit is one row: its memory means little.`;

function lengthPart({ rows, warm, cold, formulas }: Result): readonly string[] {
  const ours = warm.jobs.taizhang;
  const lines = JOBS.flatMap((job) => {
    const milliseconds = warm.jobs[job];
    if (milliseconds === undefined) return [[job, 'not on this machine', '', '', '', '', '', '']];
    const first = cold[job];
    const edit = job.startsWith('edited') || job.startsWith('rechecked');
    return [
      [
        job,
        show(milliseconds),
        show(milliseconds / (warm.jobs['bare-pass'] ?? NaN)),
        edit ? '–' : show(milliseconds / (ours ?? NaN)),
        show(first?.milliseconds),
        show(first?.keptMegabytes),
        show(first?.grownMegabytes),
        show(first?.peakMegabytes),
      ],
    ];
  });
  // Where the twin took longer, other work on the machine took more than the formulas.
  const measurable = formulas !== null && formulas.milliseconds > 0 ? formulas : null;
  const recalculated = measurable && [
    'formulas',
    show(measurable.milliseconds),
    show(measurable.milliseconds / (warm.jobs['bare-pass'] ?? NaN)),
    show(measurable.milliseconds / (ours ?? NaN)),
    '–', '–', '–', '–',
  ]; // prettier-ignore
  return [
    `## ${rows.toLocaleString('en')} rows`,
    '',
    table(
      ['job', 'warm ms', '× bare pass', '× taizhang', 'first ms', 'kept MB', 'grown MB', 'peak MB'],
      [
        ...lines,
        recalculated ?? ['formulas', formulas === null ? 'not measured' : 'lost in the noise', '', '', '', '', '', ''],
      ],
    ),
    '',
  ];
}

function growthPart(results: readonly Result[]): readonly string[] {
  const [from, to] = [results.find(({ rows }) => rows >= 10_000), results.at(-1)];
  if (from === undefined || to === undefined || from === to) return [];
  const exponent = (job: (typeof JOBS)[number]): string => {
    const [one, other] = [from.warm.jobs[job], to.warm.jobs[job]];
    if (one === undefined || other === undefined) return '–';
    return (Math.log(other / one) / Math.log(to.rows / from.rows)).toFixed(2);
  };
  return [
    `## Growth from ${from.rows.toLocaleString('en')} to ${to.rows.toLocaleString('en')} rows`,
    '',
    'Exponent of the warm time: 1 is linear, 2 quadratic, 0 does not depend on the length.',
    '',
    table([...JOBS], [JOBS.map(exponent)]),
    '',
  ];
}

function stagesPart(results: readonly Result[]): readonly string[] {
  const names = Object.keys(results[0]?.warm.stages ?? {});
  return [
    '## Where the time goes',
    '',
    'Warm medians of the stages of the whole job with all rules, milliseconds.',
    '',
    table(
      ['stage', ...results.map(({ rows }) => `${rows.toLocaleString('en')} rows`)],
      names.map((name) => [name, ...results.map(({ warm }) => show(warm.stages[name]))]),
    ),
    '',
  ];
}

/** Files with a smaller share than this are told together. */
const SMALLEST_SHARE = 0.01;

function profilePart(profile: Bench['profile']): readonly string[] {
  if (profile === null) return [];
  const told = profile.files.filter(({ share }) => share >= SMALLEST_SHARE);
  const rest = 1 - told.reduce((sum, { share }) => sum + share, 0);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return [
    `By the files whose code ran, at ${profile.rows.toLocaleString('en')} rows (sampled; the engine's own work in brackets).`,
    '',
    table(
      ['file', 'share'],
      [
        ...told.map(({ file, share }) => [file, percent(share)]),
        [`${profile.files.length - told.length} others`, percent(rest)],
      ],
    ),
    '',
  ];
}

function table(header: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...lines.map(line)].join('\n');
}
