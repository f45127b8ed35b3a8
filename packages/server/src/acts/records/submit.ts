/**
 * 提交检查记录: a phone sends what it has kept, late, twice, and in any order. Each submission is answered by itself; what was refused is not stored, so that the phone
 * keeps it and shows it.
 */

import { done } from '@double-random/core';
import type { ServiceOutcome } from '../../problems/problems.js';
import { contentHashOf } from '../../records/content-hash.js';
import type { SentRecord } from '../../records/submission.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { storedMarks } from '../../store/records/submissions.js';
import { act, unchanged } from '../act.js';
import { compared, type HashedRecord, type Taking, takeSubmissions } from './take-submissions.js';

const hashed = (by: UserActor, sent: SentRecord): HashedRecord => ({
  sent,
  contentHash: contentHashOf(by.id, { ...sent, replaces: [...sent.replaces].sort() }),
});

function byVisit(records: readonly HashedRecord[]): ReadonlyMap<string, readonly HashedRecord[]> {
  const visits = new Map<string, HashedRecord[]>();
  for (const record of records) {
    const together = visits.get(record.sent.visit);
    if (together === undefined) visits.set(record.sent.visit, [record]);
    else together.push(record);
  }
  return visits;
}

/** Submits a batch, one act for each visit. @returns what became of each, in their order */
export async function submit(service: Service, by: UserActor, batch: readonly SentRecord[]): Promise<ServiceOutcome<readonly Taking[]>> {
  const records = batch.map((sent) => hashed(by, sent));
  const takings = new Map<HashedRecord, Taking>();
  const known = await storedMarks(
    service.store.db,
    batch.map(({ id }) => id),
  );
  for (const record of records) {
    const stored = known.get(record.sent.id);
    if (stored !== undefined) takings.set(record, compared(stored.contentHash, record));
  }
  for (const [visit, some] of byVisit(records.filter((record) => !takings.has(record)))) {
    const taken = await act(service, by, async (acting) => {
      const answers = await takeSubmissions(acting, by, visit, some);
      return answers.some((taking) => taking.ok && taking.value === 'accepted') ? done(answers) : unchanged(answers);
    });
    if (!taken.ok) return taken;
    for (const [i, record] of some.entries()) takings.set(record, taken.value[i] as Taking);
  }
  return done(records.map((record) => takings.get(record) as Taking));
}
