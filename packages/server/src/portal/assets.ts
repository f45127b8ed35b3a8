/** The files that browsers load, as the build left them: read once, named by what they hold. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT_FILES } from '@double-random/web';
import { once } from '../http/once.js';
import { strongTag } from '../http/strong-tag.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export interface BuiltFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Strong validator. */
  readonly tag: string;
}

/** A folder of the build by paths with `/`; empty where nothing was built. Files of other types, such as the build's own marks, are not served. */
function folderOf(name: string): ReadonlyMap<string, BuiltFile> {
  const home = join(fileURLToPath(BUILT_FILES), name);
  if (!existsSync(home)) return new Map();
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const type = TYPES[extname(entry.name)];
      if (type === undefined) return [];
      const bytes = readFileSync(path);
      return [[path.slice(home.length + 1), { type, bytes, tag: strongTag(bytes) }] as const];
    }),
  );
}

/** Styles, icon, the text of the protocol, and the verifier's scripts. */
export const portalFiles = once(() => new Map([...folderOf('style'), ...folderOf('portal')]));
export const consoleFiles = once(() => folderOf('console'));

/** Characters of a hash that stand in an address. */
const SHORT = 12;

/** The address of a file of the portal; its query changes with its bytes, so that caches may keep it for ever. */
export function assetAddress(name: string): string {
  const file = portalFiles().get(name);
  return file === undefined ? `/assets/${name}` : `/assets/${name}?v=${file.tag.slice(0, SHORT)}`;
}
