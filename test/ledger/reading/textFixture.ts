import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of a text fixture: what stands in the cell, and what should be read from it. */
export interface Example {
  readonly text: string;
  readonly expected: string;
}

/** Reads `text = expected` lines; `#` begins a remark; a line without ` = ` continues the cell text above a line break. */
export function examplesOf(folder: string, file: string): Example[] {
  const examples: Example[] = [];
  let pending = '';
  for (const line of readFileSync(join(__dirname, folder, file), 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const border = line.lastIndexOf(' = ');
    if (border < 0) {
      pending += `${line}\n`;
      continue;
    }
    examples.push({
      text: pending + line.slice(0, border).replace(/\\n/g, '\n'),
      expected: line.slice(border + 3).trim(),
    });
    pending = '';
  }
  return examples;
}
