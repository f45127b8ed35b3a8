// Which module may import which. Read from the TypeScript sources, so that imports of types count too.

/** The folders of the core, in the order in which one may use the code of those before it. */
const CORE_FOLDERS = [
  'encoding',
  'hashing',
  'pools',
  'seed',
  'manifest',
  'entities',
  'inspectors',
  'bundle',
  'record',
  'events',
  'verify',
  'proof',
  'forecast',
  'calendar',
  'visits',
];

/** Package → the packages of this house that it may import. */
const MAY_IMPORT = {
  'packages/core': [],
  'packages/directories': ['core'],
  'packages/reports': ['core'],
  'packages/web': ['core', 'reports'],
  'packages/server': ['core', 'directories', 'reports', 'web'],
  'packages/cli': ['core', 'directories', 'reports'],
};

/** Where a package is entered: its index, its program, and the backends that import conditions choose. */
const ENTRIES =
  '^(packages/[^/]+|fixtures)/src/(index|main|words|carried|hashing/node|hashing/portable)\\.ts$|^bench/(?:run|[a-z]+-alone)\\.ts$';

const directions = Object.entries(MAY_IMPORT).map(([home, allowed]) => ({
  name: `direction-of-${home.split('/')[1]}`,
  comment: `${home} may import ${allowed.length === 0 ? 'no other package' : allowed.join(', ')}.`,
  severity: 'error',
  from: { path: `^${home}/src/` },
  to: { path: '^(packages|fixtures|bench)/', pathNot: [`^${home}/`, ...allowed.map((name) => `^packages/${name}/`)] },
}));

// Types may look further: the type of a record names the parts of every later step.
const coreOrder = CORE_FOLDERS.slice(0, -1).map((folder, place) => ({
  name: `core-order-of-${folder}`,
  comment: `In the core, ${folder}/ runs no code of a later step: ${CORE_FOLDERS.slice(place + 1).join(', ')}.`,
  severity: 'error',
  from: { path: `^packages/core/src/${folder}/` },
  to: {
    path: `^packages/core/src/(${CORE_FOLDERS.slice(place + 1).join('|')})/`,
    dependencyTypesNot: ['type-only'],
  },
}));

module.exports = {
  forbidden: [
    ...directions,
    ...coreOrder,
    {
      name: 'core-folder-unknown',
      comment: 'A new folder of the core takes its place in CORE_FOLDERS.',
      severity: 'error',
      from: {},
      to: { path: '^packages/core/src/[^/]+/', pathNot: `^packages/core/src/(${CORE_FOLDERS.join('|')})/` },
    },
    {
      name: 'no-deep-import',
      comment: 'Another package is used through its index only.',
      severity: 'error',
      from: { path: '^(packages/[^/]+|fixtures|bench)/' },
      to: {
        path: '^(packages/[^/]+|fixtures)/(src|dist|test|dist-test)/',
        pathNot: ['^$1/', '/dist/(index|words|carried)\\.(d\\.ts|js)$'],
      },
    },
    {
      name: 'verifier-in-browsers',
      comment: 'What browsers run to verify uses the core, what a report carries, words, and itself.',
      severity: 'error',
      from: { path: '^packages/web/verifier/(engine|page|offline)/' },
      to: {
        path: '^(packages|fixtures|bench)/',
        pathNot: [
          '^packages/web/verifier/',
          '^packages/web/(src|dist)/words/',
          '^packages/core/dist/index\\.',
          '^packages/reports/dist/(carried|words)\\.',
        ],
      },
    },
    {
      name: 'verifier-without-node',
      comment: 'Browsers have nothing of Node.',
      severity: 'error',
      from: { path: '^packages/web/verifier/(engine|page|offline)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-index-inside',
      comment: 'The index is for other packages; inside, name the module that holds the thing.',
      severity: 'error',
      from: { path: '^(packages/[^/]+|fixtures)/src/' },
      to: { path: '^$1/(src|dist)/index\\.' },
    },
    {
      name: 'no-cycle',
      comment: 'Two modules that run each other are one concept, or one of them is in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unused-module',
      comment: 'Every module is reached from an entry of its package.',
      severity: 'error',
      from: { path: ENTRIES },
      // The portal's words of states and codes are the console's, too, whose screens this does not read.
      to: { path: '^(packages/[^/]+/src|fixtures/src|bench)/', pathNot: [ENTRIES, '^packages/web/src/words/'], reachable: false },
    },
    {
      name: 'no-test-in-source',
      comment: 'Sources do not use tests or test tools.',
      severity: 'error',
      from: { path: '^(packages/[^/]+|fixtures)/src/' },
      to: { path: '(^|/)(test|dist-test)/|node_modules/(ava|fast-check|c8)/' },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere: a wrong path, a package that is not installed, or one that is not built yet.',
      severity: 'error',
      from: {},
      // The import conditions of the core's package.json choose this one at run time.
      to: { couldNotResolve: true, pathNot: '^#sha256$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: '/dist-test/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'node', 'import', 'default'] },
  },
};
