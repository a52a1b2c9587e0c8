import type { Notice } from '../../src/ledger/notices/notice';
import { periodContaining } from '../../src/ledger/periods/period';
import { noticeDocument } from '../../src/word/noticeDocument';
import { day } from '../ledger/standing/ledgerOf';
import { canMeasure, pagesOf, type Word } from '../support/pdfPages';

const MM = 72 / 25.4;
const PAGE = { width: 210, height: 297 };

/** Many lines of Chinese characters only, so that every line of the page is full and of one width. */
const LONG: Notice = {
  kind: 'quarter',
  title: '关于督办事项办理情况的通报',
  number: '督通〔2024〕1号',
  addressee: '各承办单位：',
  paragraphs: [{ kind: 'body', text: '各单位要对照时限要求抓紧推进工作落实并按时反馈进展情况'.repeat(60) }],
  tables: [],
  attachments: [],
  copies: null,
  signer: null,
  addressedTo: null,
  issuedFor: [],
  step: null,
  sender: '督查室',
  date: day('2024-06-30'),
  period: periodContaining(day('2024-06-30'), 'quarter'),
};

const measured = canMeasure ? describe : describe.skip;

measured('the page of a notice, measured from its PDF', () => {
  let words: readonly Word[] = [];
  let lines: readonly (readonly Word[])[] = [];
  beforeAll(async () => {
    // The second page is full of text.
    const [, second = []] = pagesOf('notice.docx', await noticeDocument([LONG]));
    words = second;
    const byLine = new Map<number, Word[]>();
    for (const word of second.filter(({ text }) => /[\u4e00-\u9fff]/u.test(text))) {
      byLine.set(Math.round(word.top), [...(byLine.get(Math.round(word.top)) ?? []), word]);
    }
    lines = [...byLine.entries()].sort(([a], [b]) => a - b).map(([, line]) => line);
  }, 180_000);

  const middleOf = (line: readonly Word[] | undefined): number =>
    ((line?.[0]?.top ?? 0) + (line?.[0]?.bottom ?? 0)) / 2;

  it('has 22 lines, 10.23 mm apart', () => {
    expect(lines).toHaveLength(22);
    const pitch = (middleOf(lines[21]) - middleOf(lines[0])) / 21 / MM;
    expect(Math.abs(pitch - 225 / 22)).toBeLessThan(0.05);
  });

  it('keeps 天头 37 and 下白边 35 mm, within a millimetre', () => {
    const half = 225 / 22 / 2;
    const above = middleOf(lines[0]) / MM - half;
    const below = PAGE.height - middleOf(lines[21]) / MM - half;
    expect(Math.abs(above - 37)).toBeLessThan(1);
    expect(Math.abs(below - 35)).toBeLessThan(1);
  });

  it('keeps 订口 28 mm and the text inside 156 mm, 28 characters a line', () => {
    const left = Math.min(...lines.flat().map((word) => word.left)) / MM;
    const right = Math.max(...lines.flat().map((word) => word.right)) / MM;
    expect(Math.abs(left - 28)).toBeLessThan(1);
    expect(right).toBeLessThanOrEqual(PAGE.width - 26 + 0.1);
    expect(right).toBeGreaterThan(PAGE.width - 26 - 1);
    const longest = Math.max(...lines.map((line) => line.map(({ text }) => text).join('').length));
    expect(longest).toBe(28);
  });

  it('has the number of an even page at its left, 7 mm below the text', () => {
    const number = words.find(({ text }) => text.includes('2') && !/[\u4e00-\u9fff]/u.test(text));
    const top = (number?.top ?? 0) / MM;
    expect(top).toBeGreaterThan(PAGE.height - 35 + 5);
    expect(top).toBeLessThan(PAGE.height - 35 + 9);
    expect((number?.left ?? 0) / MM).toBeLessThan(50);
  });
});
