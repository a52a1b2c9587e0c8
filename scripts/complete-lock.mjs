/**
 * `node scripts/complete-lock.mjs`, after a dependency has changed: names in package-lock.json every platform's optional
 * packages, also those that the registry in use does not carry. Without them `npm ci` refuses the lock file there, and on
 * other platforms the right one would be missing. Their versions stand exactly in their parents; only those are added.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32', 'arm'];

let added = 0;
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    const os = systems.find((system) => name.includes(system));
    const cpu = processors.find((processor) => name.split('-').includes(processor));
    if (place in lock.packages || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) || os === undefined || cpu === undefined)
      continue;
    lock.packages[place] = {
      version,
      cpu: [cpu],
      ...(parent.dev ? { dev: true } : {}),
      license: parent.license,
      optional: true,
      os: [os],
    };
    added += 1;
  }
}

if (added > 0) {
  const inOrder = Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(inOrder) }, null, 2)}\n`);
}
console.log(`${added} packages of other platforms added to ${file}.`);
