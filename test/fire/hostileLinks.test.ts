import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { applyPlan } from '../../src/excel/apply/applyPlan';
import { openWorkbook } from '../../src/host/package/open';
import { saveWorkbook } from '../../src/host/package/save';
import { unpack } from '../../src/host/package/zip';
import { createWorkbook } from '../../src/host/workbook/create';
import type { SheetModel } from '../../src/host/workbook/model';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { fill, open } from '../excel/support/workbooks';
import { LEDGER, ledgerRows, scan } from './workbook';

const model = createWorkbook(LEDGER);
fill(model.sheets[0] as SheetModel, ledgerRows());
const PARTS = unpack(saveWorkbook(model));
const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const BOOK_LINKS = 'xl/_rels/workbook.xml.rels';
const LINK = 'xl/externalLinks/externalLink1.xml';
const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a workbook can be linked to: another workbook, a program (DDE), an embedded object; as it should be, and broken. */
const LINKS = [
  `<externalLink xmlns="${NS}"><externalBook xmlns:r="${RELATIONS}" r:id="rId1"><sheetNames><sheetName val="外部"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>=1+1</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
  `<externalLink xmlns="${NS}"><ddeLink ddeService="cmd" ddeTopic="/C calc"><ddeItems><ddeItem name="A0" advise="1"/></ddeItems></ddeLink></externalLink>`,
  `<externalLink xmlns="${NS}"><oleLink xmlns:r="${RELATIONS}" r:id="rId1" progId="Package"><oleItems><oleItem name="'x"/></oleItems></oleLink></externalLink>`,
  `<externalLink xmlns="${NS}"/>`,
  '<externalLink',
] as const;

/** Formulas that lead out of the workbook, with what the file says that they last gave. */
const FORMULAS = ["[1]外部!A1", "'[1]外 部'!$A$1", "'C:\\temp\\[秘密.xlsx]Sheet1'!A1", 'cmd|\'/C calc\'!A0', 'WEBSERVICE("http://evil.example")', 'HYPERLINK("file:///etc/passwd")', 'INDIRECT("[1]外部!A1")', '#REF!', '[99]!lol', '1+', ''] as const; // prettier-ignore
const CACHED = ['', '<v></v>', '<v>45000</v>', '<v>NaN</v>', '<v>=1+1</v>', '<v>#REF!</v>', '<v>正在推进</v>'] as const;
const TYPES = ['', ' t="str"', ' t="e"', ' t="n"', ' t="b"', ' t="s"'] as const;

/** Names that are formulas: of each other, of nothing, of everything, of more than can be. */
const bomb = Array.from({ length: 200 }, (_, index) => `<definedName name="lol${index}">${`lol${index + 1}&amp;`.repeat(20)}""</definedName>`).join(''); // prettier-ignore
const NAMES = ['', '<definedName name="甲">乙</definedName><definedName name="乙">甲</definedName>', '<definedName name="甲" hidden="1">#REF!</definedName>', '<definedName name="台账_统计日">[1]外部!A1</definedName>', '<definedName name="台账管家_本表由台账管家生成" localSheetId="0">TRUE</definedName>', '<definedName name="_xlnm.Print_Area" localSheetId="0">#REF!</definedName>', '<definedName name="_xlnm.Print_Titles" localSheetId="7">=1+1</definedName>', '<definedName>=</definedName>', bomb] as const; // prettier-ignore

interface Linked {
  readonly link: string;
  readonly formula: string;
  readonly cached: string;
  readonly type: string;
  readonly names: string;
  readonly place: string;
  readonly target: string;
}

const linked: fc.Arbitrary<Linked> = fc.record({
  link: fc.constantFrom(...LINKS),
  formula: fc.constantFrom(...FORMULAS),
  cached: fc.constantFrom(...CACHED),
  type: fc.constantFrom(...TYPES),
  names: fc.constantFrom(...NAMES),
  place: fc.constantFrom('C3', 'D4', 'E3', 'E5', 'F6', 'B4'),
  target: fc.constantFrom(
    'file:///C:/x.xlsx',
    'http://evil.example/x.xlsx',
    '\\\\evil\\share\\x.xlsx',
    '',
    '&quot;&gt;',
  ),
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function fileOf({ link, formula, cached, type, names, place, target }: Linked): Uint8Array {
  const textOf = (part: string): string => strFromU8(PARTS.get(part) as Uint8Array);
  const cell = `<c r="${place}"${type}><f>${escaped(formula)}</f>${cached}</c>`;
  const parts: Record<string, string> = {
    [SHEET]: textOf(SHEET).replace(new RegExp(`<c r="${place}"[^>]*(?:/>|>.*?</c>)`, 'u'), cell),
    [BOOK]: textOf(BOOK).replace('</sheets>', `</sheets><externalReferences><externalReference xmlns:r="${RELATIONS}" r:id="rId99"/></externalReferences><definedNames>${names}</definedNames>`), // prettier-ignore
    [BOOK_LINKS]: textOf(BOOK_LINKS).replace('</Relationships>', `<Relationship Id="rId99" Type="${RELATIONS}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`), // prettier-ignore
    [LINK]: link,
    'xl/externalLinks/_rels/externalLink1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/externalLinkPath" Target="${target}" TargetMode="External"/></Relationships>`,
  };
  const all = [...PARTS, ...Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)];
  return zipSync(Object.fromEntries(all));
}

describe('a workbook that leads out of itself, with names that are formulas', () => {
  it('is read, managed and saved within bounds, or refused in one line; what it leads to stays as it was and is not asked', async () => {
    const asked = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('asked'));
    let read = 0;
    await fc.assert(
      fc.asyncProperty(linked, async (which) => {
        const began = performance.now();
        const opened = openWorkbook(fileOf(which));
        if (!opened.ok) {
          expect(opened.problem.message).toMatch(/^[^\n]*请[^\n]*$/u);
          return;
        }
        const host = open(opened.value.model);
        const state = await scan();
        expect(state.ledgers).toHaveLength(1);
        const planned = await manageLedgers(state, { fixedDay: true });
        const applied = planned.ok ? await applyPlan(planned.value) : planned;
        if (!applied.ok) expect(applied.error).not.toMatchObject({ code: 'unexpected' });
        const saved = unpack(saveWorkbook(host.model, opened.value.package));
        expect(strFromU8(saved.get(LINK) as Uint8Array)).toBe(which.link);
        const theirs = /<f[^>]*>[^<]*(?:\[1\]|cmd\||WEBSERVICE|INDIRECT)[^<]*<\/f>/gu;
        expect((strFromU8(saved.get(SHEET) as Uint8Array).match(theirs) ?? []).length).toBeLessThanOrEqual(1);
        read += 1;
        expect(performance.now() - began).toBeLessThan(20_000);
      }),
      { numRuns: 15 },
    );
    expect(read).toBeGreaterThan(5);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  }, 180_000);
});
