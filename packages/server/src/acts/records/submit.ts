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

const isAccepted = (taking: Taking): boolean => taking.ok && taking.value === 'accepted';

/** Takes in one act what has not come before. */
const take = (service: Service, by: UserActor, records: readonly HashedRecord[]): Promise<ServiceOutcome<readonly Taking[]>> =>
  act(service, by, async (acting) => {
    const takings = await takeSubmissions(acting, by, records);
    return takings.some(isAccepted) ? done(takings) : unchanged(takings);
  });

/** Submits a batch. Repeats are known without an act. @returns what became of each, in their order */
export async function submit(service: Service, by: UserActor, batch: readonly SentRecord[]): Promise<ServiceOutcome<readonly Taking[]>> {
  const records = batch.map((sent) => hashed(by, sent));
  const known = await storedMarks(
    service.store.db,
    batch.map(({ id }) => id),
  );
  const fresh = records.filter(({ sent }) => !known.has(sent.id));
  const taken = fresh.length === 0 ? done([]) : await take(service, by, fresh);
  if (!taken.ok) return taken;
  const takings = new Map(fresh.map((record, i) => [record, taken.value[i] as Taking]));
  return done(records.map((record) => takings.get(record) ?? compared(known.get(record.sent.id)?.contentHash ?? '', record)));
}
