import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { LoadEngine } from '../formulas/engine';
import { loadIronCalc } from '../formulas/ironcalc';

/** The formula engine for Node: its code is read from the installed package when it is first needed. */
export const ironCalcFromDisk: LoadEngine = async () => {
  const file = createRequire(`${process.cwd()}/package.json`).resolve('@ironcalc/wasm/wasm_bg.wasm');
  return loadIronCalc(readFileSync(file))();
};
