/** Where the file of a batch stands, and how long. */

import { mkdir, open, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Service } from '../../service.js';
import { tidyFolder, unlessMissing } from '../kept/folder.js';
import { writeWhole } from '../kept/part-file.js';

const DAY = 86_400_000;

/** Ids of jobs name files: whatever else somebody asks for is none. */
const JOB = /^[0-9a-f]{32}$/;

type Source = Pick<Service, 'papers' | 'settings' | 'outside'>;

const pathOf = ({ papers }: Source, job: string): string | null => (JOB.test(job) ? join(papers.batches, job) : null);

/** Writes the file whole or not at all; one that was written before goes. @returns its size in bytes */
export async function writeBatch(service: Source, job: string, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  const path = pathOf(service, job);
  if (path === null) throw new Error(`a job is called ${job}`);
  await mkdir(service.papers.batches, { recursive: true, mode: 0o700 });
  const size = await writeWhole(path, pieces);
  // Its days are counted by the clock of the service, as those of the job.
  const now = service.outside.now();
  await utimes(path, now, now);
  return size;
}

/** Days after which a file is gone, from the end of its job. */
export const isExpired = ({ settings, outside }: Source, endedAt: string): boolean =>
  outside.now().getTime() - Date.parse(endedAt) > settings.papersDays * DAY;

/** `null`: it is not here. */
export async function openBatch(service: Source, job: string): Promise<Readable | null> {
  const path = pathOf(service, job);
  const handle = path === null ? null : await unlessMissing(open(path, 'r'));
  return handle?.createReadStream() ?? null;
}

/** Removes the files that are past their days, and what was left behind. */
export const dropExpired = ({ papers, settings, outside }: Source): Promise<void> =>
  tidyFolder(papers.batches, (files) => files.filter(({ changed }) => outside.now().getTime() - changed > settings.papersDays * DAY));
