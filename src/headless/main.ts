import { parseCall, USAGE, type Call } from './arguments';
import { CommandFailure } from './failure';
import { manage } from './manage';
import { notice } from './notice';
import { rates } from './rates';
import { read } from './read';

/** `npm run --silent ledger -- VERB FILE.xlsx [options]`: the same calls as the pane, over the simulated Excel. */
async function main(words: readonly string[]): Promise<void> {
  if (words.includes('--help')) {
    await print(USAGE);
    return;
  }
  const call = parseCall(words);
  const answer = await verbs[call.verb](call);
  if (answer !== null) await print(JSON.stringify(answer, null, 1));
}

/** Waits until all is taken: who reads a pipe may be slower than we are, and what is left at the end of a process is lost. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(`${text}\n`, () => resolve());
  });
}

/** Neither bad input (1) nor wrong use (2): a fault of ours. */
const UNFORESEEN = 3;

function unforeseen(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `程序出错，没有生成文件：${said.replace(/\s+/g, ' ')}。请把这句话和所用的文件一起告诉维护人员。`;
}

const verbs: Readonly<Record<Call['verb'], (call: Call) => Promise<unknown>>> = { read, rates, manage, notice };

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    // One line: a script that calls us can show it as it is.
    process.stderr.write(`${error instanceof CommandFailure ? error.message : unforeseen(error)}\n`);
    process.exit(error instanceof CommandFailure ? error.exitCode : UNFORESEEN);
  },
);
