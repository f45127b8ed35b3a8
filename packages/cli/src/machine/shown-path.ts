/** A path as a message shows it: from where the user stands, if it lies there. */

import { isAbsolute, relative } from 'node:path';

export function shownPath(path: string): string {
  const way = relative(process.cwd(), path);
  return way === '' || way.startsWith('..') || isAbsolute(way) ? path : way;
}
