import fc from 'fast-check';
import { anyHistory } from './history';
import { play } from './play';

/** `npm run histories -- --count 10000 --seed 1`: plays random histories and tells what they broke. */
function numberAfter(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

function say(line: unknown): void {
  process.stdout.write(`${String(line)}\n`);
}

const count = numberAfter('--count', 10_000);
const seed = numberAfter('--seed', 20_260_630);
const path = process.argv[process.argv.indexOf('--path') + 1];
const begun = Date.now();
let played = 0;

const details = await fc.check(
  fc.asyncProperty(anyHistory, async (history) => {
    played += 1;
    if (played % 500 === 0) say(`${played} histories, ${Math.round((Date.now() - begun) / 1000)} s`);
    const broken = await play(history);
    if (broken.length > 0) throw new Error(broken.join('\n'));
  }),
  { numRuns: count, seed, ...(process.argv.includes('--path') && path !== undefined ? { path } : {}) },
);

say(`seed ${seed}: ${details.numRuns} histories in ${Math.round((Date.now() - begun) / 1000)} s`);
if (details.failed) {
  say(`broken at --path ${details.counterexamplePath}: ${JSON.stringify(details.counterexample)}`);
  say(details.errorInstance instanceof Error ? details.errorInstance.message : details.errorInstance);
  process.exitCode = 1;
} else say('every promise held');
