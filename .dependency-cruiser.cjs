/**
 * The law of the arrows (cells in; tasks, standings, figures, notices, a plan of changes out):
 * each layer names the only layers that it may import.
 */
const layer = (name, allowed) => ({
  name: `${name}-arrows`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [name, ...allowed].map((each) => `^src/${each}/`) },
});

module.exports = {
  forbidden: [
    layer('ledger', []),
    layer('plan', ['ledger']),
    layer('excel', ['plan', 'ledger']),
    layer('word', ['ledger']),
    layer('operations', ['excel', 'plan', 'ledger', 'word']),
    layer('taskpane', ['operations', 'excel', 'plan', 'ledger', 'word']),
    layer('commands', ['operations', 'excel', 'plan', 'ledger', 'word']),
    layer('headless', ['operations', 'excel', 'plan', 'ledger', 'word', 'host']),
    layer('host', []),
    layer('demo', ['host']),
    {
      name: 'domain-is-pure',
      comment: 'The domain knows no Office, no page, no files: only plain data.',
      severity: 'error',
      from: { path: '^src/(ledger|plan)/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
