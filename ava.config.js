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
  timeout: '4m',
  // Tests wait for databases and child processes, so two more than the two cores of a small machine pay.
  concurrency: 4,
};
