// The programs that tests start, two hundred times in a run, each made one file, with a few parts that they share: to find and read the two thousand modules of the service
// takes Node more than a second of a core each time, to read these parts a third of that. See docs/decisions/0040-tests-start-bundled-programs.md.
// Nothing is left out or renamed; native modules are loaded from where they are, and every module still knows itself by its own address.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { root } from './step.mjs';

/** By their paths from the root; a test that starts one asks for it by its own address (packages/server/test/support/program-file.ts). */
const PROGRAMS = [
  'packages/server/bin/double-random-server.js',
  'packages/server/dist/reports/painting/thread.js',
  'packages/server/dist-test/exchange/doomed-sender.js',
  'packages/server/dist-test/faults/worker.js',
  'packages/server/dist-test/jobs/doomed.js',
];

const nativeModules = {
  name: 'native modules stay outside',
  resolveId: {
    filter: { id: /^(?:@node-rs\/argon2|sqlite3)$/ },
    async handler(source, importer) {
      const { id } = await this.resolve(source, importer, { skipSelf: true });
      return { id, external: 'absolute' };
    },
  },
};

/** The thread of a program is itself made one file: `new URL('./thread.js', import.meta.url)`. */
const MODULE_BESIDE = /new URL\('(\.[^']+\.js)', import\.meta\.url\)/g;

/** @param {string} folder where the made programs stand */
const ownAddresses = (folder) => ({
  name: 'every module knows itself by its own address',
  transform: {
    filter: { id: { exclude: /^\0/ }, code: /import\.meta\.url|__dirname/ },
    handler(code, id) {
      const address = pathToFileURL(id).href;
      return code
        .replaceAll(MODULE_BESIDE, (whole, beside) => {
          const program = PROGRAMS.find((path) => join(root, path) === fileURLToPath(new URL(beside, address)));
          return program === undefined ? whole : `new URL(${JSON.stringify(pathToFileURL(join(folder, program)).href)})`;
        })
        .replaceAll('import.meta.url', JSON.stringify(address))
        .replaceAll(/\b__dirname\b(?!\s*=)/g, JSON.stringify(dirname(id)));
    },
  },
});

/** Makes them in a folder, at the same paths from it. @returns the variables that tell tests where it is */
export async function makeTestPrograms(folder) {
  const bundle = await rolldown({
    cwd: root,
    input: Object.fromEntries(PROGRAMS.map((path) => [path, path])),
    platform: 'node',
    treeshake: false,
    plugins: [nativeModules, ownAddresses(folder)],
    // It warns of drivers of other databases, which nobody has installed; errors are thrown.
    logLevel: 'silent',
  });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name]', chunkFileNames: 'parts/[name]-[hash].js' });
  await bundle.close();
  return { TEST_PROGRAMS: folder };
}
