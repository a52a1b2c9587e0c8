import wasmAddress from '@ironcalc/wasm/wasm_bg.wasm';
import type { LoadEngine } from '../host/formulas/engine';
import { loadIronCalc } from '../host/formulas/ironcalc';

/** The formula engine for the page: its code is fetched from the page's own origin when it is first needed. */
export const engineInPage: LoadEngine = async () => {
  const code = await fetch(wasmAddress);
  return loadIronCalc(new Uint8Array(await code.arrayBuffer()))();
};
