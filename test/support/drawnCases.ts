import { readFileSync } from 'node:fs';

/** Sheets as a clerk would draw them, with what is to be told of them. */
export interface DrawnCase {
  readonly name: string;
  readonly sheets: readonly { readonly name: string; readonly lines: readonly string[] }[];
  /** Line by line. */
  readonly expected: readonly string[];
}

/**
 * The cases of a fixture: `=== name` begins one, `--- 表名` a sheet of it (台账 where none is named), `=>` what is told of
 * all of them, line by line.
 */
export function drawnCases(file: string): DrawnCase[] {
  return readFileSync(file, 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [drawn = '', expected = ''] = block.split(/^=> *\n?/m);
      const [first = '', ...named] = drawn.split(/^--- /m);
      const [name = '', ...lines] = first.trimEnd().split('\n');
      const sheets = named.map((sheet) => {
        const [title = '', ...rows] = sheet.trimEnd().split('\n');
        return { name: title.trim(), lines: rows };
      });
      return {
        name: name.trim(),
        sheets: lines.length > 0 ? [{ name: '台账', lines }, ...sheets] : sheets,
        expected: expected.split('\n').filter((line) => line.trim() !== ''),
      };
    });
}
