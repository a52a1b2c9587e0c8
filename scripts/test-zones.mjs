/**
 * `node scripts/test-zones.mjs`: the tests of everything that handles days, once under each of five time zones from UTC-8 to
 * UTC+13. A day is a whole number in this project and never an instant, so the answer must be the same everywhere.
 * Prints one line per zone and, for a zone that fails, what failed; exits with 1 when one fails.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ZONES = ['America/Los_Angeles', 'UTC', 'Asia/Kolkata', 'Asia/Shanghai', 'Pacific/Auckland'];
/** Tests that print, read or count days; the others run in the machine's own zone with `npm test`. */
const WITH_DAYS = 'test/ledger/(day|standing|notices|reading/(dates|deadlines|tables|tasks|progress))/';

const root = fileURLToPath(new URL('..', import.meta.url));
const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));

let failed = false;
for (const zone of ZONES) {
  const start = Date.now();
  const words = [jest, '--selectProjects', 'domain', '--testPathPatterns', WITH_DAYS];
  const run = spawnSync(process.execPath, words, { cwd: root, env: { ...process.env, TZ: zone }, encoding: 'utf8' });
  const told = `${run.stdout}${run.stderr}`;
  const summary = /^Tests:\s+(.*)$/m.exec(told)?.[1] ?? 'no test ran';
  const passed = run.status === 0 && /\d+ passed/.test(summary);
  failed ||= !passed;
  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(`${passed ? 'passed' : 'FAILED'}  ${zone.padEnd(20)} ${summary} (${seconds} s)`);
  if (!passed) console.log(told);
}
process.exitCode = failed ? 1 : 0;
