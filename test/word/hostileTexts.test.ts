import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Notice } from '../../src/ledger/notices/notice';
import { noticeDocument } from '../../src/word/noticeDocument';
import { noticeHtml } from '../../src/word/noticeHtml';
import { xmlText } from '../../src/word/xmlText';

/** Texts that are markup, ends of markup, or nothing that a file can hold. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('<script>', '</w:t></w:r>', '<img src=x onerror=alert(1)>', '-->', ']]>', '&lt;', '&#0;', '"', "'", '&', '\u0000', '\u0007', '\u001b', '\ud800', '\udc00', '\ufffe', '\u202e', '市', '=1+1', ' style="', '😀'), // prettier-ignore
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  // Line ends are breaks in both.
  .map((pieces) => `甲${pieces.join('').replace(/[\r\n]/gu, '')}乙`);

/** A paper with such a text wherever a text can stand. */
const paperOf = (text: string): Notice => {
  const columns = [
    { header: text, width: 10 },
    { header: text, parent: text, width: 10 },
  ];
  const table = { caption: text, columns, rows: [[text, text]], hasTotal: false };
  return {
    kind: 'month',
    period: { kind: 'month', from: 45444, to: 45473, label: text },
    title: text,
    number: text,
    addressee: text,
    addressedTo: text,
    paragraphs: [
      { kind: 'heading', level: 1, text },
      { kind: 'heading', level: 2, text },
      { kind: 'body', text },
    ],
    tables: [table],
    attachments: [{ title: text, table }],
    sender: text,
    copies: text,
    date: 45473,
  } as unknown as Notice;
};

interface Read {
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

/** What a reader that forgives nothing finds in a part. */
function strictly(xml: string): Read {
  const names: string[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  // Long titles are broken into lines.
  parser.on('opentag', ({ name }) => name !== 'w:br' && names.push(name));
  parser.on('text', (text) => texts.push(text));
  parser.write(xml).close();
  return { names, texts };
}

const namesIn = ({ names }: Read): readonly string[] => [...new Set(names)].sort();
/** Tables with their rows and cells; of paragraphs and runs there are more where a long title is broken into lines. */
const cellsOf = ({ names }: Read): readonly string[] => names.filter((name) => /^w:(?:tbl|tr|tc)$/u.test(name));
/** How often a text stands in a document, over line breaks too. */
const occurrences = (all: readonly string[], text: string): number => {
  const solid = (each: string): string => each.replace(/\s/gu, '');
  return solid(all.join('')).split(solid(text)).length - 1;
};

describe('whatever stands in a cell', () => {
  it('is a text of the Word document: no markup, no part of the file is damaged by it, nothing leads elsewhere', async () => {
    const partsOf = async (text: string): Promise<Readonly<Record<string, Read>>> => {
      const files = unzipSync(await noticeDocument([paperOf(text)]));
      const read = Object.entries(files).filter(([name]) => /\.(?:xml|rels)$/u.test(name));
      return Object.fromEntries(read.map(([name, bytes]) => [name, strictly(strFromU8(bytes))]));
    };
    const plain = await partsOf('甲乙');
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const parts = await partsOf(text);
        expect(Object.keys(parts)).toEqual(Object.keys(plain));
        for (const [name, part] of Object.entries(parts)) expect(namesIn(part)).toEqual(namesIn(plain[name] as Read));
        const [body, before] = [parts['word/document.xml'] as Read, plain['word/document.xml'] as Read];
        expect(cellsOf(body)).toEqual(cellsOf(before));
        expect(occurrences(body.texts, xmlText(text))).toBe(occurrences(before.texts, '甲乙'));
        expect(JSON.stringify(parts)).not.toContain('TargetMode');
      }),
      { numRuns: 60, examples: [['甲\u0000⺀⺀⺀<img src=x onerror=alert(1)>乙']] },
    );
  }, 60_000);

  it('is a text of the page in the clipboard: its tags are those of any other text', () => {
    const tags = (html: string): readonly string[] => (html.match(/<[^>]*>/gu) ?? []).filter((tag) => tag !== '<br>');
    const plain = tags(noticeHtml([paperOf('甲乙')]));
    fc.assert(
      fc.property(hostile, (text) => {
        const html = noticeHtml([paperOf(text)]);
        expect(tags(html)).toEqual(plain);
        expect(html.replace(/<[^>]*>/gu, '')).not.toMatch(/[<>"']/u);
        expect(html.replace(/&(?:amp|lt|gt|quot|nbsp|#39);/gu, '')).not.toContain('&');
      }),
      { numRuns: 300 },
    );
  });
});
