/** What browsers load of the verify page: its script and worker, its style, its keeper for offline use, and the whole of it as a single file. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { singleFilePage } from './single-file/single-file-page.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const BUILT = at('../built/portal');

/** Packages whose modules do nothing when they are loaded but define things: what is not used of them is left out. */
const WITHOUT_EFFECTS = /\/node_modules\/(?:@cantoo|@zip\.js|@noble|chinese-days|fflate|tslib)\b|\/packages\/(?:core|reports)\/dist\//;

const treeshake = { moduleSideEffects: (id: string): boolean => !WITHOUT_EFFECTS.test(id) };

/** Browsers of 2021 and later: WebAssembly with SIMD, which the core hashes by, came then; DecompressionStream came to Firefox in 2023. */
const target = ['chrome91', 'firefox113', 'safari16.4'];

/** One script without imports, as text. */
async function scriptOf(entry: string, config: InlineConfig = {}): Promise<string> {
  const made = await build({
    root: at('.'),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { write: false, target, modulePreload: false, rolldownOptions: { input: at(entry), treeshake } },
    ...config,
  });
  const [output] = [made].flat();
  const chunks = output !== undefined && 'output' in output ? output.output : [];
  const [script, ...more] = chunks.filter((chunk) => chunk.type === 'chunk');
  if (script === undefined || more.length > 0) throw new Error(`${entry} does not make one script`);
  return script.code;
}

const inlineWorker: Plugin = {
  name: 'inline-worker',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('/start-worker.js') ? at('engine/start-inline-worker.ts') : null),
};

/** The keeper knows the parts by name, and is another one whenever a byte of the page changes. */
async function writeKeeper(): Promise<void> {
  const parts = readdirSync(join(BUILT, 'parts')).map((name) => `parts/${name}`);
  const hash = createHash('sha256');
  for (const name of ['verify.js', 'verify.css', ...parts]) hash.update(readFileSync(join(BUILT, name)));
  const version = hash.digest('hex').slice(0, 16);
  const script = await scriptOf('offline/keeper.ts', { define: { BUILT: JSON.stringify({ version, parts }) } });
  writeFileSync(join(BUILT, 'verify-offline.js'), script);
}

const STYLE = at('../style');

/** A folder of styles in the order of their names. */
const stylesIn = (folder: string): string[] =>
  readdirSync(join(STYLE, folder))
    .sort()
    .map((name) => readFileSync(join(STYLE, folder, name), 'utf8'));

/** The tokens, the portal's own styles, and those of this page. */
const allStyles = (): string => [readFileSync(join(STYLE, 'tokens.css'), 'utf8'), ...stylesIn('portal'), ...stylesIn('verify')].join('\n');

async function writeSingleFile(): Promise<void> {
  const script = await scriptOf('page/main.ts', { plugins: [inlineWorker], worker: { format: 'iife', rolldownOptions: { treeshake } } });
  writeFileSync(join(BUILT, 'double-random-verify.html'), singleFilePage(script, allStyles()));
}

const besides: Plugin = {
  name: 'beside-the-page',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'verify.css', source: stylesIn('verify').join('\n') });
  },
  async closeBundle() {
    await Promise.all([writeKeeper(), writeSingleFile()]);
  },
};

export default defineConfig({
  root: at('.'),
  // Relative, so that the files may be served from anywhere.
  base: './',
  publicDir: false,
  plugins: [besides],
  build: {
    outDir: BUILT,
    emptyOutDir: true,
    target,
    modulePreload: false,
    rolldownOptions: {
      input: { verify: at('page/main.ts') },
      treeshake,
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/verify-[name]-[hash].js' },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      treeshake,
      output: { entryFileNames: 'parts/verify-worker-[hash].js', chunkFileNames: 'parts/verify-[name]-[hash].js' },
    },
  },
});
