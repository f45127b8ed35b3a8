/** Whether a path lies in a folder, whatever links lead there. */

import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** The path with the links of its folder followed; the file itself need not be there. */
async function real(path: string): Promise<string> {
  const absolute = resolve(path);
  const folder = await realpath(dirname(absolute)).catch(() => dirname(absolute));
  return join(folder, basename(absolute));
}

export async function isInside(path: string, folder: string): Promise<boolean> {
  const from = await realpath(folder).catch(() => resolve(folder));
  const way = relative(from, await real(path));
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith(sep);
}
