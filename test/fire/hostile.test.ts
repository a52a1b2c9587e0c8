import fc from 'fast-check';
import { zipSync, strFromU8, strToU8 } from 'fflate';
import { openWorkbook } from '../../src/host/package/open';
import { saveWorkbook } from '../../src/host/package/save';
import { unpack } from '../../src/host/package/zip';
import { createWorkbook } from '../../src/host/workbook/create';
import type { SheetModel } from '../../src/host/workbook/model';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import { fill, open, valueOf } from '../excel/support/workbooks';
import { AS_OF, LEDGER, ledgerRows } from './workbook';

function ledgerFile(): Uint8Array {
  const model = createWorkbook(LEDGER);
  fill(model.sheets[0] as SheetModel, ledgerRows());
  return saveWorkbook(model);
}

const FILE = ledgerFile();
const PARTS = unpack(FILE);
const SHEET = 'xl/worksheets/sheet1.xml';

/** The file with some parts replaced; checksums are right, so that what is inside is really read. */
function withParts(changed: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts = Object.fromEntries([...PARTS, ...Object.entries(changed)]);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

const textOf = (part: string): string => strFromU8(PARTS.get(part) as Uint8Array);
const withSheet = (change: (xml: string) => string): Uint8Array => withParts({ [SHEET]: change(textOf(SHEET)) });

/** Opens and reads as the command does: a message in one line, or what was read. Nothing may be thrown. */
async function readAll(bytes: Uint8Array): Promise<string | number> {
  const opened = openWorkbook(bytes);
  if (!opened.ok) {
    expect(opened.problem.message).toMatch(/^[^\n]*请[^\n]*$/u);
    return opened.problem.message;
  }
  open(opened.value.model);
  const scanned = await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS });
  return scanned.ok ? scanned.value.ledgers.length : scanned.error.message;
}

/** Something a little wrong with a text: a piece cut out, doubled, put elsewhere, or another sign in its place. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.nat(40),
  put: fc.constantFrom('', '<', '>', '"', '&', '&#0;', '\u0000', '\ud800', '\u202e', ']]>', '<!--', '<c r="XFD1048576"/>', '-1', '99999999999', 'NaN', '1e308', '<row r="1048576">', 's="4000000000"'), // prettier-ignore
});

const mutate = (text: string, { at, length, put }: { at: number; length: number; put: string }): string => {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + length);
};

describe('a workbook that somebody has mutated', () => {
  it('is read or refused in one line, whichever bytes of the file are wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(FILE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(FILE.length),
        async (flips, end) => {
          const bytes = FILE.slice(0, end % 3 === 0 ? end : FILE.length);
          for (const [index, value] of flips) if (index < bytes.length) bytes[index] = value;
          await readAll(bytes);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('is read or refused in one line, whatever is wrong with the text of a part', async () => {
    const names = [...PARTS.keys()].filter((name) => /\.(?:xml|rels)$/u.test(name));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (name, mutations) => {
          await readAll(withParts({ [name]: mutations.reduce(mutate, textOf(name)) }));
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  it('is read or refused in one line, whatever stands in its attributes and texts', async () => {
    const names = [...PARTS.keys()].filter((name) => /\.(?:xml|rels)$/u.test(name));
    const wrong = fc.constantFrom('', '-1', '0', '1e9', '4294967296', 'NaN', 'true', 'A0', 'XFD1048576', 'A1:XFD1048576', 'ZZZZ9', '=1+1', '../../x', '#REF!', '\u202e', '工'.repeat(40_000)); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.nat(), wrong), { minLength: 1, maxLength: 4 }),
        async (name, changes) => {
          const text = changes.reduce((xml, [which, value]) => {
            const values = [...xml.matchAll(/(?<=")[^"<>]*(?=")|(?<=>)[^<>]+(?=<)/gu)];
            const chosen = values[which % Math.max(1, values.length)];
            if (!chosen) return xml;
            return xml.slice(0, chosen.index) + value + xml.slice(chosen.index + chosen[0].length);
          }, textOf(name));
          await readAll(withParts({ [name]: text }));
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  it('loses no bytes to random ones: what is no workbook is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        expect(await readAll(bytes)).toEqual(expect.any(String));
      }),
      { numRuns: 100 },
    );
  });
});

/** Lets the directory of the archive say another size of the sheet's part. */
function patchSize(file: Uint8Array, size: number): void {
  const view = new DataView(file.buffer, file.byteOffset);
  for (let at = 0; at < file.length - 46; at++) {
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    if (isEntry && strFromU8(file.subarray(at + 46, at + 46 + SHEET.length)) === SHEET)
      view.setUint32(at + 24, size, true);
  }
}

describe('a workbook made to do harm', () => {
  const HUGE = 601 * 2 ** 20;

  it('is refused where it unpacks to more than a machine holds', async () => {
    const bomb = withSheet(() => '');
    patchSize(bomb, HUGE);
    expect(await readAll(bomb)).toContain('超出限度');
  });

  it('is refused where more is in it than its directory says, without unpacking it all', async () => {
    const bomb = withSheet(() => ' '.repeat(8 * 2 ** 20));
    patchSize(bomb, 100);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readAll(bomb)).toContain('损坏');
  });

  it('is refused where it declares entities', async () => {
    const entities = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>';
    const file = withSheet((xml) => xml.replace('<worksheet', `${entities}<worksheet`));
    expect(await readAll(file)).toContain('损坏');
  });

  it('is read quickly where 1,048,576 rows have a look and nothing else', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `<row r="${index + 1_000}" ht="15"/>`).join('');
    const last = '<row r="1048576"><c r="A1048576" s="0"/><c r="XFD1048576" s="0"/></row>';
    const began = performance.now();
    expect(await readAll(withSheet((xml) => xml.replace('</sheetData>', `${rows}${last}</sheetData>`)))).toBe(1);
    expect(performance.now() - began).toBeLessThan(20_000);
  }, 40_000);

  it('is read as text where its texts look like formulas, tags, paths or control signs', async () => {
    const nasty = ['=HYPERLINK("http://x")', '<img src=x onerror=alert(1)>', '../../etc/passwd', '\u202e任务', 'x'.repeat(32_767)]; // prettier-ignore
    const model = createWorkbook(LEDGER);
    const rows = ledgerRows().map((row, index) =>
      index < 2 ? row : row.map((cell, column) => (column === 2 ? (nasty[index - 2] ?? cell) : cell)),
    );
    const sheet = model.sheets[0] as SheetModel;
    fill(
      sheet,
      rows.map((row, index) => (index === 2 ? row.map((cell, column) => (column === 2 ? null : cell)) : row)),
    );
    const line = sheet.rows.get(2);
    line?.set(2, { value: nasty[0] ?? '', style: 0 });
    expect(await readAll(saveWorkbook(model))).toBe(1);
    const scanned = valueOf(await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS }));
    expect(scanned.ledgers[0]?.ledger.tasks.task[0]).toContain('HYPERLINK');
  });
});
