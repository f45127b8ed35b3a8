/** The file of a program that a test starts: of a whole run the one that it has made of all the program's modules (scripts/test-programs.mjs), else the program's own. */

import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** @param address of the program's own file */
export function programFile(address: URL): string {
  const own = fileURLToPath(address);
  const { TEST_PROGRAMS: made = '' } = process.env;
  return made === '' ? own : join(made, relative(ROOT, own));
}
