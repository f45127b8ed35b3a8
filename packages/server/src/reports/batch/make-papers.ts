/** Makes a batch of papers: one file to print, or a ZIP with a file for each. Begun again it makes the same file anew. */

import { type BundleFiles, done, zipStream } from '@double-random/core';
import type { ReportRecord } from '@double-random/reports';
import type { JobHandler } from '../../jobs/job.js';
import { problem, type Reason, refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Service } from '../../service.js';
import { findTask } from '../../store/tasks.js';
import { type FileName, nameOfBatch, nameOfPaper } from '../file-names.js';
import type { Work } from '../painting/work.js';
import type { PaperOptions } from '../paper.js';
import { recordIn } from '../public-addresses.js';
import { actorOfAsker, type BatchWish, batchInput } from './asked.js';
import { writeBatch } from './batch-file.js';
import { recordsOfBatch } from './papers-of-batch.js';

/** Missing characters that the answer names. */
const MOST_TOLD = 20;

/** The work of a batch under way. */
interface Batch {
  readonly service: Service;
  readonly options: PaperOptions;
  readonly records: readonly ReportRecord[];
  /** Told how many papers are painted. */
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
  /** Characters that the fonts lack, as they are met. */
  readonly missing: Reason[];
}

/** Thrown out of a file that is being written. */
class Unprintable extends Error {
  readonly reasons: readonly Reason[];

  constructor(reasons: readonly Reason[]) {
    super('a paper of the batch cannot be printed');
    this.reasons = reasons;
  }
}

async function* painted(
  { service, signal, missing }: Batch,
  work: Work,
  progress?: (pages: number, of: number) => void,
): AsyncGenerator<Uint8Array, void, void> {
  const painting = await service.papers.painterOfJobs.paint(work, { from: null, signal, ...(progress === undefined ? {} : { progress }) });
  if (painting === null) throw new Error('a job of the lane of papers found the painter taken');
  if (!painting.ok) throw new Unprintable(painting.reasons);
  missing.push(...painting.missing);
  yield* painting.pieces;
}

/** All papers in one file; papers of a kind are about as long, so pages tell how many are done. */
const inOneFile = (batch: Batch, title: string): AsyncIterable<Uint8Array> =>
  painted(batch, { kind: 'papers', records: batch.records, title, options: batch.options }, (pages, of) =>
    batch.progress(Math.floor((batch.records.length * pages) / of)),
  );

/** One file each, painted as they are packed; numbers keep the order and tell apart what is called the same. */
function inArchive(batch: Batch): AsyncIterable<Uint8Array> {
  const { records, options } = batch;
  const digits = String(records.length).length;
  const byName = new Map<string, ReportRecord>(
    records.map((record, at) => [`${String(at + 1).padStart(digits, '0')}-${nameOfPaper(record, options.language).name}`, record] as const),
  );
  let finished = 0;
  const files: BundleFiles = {
    names: [...byName.keys()],
    async *read(name) {
      const record = byName.get(name);
      if (record === undefined) throw new Error(`the batch has no file ${name}`);
      yield* painted(batch, { kind: 'paper', record, options, signature: null });
      finished += 1;
      batch.progress(finished);
    },
  };
  return zipStream(files) as unknown as AsyncIterable<Uint8Array>;
}

async function write(job: string, batch: Batch, { as }: BatchWish, title: string): Promise<ServiceOutcome<number>> {
  try {
    return done(await writeBatch(batch.service, job, as === 'pdf' ? inOneFile(batch, title) : inArchive(batch)));
  } catch (error) {
    if (error instanceof Unprintable) return { ok: false, problems: [problem('paper-unprintable', {}, error.reasons)] };
    throw error;
  }
}

const titleOf = ({ name }: FileName): string => name.replace(/\.\w+$/, '');

export const makePapers: JobHandler = async ({ id, input }, { service, progress, signal }) => {
  const { task, wish, by } = batchInput.parse(input);
  const asked = await recordsOfBatch(service, actorOfAsker(by, id), task, wish);
  if (!asked.ok) return asked;
  const { total } = asked.value;
  const records: ReportRecord[] = [];
  for await (const record of asked.value.records) {
    signal.throwIfAborted();
    records.push(recordIn(wish.language, record));
    progress(records.length, total, 'read');
  }
  const [first] = records;
  if (first === undefined) return refused('no-papers');
  const drawId = (await findTask(service.store.db, task))?.drawId ?? '';
  const file = nameOfBatch(first.report, { drawId, papers: records.length }, wish.language, wish.as);
  const missing: Reason[] = [];
  const options = { language: wish.language, missing: wish.missing };
  const tell = (painted: number): void => progress(painted, records.length, 'paint');
  const written = await write(id, { service, options, records, progress: tell, signal, missing }, wish, titleOf(file));
  if (!written.ok) return written;
  return done({ ...file, bytes: written.value, papers: records.length, missing: missing.slice(0, MOST_TOLD) });
};
