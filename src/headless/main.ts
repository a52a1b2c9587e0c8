import { parseCall, USAGE, type Call } from './arguments';
import { CommandFailure } from './failure';
import { manage } from './manage';
import { notice } from './notice';
import { rates } from './rates';
import { read } from './read';

/** `npm run --silent ledger -- VERB FILE.xlsx [options]`: the same calls as the pane, over the simulated Excel. */
async function main(words: readonly string[]): Promise<void> {
  if (words.includes('--help')) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const call = parseCall(words);
  const answer = await verbs[call.verb](call);
  if (answer !== null) process.stdout.write(`${JSON.stringify(answer, null, 1)}\n`);
}

const verbs: Readonly<Record<Call['verb'], (call: Call) => Promise<unknown>>> = { read, rates, manage, notice };

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    if (!(error instanceof CommandFailure)) throw error;
    // One line: a script that calls us can show it as it is.
    process.stderr.write(`${error.message}\n`);
    process.exit(error.exitCode);
  },
);
