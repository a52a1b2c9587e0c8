import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = path.join(__dirname, '../../dist');

/** What `npm run build` made; `npm test` builds before it tests. */
function page(): string {
  const file = path.join(dist, 'taskpane.html');
  if (!existsSync(file)) throw new Error('dist/taskpane.html is missing: run `npm run build` first.');
  return readFileSync(file, 'utf8');
}

describe('the production build', () => {
  it('keeps the first script under 200 KB gzipped', () => {
    const own = [...page().matchAll(/<script[^>]* src="?([^">\s]+)/g)].flatMap(([, src]) =>
      src === undefined || src.startsWith('https:') || src.startsWith('office-js/') ? [] : [src],
    );
    expect(own.length).toBeGreaterThan(0);
    const bytes = own.reduce((sum, src) => sum + gzipSync(readFileSync(path.join(dist, src))).length, 0);
    expect(bytes).toBeLessThan(200 * 1024);
  });

  it('lets the page load and run nothing but its own scripts and Office.js', () => {
    const policy = /content="(default-src[^"]*)"/.exec(page())?.[1] ?? '';
    const directives = new Map(policy.split(';').map((each) => [each.trim().split(' ')[0], each.trim()]));
    expect(directives.get('default-src')).toBe("default-src 'self'");
    expect(directives.get('connect-src')).toBe("connect-src 'self'");
    expect(directives.get('script-src')).toMatch(/^script-src 'self'( https:\/\/[\w.-]+)?$/);
    expect(policy).not.toContain('unsafe-eval');
  });

  it('has no script of its own inside the page', () => {
    expect(page()).not.toMatch(/<script(?![^>]* src=)[^>]*>/);
  });

  it('brings the manifest and every icon along', () => {
    expect(readdirSync(dist)).toEqual(expect.arrayContaining(['manifest.xml', 'taskpane.html', 'commands.html']));
    expect(readdirSync(path.join(dist, 'assets'))).toEqual(readdirSync(path.join(__dirname, '../../assets')));
  });
});
