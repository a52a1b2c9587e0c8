import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const webpack = createRequire(import.meta.url).resolve('webpack-cli/bin/cli.js');

/** Where the built pages stand; the pane's is the production bundle with its own copy of Office.js. */
export const BUILT = { pane: join('out', 'pane'), demo: join('out', 'demo') } as const;

/** Builds the pane and the page around it. */
export function build(): void {
  run('--mode', 'production', '--env', 'officejs=self', '--output-path', join(process.cwd(), BUILT.pane));
  run('--config', 'webpack.demo.config.js');
}

function run(...words: readonly string[]): void {
  execFileSync(process.execPath, [webpack, ...words, '--stats', 'errors-only'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
