/**
 * `npm run demo`: builds the pane, serves it over https on localhost beside a grid with the demo ledger, and says where.
 * `npm run demo -- --headless`: runs the whole job once in a browser and says where the pictures and the resulting
 * workbook are. `--port N` chooses another port.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, BUILT } from './demo/build';
import { localCertificate } from './demo/certificate';
import { serve } from './demo/server';

const { values } = parseArgs({
  options: { headless: { type: 'boolean', default: false }, port: { type: 'string', default: '3000' } },
});

if (values.headless) execFileSync(process.execPath, ['scripts/prepare-machine.mjs'], { stdio: 'inherit' });
console.log('Building the pane and the demo page …');
build();
const certificate = await localCertificate(join('.cache', 'certificate'));
const server = await serve(
  { '/': BUILT.pane, '/demo/': BUILT.demo },
  certificate,
  values.headless ? 0 : Number(values.port),
);

if (values.headless) {
  const { runDemo } = await import('./demo/run');
  const outcome = await runDemo(server.origin, join('out', 'tour'));
  await server.close();
  console.log('The whole job ran in a browser: read, check, manage, statistics, notice.');
  for (const picture of outcome.pictures) console.log(`picture   ${picture}`);
  console.log(`workbook  ${outcome.workbook}`);
} else {
  console.log(`台账管家 demo: ${server.origin}/demo/`);
  console.log('The certificate is made on this machine; the browser asks once whether to trust it. Ctrl+C ends.');
}
