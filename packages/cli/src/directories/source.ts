/** A directory file on this machine, and the mapping beside it. */

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { done, explain, failed, failedAll, type Outcome } from '@double-random/core';
import { MAPPING_PROBLEMS, type Mapping, type MappingProblem, parseMapping, type Source } from '@double-random/directories';
import { type Finding, findings } from '../finding.js';
import { reading } from '../machine/file-errors.js';
import { readGivenText } from '../machine/given-file.js';
import { misuse } from '../problems.js';

/** A file that can be read: what is wrong inside it is for the import to say. */
export async function openSource(path: string): Promise<Outcome<Source, Finding>> {
  const found = await reading(path, () => stat(path));
  // "-" means standard input elsewhere, but a directory is read more than once.
  if (!found.ok) return path === '-' ? failed(misuse('not-a-file', { path })) : found;
  if (!found.value.isFile()) return failed(misuse('not-a-file', { path }));
  return done({ name: basename(path), open: () => createReadStream(path, { highWaterMark: 1 << 18 }) });
}

export async function readMapping(path: string | undefined): Promise<Outcome<Mapping | undefined, Finding>> {
  if (path === undefined) return done(undefined);
  const text = await readGivenText(path);
  if (!text.ok) return text;
  const mapping = parseMapping(text.value, basename(path));
  if (mapping.ok) return mapping;
  return failedAll(findings<MappingProblem>(mapping.problems, (problem, language) => explain(MAPPING_PROBLEMS, problem, language)));
}
