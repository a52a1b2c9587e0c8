import { screen } from '@testing-library/react';
import type { Finding } from '../../src/ledger/checking/finding';
import type { WorkbookState } from '../../src/operations/workbookState';
import { PLACES, type Place } from '../../src/taskpane/store/paneState';
import { RECORDED_DAY, recordedWorkbook, TWO_TASKS } from './support/recordedWorkbook';
import { renderPane } from './support/renderPane';

/** What a page could take for markup, an address or a style, were it put together from texts. */
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '<a href="javascript:alert(1)">点我</a>',
  'javascript:alert(1)',
  '<iframe srcdoc="<b>坏</b>">',
  '</style><style>*{display:none}</style>',
  '&lt;b&gt; {{constructor}} ${1} \u202e \u2028',
] as const;

/** A workbook in which every text that a clerk types is one of them. */
function hostile(): WorkbookState {
  const text = (nth: number): string => HOSTILE[nth % HOSTILE.length] as string;
  const tasks = HOSTILE.flatMap((_, nth) =>
    TWO_TASKS.map((task) => ({
      ...task,
      source: text(nth),
      task: text(nth + 1),
      unit: text(nth + 2),
      deadline: text(nth + 3),
      status: text(nth + 4),
    })),
  );
  const findings = HOSTILE.map((message, nth): Finding => ({
    sheet: HOSTILE[0],
    row: 4 + nth,
    column: 3,
    rule: 'text-untidy',
    severity: 'warning',
    message,
    fix: { value: text(nth + 1), says: text(nth + 2) },
  }));
  return recordedWorkbook([{ sheet: HOSTILE[0], title: text(1), tasks, findings }], RECORDED_DAY);
}

/** What of the page could act: elements that load or run something, attributes that do, addresses that lead away. */
function dangers(): string[] {
  return [...document.body.querySelectorAll('*')].flatMap((element) => [
    ...(/^(?:script|img|iframe|object|embed|form|base|link|meta|b|marquee)$/iu.test(element.tagName) ? [element.tagName] : []),
    ...[...element.attributes]
      .filter(({ name, value }) => /^on/iu.test(name) || name === 'srcdoc' || (/^(?:href|src|action|xlink:href)$/iu.test(name) && !/^(?:#|blob:|$)/u.test(value)))
      .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
  ]); // prettier-ignore
}

/** What is to be seen at a place: a text of the workbook as it stands, where one is shown. */
const SHOWS: Readonly<Record<Place, string>> = {
  ledgers: HOSTILE[0],
  tasks: HOSTILE[1],
  findings: HOSTILE[0],
  statistics: HOSTILE[2],
  notices: '通报',
  settings: '截止日期',
};

describe('texts of a workbook that could be taken for something else by a page', () => {
  it.each(PLACES)('are nothing but texts at the place of %s', async (place) => {
    const { user } = await renderPane({ workbook: hostile(), place });
    await screen.findByText(/已是最新/u);
    expect((await screen.findAllByText(SHOWS[place], { exact: false })).length).toBeGreaterThan(0);
    expect(dangers()).toEqual([]);
    for (const button of screen.queryAllByRole('button', { expanded: false })) await user.click(button);
    expect(dangers()).toEqual([]);
  });

  it('are nothing but texts in the view of leaders', async () => {
    await renderPane({ workbook: hostile(), replaced: { view: () => 'leader' } });
    expect((await screen.findAllByText(HOSTILE[2], { exact: false })).length).toBeGreaterThan(0);
    expect(dangers()).toEqual([]);
  });
});
