// Tests are compiled by `tsc -b` (see docs/decisions/0003), so ava only rewrites paths: it can never run a stale or foreign file.
export const homes = [
  'packages/core',
  'packages/directories',
  'packages/reports',
  'packages/cli',
  'packages/web',
  'packages/server',
  'fixtures',
];

/** They take longest and so begin first: those that remain at the end are short, and no core waits for another. */
const LONGEST = [
  'core/test/verify/hostile',
  'core/test/outside/mutants',
  'web/test/browser/every-console-page',
  'server/test/faults/killed.test',
  'server/test/journey/',
  'cli/test/real-input',
  'scripts/test/',
];

const rank = (file) => {
  const place = LONGEST.findIndex((part) => file.includes(part));
  return place === -1 ? LONGEST.length : place;
};

export default {
  files: [...homes.map((home) => `${home}/test/**/*.test.ts`), 'scripts/test/*.test.mjs'],
  typescript: {
    rewritePaths: {
      // The console's code without Vue is compiled together with its tests: vite makes the rest.
      'packages/web/test/console/': 'packages/web/dist-console/test/console/',
      ...Object.fromEntries(homes.map((home) => [`${home}/test/`, `${home}/dist-test/`])),
    },
    compile: false,
  },
  sortTestFiles: (one, other) => rank(one) - rank(other),
  timeout: '4m',
  // Tests wait for databases and child processes, so two more than the two cores of a small machine pay.
  concurrency: 4,
};
