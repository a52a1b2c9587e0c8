import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'test/browser';

describe('the browser tests', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts')))(
    '%s listens to every window that it opens, and ends by saying that nothing left this machine',
    (name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      expect(text).toMatch(/^itStays(?:Quiet|Here)\(\(\) => (?:desk\.)?heard\);$/mu);
      const opened = text.match(/\.newContext\(|openWindow\(|newPage\(/gu) ?? [];
      if (opened.length > 0) expect(text).toMatch(/listen\(/u);
    },
  );
});
