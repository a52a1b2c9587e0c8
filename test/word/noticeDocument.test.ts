import { strFromU8, unzipSync } from 'fflate';
import { COMMON_FONTS } from '../../src/ledger/notices/fonts';
import type { Notice } from '../../src/ledger/notices/notice';
import { periodContaining } from '../../src/ledger/periods/period';
import { writeNotice } from '../../src/ledger/notices/writeNotice';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { standingsOf } from '../../src/ledger/standing/standings';
import { parseXml } from '../../src/host/package/xml';
import { noticeDocument } from '../../src/word/noticeDocument';
import { outOfOrder } from './schemaOrder';
import { day, ledgerOf } from '../ledger/standing/ledgerOf';

const AS_OF = day('2024-09-30');

function noticeOf(unit: string, task = '=1+1 & <事项>'): Notice {
  const ledger = ledgerOf([
    { number: '1', units: [unit], task, status: 'in-progress', deadline: '2024-06-30' },
    {
      number: '2',
      units: ['市财政局'],
      task: '推进工程',
      status: 'done',
      deadline: '2024-06-30',
      finished: '2024-06-01',
    },
  ]);
  const result = writeNotice('quarter', {
    ledgers: [{ ledger, standings: standingsOf(ledger.tasks, AS_OF, DEFAULT_SETTINGS) }],
    settings: DEFAULT_SETTINGS,
    asOf: AS_OF,
    period: periodContaining(AS_OF, 'quarter'),
    secretRows: [],
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.notices[0];
}

const partsOf = async (...words: Parameters<typeof noticeDocument>): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await noticeDocument(...words))).map(([name, part]) => [name, strFromU8(part)]),
  );
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([whole]) => whole);

describe('a notice as a Word document', () => {
  let parts: Readonly<Record<string, string>> = {};
  let body = '';
  beforeAll(async () => {
    parts = await partsOf([noticeOf('=市民政局')]);
    body = parts['word/document.xml'] ?? '';
  });

  it('consists of well-formed parts', () => {
    const xml = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name));
    expect(xml.length).toBeGreaterThan(5);
    for (const [name, text] of xml) expect(() => parseXml(text, name)).not.toThrow();
  });

  it('has every element where the schema wants it', () => {
    const xml = Object.entries(parts).filter(([name]) => /^word\/(?:document|styles|footer\d+)\.xml$/.test(name));
    expect(xml.length).toBeGreaterThan(3);
    for (const [name, text] of xml) expect(outOfOrder(parseXml(text, name))).toEqual([]);
  });

  it('keeps the signature and the date on the page of the end of the text', () => {
    const paragraphs = matches(body, /<w:p>.*?<\/w:p>/gu);
    const last = paragraphs.findIndex((each) => each.includes('2024年9月30日</w:t>') && each.includes('w:val="right"'));
    const kept = paragraphs.slice(0, last).map((each) => each.includes('<w:keepNext/>'));
    expect(last).toBeGreaterThan(4);
    expect(kept.slice(-4)).toEqual([true, true, true, true]);
  });

  it('stands on A4 with the margins of official documents and 22 lines a page', () => {
    expect(body).toMatch(/<w:pgSz w:w="1190[56]" w:h="1683[78]" w:orient="portrait"\/>/);
    // 37, 26, 35 and 28 mm in twentieths of a point.
    expect(body).toMatch(/w:pgMar w:top="209[78]" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(new Set(matches(body, /<w:docGrid[^>]*>/g))).toEqual(
      new Set(['<w:docGrid w:type="lines" w:linePitch="579"/>', '<w:docGrid w:type="default" w:linePitch="579"/>']),
    );
  });

  it('names Chinese fonts for Chinese text: the official ones, or those that every Windows has', async () => {
    for (const font of ['方正小标宋简体', '黑体', '仿宋_GB2312']) expect(body).toContain(`w:eastAsia="${font}"`);
    const common = await partsOf([noticeOf('市民政局')], COMMON_FONTS);
    expect(Object.values(common).join('')).not.toMatch(/GB2312|方正/);
  });

  it('repeats the headers of its tables on every page, and keeps rows together', () => {
    const tables = body.split('<w:tbl>').slice(1);
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) {
      expect(table).toContain('<w:tblHeader/>');
      const rows = matches(table, /<w:tr>.*?<\/w:tr>/gu);
      expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
    }
  });

  it('has real headings and page numbers', () => {
    expect(body).toMatch(/<w:pStyle w:val="(Title|Heading1)"\/>/);
    const footers = Object.entries(parts).filter(([name]) => /word\/footer\d+\.xml/.test(name));
    expect(footers.length).toBeGreaterThanOrEqual(2);
    for (const [, footer] of footers) expect(footer).toMatch(/<w:instrText[^>]*>PAGE<\/w:instrText>/);
  });

  it('keeps text that looks like a formula or like a tag as text, and has no fields but page numbers', () => {
    expect(body).toContain('=市民政局');
    expect(body).toContain('=1+1 &amp; &lt;事项&gt;');
    expect(body).not.toContain('w:instrText');
  });

  it.each(['=1+1', '+1', '-2+3', '@SUM(1)', '＝cmd', '　=1', '\t=1+1', '\r=1+1'])(
    'keeps the task %j as text',
    async (task) => {
      const written = (await partsOf([noticeOf('市民政局', task)]))['word/document.xml'] ?? '';
      const texts = matches(written, /<w:t(?: [^>]*)?>[^<]*<\/w:t>/gu).map((each) => each.replace(/<[^>]*>/gu, ''));
      expect(texts.some((each) => each.includes(task.trim()))).toBe(true);
      expect(written).not.toContain('w:instrText');
    },
  );
});
