import { execFileSync } from 'node:child_process';

/** The number by which properties draw their cases: the commit's, where nobody names one; see `propertySeed.ts`. */
function commitSeed() {
  try {
    return String(parseInt(execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).slice(0, 7), 16));
  } catch {
    // Not a checkout: cases by chance.
    return '';
  }
}
process.env.PROPERTY_SEED ??= commitSeed();

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
];

/** Packages that are published as ES modules only and have to pass through the same transform as our code. */
const esmOnly = ['strip-bom', 'uuid', '@ironcalc/wasm', 'd3-[a-z]+', 'internmap', 'delaunator', 'robust-predicates'];

const shared = {
  transform: { '^.+\\.[cm]?[jt]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?(${esmOnly.join('|')})/)`],
};

const project = (displayName, folders, more = {}) => ({
  ...shared,
  displayName,
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/test/support/propertySeed.ts'],
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  ...more,
});

export default {
  projects: [
    project('domain', ['ledger', 'plan', 'word']),
    project('host', ['host', 'excel', 'operations', 'fire', 'headless', 'product', 'demo']),
    project('pane', ['taskpane'], { testEnvironment: 'jsdom' }),
    project('browser', ['browser']),
  ],
};
