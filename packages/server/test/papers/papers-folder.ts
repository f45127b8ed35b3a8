/** A folder of papers of a test's own. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';

export async function papersFolder(t: ExecutionContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'papers-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
