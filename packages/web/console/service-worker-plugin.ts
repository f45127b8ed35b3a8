/** Makes the console's service worker beside its files, once their names are known. */

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const WORKER = fileURLToPath(new URL('src/offline/service-worker.ts', import.meta.url));

/** Screens that are used where there is no network. */
const OFFLINE_AREA = '/src/areas/my-visits/';

const isChunk = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): file is Rolldown.OutputChunk => file.type === 'chunk';

/** What the page and these screens load: their scripts with whatever those import, and all styles and pictures. */
function neededFiles(bundle: Rolldown.OutputBundle): string[] {
  const files = Object.values(bundle);
  const chunks = new Map(files.filter(isChunk).map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set<string>();
  const add = (name: string): void => {
    const chunk = chunks.get(name);
    if (chunk === undefined || needed.has(name)) return;
    needed.add(name);
    chunk.imports.forEach(add);
  };
  for (const { fileName, isEntry, moduleIds } of chunks.values())
    if (isEntry || moduleIds.some((id) => id.includes(OFFLINE_AREA))) add(fileName);
  const styles = files.filter((file) => !isChunk(file) && !file.fileName.endsWith('.html')).map(({ fileName }) => fileName);
  return [...needed, ...styles].sort();
}

async function scriptOf(built: { readonly version: string; readonly files: readonly string[] }): Promise<string> {
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { BUILT: JSON.stringify(built) },
    build: { write: false, target: 'chrome80', modulePreload: false, rolldownOptions: { input: WORKER } },
  });
  const [output] = [made].flat();
  const [script, ...more] = output !== undefined && 'output' in output ? output.output.filter(isChunk) : [];
  if (script === undefined || more.length > 0) throw new Error('the service worker does not make one script');
  return script.code;
}

export function serviceWorker(): Plugin {
  let built = { version: '', files: [] as string[] };
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle(_options, bundle) {
      const hash = createHash('sha256');
      // Names of files change with their bytes; the page names them all.
      for (const name of Object.keys(bundle).sort()) hash.update(`${name}\n`);
      built = { version: hash.digest('hex').slice(0, 16), files: neededFiles(bundle) };
    },
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the console is written into a folder');
      writeFileSync(join(dir, 'service-worker.js'), await scriptOf(built));
    },
  };
}
