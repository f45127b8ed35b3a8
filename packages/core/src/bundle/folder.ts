/** Where a bundle lies among other files: in a ZIP, or in a folder that somebody drops. */

import { MANIFEST_FILE } from './names.js';

/** The folder of a path, with the slash at its end; empty at the top. */
export const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** At the top, or in the one folder of the top level that holds a manifest; `undefined` where there is none, or more than one. */
export function bundleFolder(names: readonly string[]): string | undefined {
  const folders = names.filter((name) => name === `${folderOf(name)}${MANIFEST_FILE}` && name.split('/').length <= 2).map(folderOf);
  if (folders.includes('')) return '';
  const [folder, other] = [...new Set(folders)];
  return other === undefined ? folder : undefined;
}
