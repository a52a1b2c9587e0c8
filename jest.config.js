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
