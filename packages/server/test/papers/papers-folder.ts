/** A folder of papers of a test's own. */

import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';

/** It is not there before something is put into it, and gone after the test. */
export function papersFolder(t: ExecutionContext): string {
  const folder = join(tmpdir(), `papers-${randomUUID()}`);
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
