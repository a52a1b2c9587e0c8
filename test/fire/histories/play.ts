import { readJournal } from '../../../src/excel/undo/undoEntry';
import type { Host } from '../../../src/host/host';
import type { SheetModel } from '../../../src/host/workbook/model';
import { ORDER_SHEET } from '../../../src/ledger/reading/tables/paperSheets';
import { NUMBER_LABEL } from '../../../src/plan/sheets/managedLayout';
import { scanWorkbook } from '../../../src/operations/scanWorkbook';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { setClock } from '../operations';
import { AS_OF, LEDGER, openLedger } from '../workbook';
import { byHand, ClerksTruth } from './clerkHands';
import type { History } from './history';
import { PRODUCT, type PaneWork, type Product } from './product';
import { turnsOf } from './turns';

const SAYS_WHAT_TO_DO = /请|已取消/u;
/** More undos than a history has works. */
const MOST_UNDOS = 20;

/** What a history broke, each with the promise that it breaks; nothing where all held. */
export type Broken = readonly string[];

/**
 * Plays a history and asks afterwards what was promised: nobody's edit is overwritten, nothing is half-written, undo
 * restores exactly, no number is given twice, what has become old is known to be old.
 */
export async function play(history: History, product: Product = PRODUCT): Promise<Broken> {
  setClock(0);
  const host = openLedger();
  const ledger = (): SheetModel | undefined => host.model.sheets.find(({ name }) => name === LEDGER);
  const truth = new ClerksTruth(ledger, host.model);
  const broken: string[] = [];
  const hands = [...history.hands];
  const turns = [...history.turns];
  const seen = await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS });
  const first = contents(host);

  const pane = (works: readonly PaneWork[]) => async (): Promise<void> => {
    for (const work of works) {
      const result = await product.works[work]();
      if (!result.ok && !SAYS_WHAT_TO_DO.test(result.error.message))
        broken.push(`says what to do: ${work}: ${result.error.message} ${result.error.detail ?? ''}`);
    }
  };
  await turnsOf(host).run(
    history.panes.map(pane),
    async () => {
      const hand = hands.shift();
      if (hand) await byHand(host, LEDGER, hand, truth);
    },
    (of) => (turns.shift() ?? 0) % of,
  );

  if (seen.ok) {
    const current = await product.stillHolds(seen.value.live?.taken ?? []);
    if (current.ok && current.value && contents(host) !== first) broken.push('what has become old is known to be old');
  }
  const hasCopies = history.hands.some((hand) => hand?.does === 'copy-whole-row');
  broken.push(...(await putRight(host, truth, product, hasCopies)));
  return broken;
}

const contents = (host: Host): string =>
  JSON.stringify(
    [...(host.model.sheets.find(({ name }) => name === LEDGER)?.rows ?? [])]
      .sort(([one], [other]) => one - other)
      .flatMap(([row, cells]) =>
        [...cells]
          .sort(([one], [other]) => one - other)
          .flatMap(([column, { value }]) => (value === undefined || value === '' ? [] : [[row, column, value]])),
      ),
  );

/** Ends what was cut off, looks at the numbers, undoes everything and compares with what people have written. */
async function putRight(host: Host, truth: ClerksTruth, product: Product, hasCopies: boolean): Promise<string[]> {
  const broken: string[] = [];
  const tidy = (text: string): string => text.replace(/\s/gu, '');
  const differing = (same: (one: string, other: string) => boolean): string[] =>
    truth
      .compared()
      .flatMap(({ row, found, wanted }) =>
        found.flatMap((text, column) =>
          same(text, wanted[column] ?? '') ? [] : [`R${row}C${column + 1} “${text}” for “${wanted[column]}”`],
        ),
      );
  await product.recover();
  for (const each of differing((one, other) => tidy(one) === tidy(other)))
    broken.push(`nobody’s edit is overwritten: ${each}`);
  if (truth.compared().length !== truth.count) broken.push('nothing is lost: a row is missing');
  broken.push(...numbersTwice(host), ...(hasCopies ? [] : taskNumbersTwice(host)));
  let left = 0;
  for (let undone = 0; undone < MOST_UNDOS; undone++) {
    const journal = await readJournal();
    if (!journal.ok) return [...broken, `the journal can be read: ${journal.error.message}`];
    const { entries, trouble } = journal.value;
    if (trouble !== null) return [...broken, `nothing of the journal is lost: ${trouble.message}`];
    if (entries.some(({ stage }) => stage !== 'done')) broken.push('nothing is half-written');
    if (entries.length === 0) break;
    const result = await product.undo();
    if (!result.ok) return [...broken, `all can be undone: ${result.error.message}`];
    left += (result.value as { leftAlone?: readonly unknown[] } | null)?.leftAlone?.length ?? 0;
  }
  const same = (one: string, other: string): boolean => one === other || (left > 0 && one === tidy(other));
  for (const each of differing(same)) broken.push(`undo restores exactly: ${each}`);
  const sheets = host.model.sheets.map(({ name }) => name).filter((name) => name !== LEDGER && name !== ORDER_SHEET);
  if (left === 0 && sheets.some((name) => name !== '台账管家_数据'))
    broken.push(`undo restores exactly: ${sheets.join()}`);
  return broken;
}

/** Numbers that stand on more than one paper. */
function numbersTwice(host: Host): string[] {
  const papers = host.model.sheets.flatMap((sheet) => (sheet.name.startsWith('通报·') ? [sheet] : []));
  const numbers = papers.flatMap((sheet) => {
    const found = [...sheet.rows.values()].flatMap((row) =>
      [...row.values()].flatMap(({ value }) =>
        typeof value === 'string' && /^\S+〔\d{4}〕\d+号$/u.test(value) ? [value] : [],
      ),
    );
    return [...new Set(found)];
  });
  return numbers.length === new Set(numbers).size ? [] : [`no number is given twice: ${numbers.join('、')}`];
}

/** Numbers (编号) that two tasks have; a row that was copied with all its columns brings one along. */
function taskNumbersTwice(host: Host): string[] {
  const rows = [...(host.model.sheets.find(({ name }) => name === LEDGER)?.rows.values() ?? [])];
  const column = rows.flatMap((row) => [...row].flatMap(([at, { value }]) => (value === NUMBER_LABEL ? [at] : [])))[0];
  const numbers = rows.flatMap((row) => {
    const value = column === undefined ? undefined : row.get(column)?.value;
    return value === undefined || value === '' || value === NUMBER_LABEL ? [] : [value];
  });
  return numbers.length === new Set(numbers).size ? [] : [`no task’s number is given twice: ${numbers.join('、')}`];
}
