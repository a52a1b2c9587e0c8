import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const webpack = createRequire(import.meta.url).resolve('webpack-cli/bin/cli.js');

/** Where the built pages stand; the pane's is the production bundle with its own copy of Office.js. */
export const BUILT = {
  pane: join('out', 'pane'),
  demo: join('out', 'demo'),
  /** The pane over recorded data. */
  preview: join('out', 'preview'),
} as const;

/** All that the two pages are made of. */
const SOURCES = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'webpack.demo.config.js', 'package-lock.json'];

/** Its time is that of the last build's beginning. */
const STAMP = join('out', 'built');

/** Builds the pane and the page around it. */
export function build(): void {
  const begun = new Date();
  run('--mode', 'production', '--env', 'officejs=self', '--output-path', join(process.cwd(), BUILT.pane));
  run('--config', 'webpack.demo.config.js');
  writeFileSync(STAMP, '');
  utimesSync(STAMP, begun, begun);
}

/** Builds the pane over recorded data, to be looked at without Excel. */
export function buildPreview(): void {
  run('--mode', 'production', '--env', 'preview');
}

/** Builds only if something that the pages are made of is younger than they are. */
export function buildIfOutdated(): void {
  const built = existsSync(STAMP) ? statSync(STAMP).mtimeMs : 0;
  if (SOURCES.some((source) => youngest(source) > built)) build();
}

function youngest(path: string): number {
  const stats = statSync(path);
  const inside = stats.isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  return inside.reduce((time, each) => Math.max(time, statSync(join(path, each)).mtimeMs), stats.mtimeMs);
}

function run(...words: readonly string[]): void {
  execFileSync(process.execPath, [webpack, ...words, '--stats', 'errors-only'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
