import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Host, HostClient } from '../host';
import { createBridge } from './bridgeDoor';

interface LibraryGlobal {
  Excel?: typeof Excel;
  OfficeExtension?: typeof OfficeExtension & { HostBridge: { init(bridge: unknown): void } };
  Office?: typeof Office;
}

/** What a Node process lacks of a browser for the library's file to load. */
function browserShim(): Record<string, unknown> {
  const nothing = () => undefined;
  return {
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/', hash: '', search: '', origin: 'https://localhost', protocol: 'https:' },
    name: '',
    addEventListener: nothing,
    removeEventListener: nothing,
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({ style: {} }),
      addEventListener: nothing,
      removeEventListener: nothing,
      querySelectorAll: () => [],
    },
  };
}

/**
 * Loads Microsoft's unmodified `excel-web-16.00.js` into this realm, once; `Excel` and `OfficeExtension` are global
 * afterwards. In a page (or jsdom) nothing of the shim is used.
 */
export function loadLibrary(): Required<LibraryGlobal> {
  const realm = globalThis as unknown as LibraryGlobal & Record<string, unknown>;
  if (!realm.OfficeExtension) {
    for (const [name, value] of Object.entries({ window: globalThis, self: globalThis, ...browserShim() })) {
      if (!(name in realm)) Object.defineProperty(realm, name, { value, configurable: true, writable: true });
    }
    const file = resolveLibrary('excel-web-16.00.js');
    // Indirect eval: the script's own `var Excel` must become global, as a script element makes it.
    (0, eval)(readFileSync(file, 'utf8'));
  }
  return realm as Required<LibraryGlobal>;
}

/** A file of the library's `dist` folder, wherever the package is installed. */
export function resolveLibrary(file: string): string {
  return createRequire(`${process.cwd()}/package.json`).resolve(`@microsoft/office-js/dist/${file}`);
}

/** An open workbook behind the real library. */
export interface OpenBridge {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly client: HostClient;
}

/**
 * Lets the real `Excel.run` of this process talk to a host. A later call moves the process to another host.
 * @example const { Excel } = openBridge(host); await Excel.run(async (context) => …)
 */
export function openBridge(host: Host): OpenBridge {
  const library = loadLibrary();
  const { bridge, client } = createBridge(host);
  library.OfficeExtension.HostBridge.init(bridge);
  return { Excel: library.Excel, OfficeExtension: library.OfficeExtension, client };
}
