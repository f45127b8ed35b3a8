/** Takes the submissions of one visit: those that may stand are kept, and each of the others is refused by itself. */

import { done, type Outcome } from '@double-random/core';
import { refused, type ServiceProblem } from '../../problems/problems.js';
import { faultsOf } from '../../records/faults.js';
import type { Membership, SentRecord, Submission } from '../../records/submission.js';
import type { UserActor } from '../../rights/actor.js';
import { lockAttachments } from '../../store/records/attachments.js';
import { leftAt } from '../../store/records/former-inspectors.js';
import { insertReferences } from '../../store/records/submission-attachments.js';
import { insertSubmissions, storedMarks } from '../../store/records/submissions.js';
import { dispatchedItems } from '../../store/visits/dispatched-items.js';
import type { Acting } from '../act.js';
import { beginVisit } from './begin-visit.js';
import { type OwnVisit, openDepartmentVisit } from './open-own-visit.js';
import { reopenPart, settleStanding } from './settle-standing.js';

export interface HashedRecord {
  readonly sent: SentRecord;
  readonly contentHash: string;
}

/** `repeated`: it had come before, with this very content. */
export type Taking = Outcome<'accepted' | 'repeated', ServiceProblem>;

const ACCEPTED: Taking = done('accepted');
const REPEATED: Taking = done('repeated');

/** What a mark of a stored submission says of one that comes under the same id. */
export const compared = (stored: string, { sent, contentHash }: HashedRecord): Taking =>
  stored === contentHash ? REPEATED : refused('submission-id-used', { id: sent.id });

/** What every submission of the visit is held against. */
interface Measure {
  readonly own: OwnVisit;
  readonly items: ReadonlySet<string>;
  /** When the inspector left the team; `null`: sits in it, or never did. */
  readonly leftAt: string | null;
}

function membershipOf({ own, leftAt: left }: Measure, { madeAt }: SentRecord): Membership | null {
  if (own.isInTeam) return 'present';
  return left !== null && madeAt <= left ? 'former' : null;
}

/** Whether a submission may stand, and as whose. */
function judged(measure: Measure, sent: SentRecord): Outcome<Membership, ServiceProblem> {
  const membership = membershipOf(measure, sent);
  if (membership === null) return refused('not-in-team');
  if (measure.own.part.state === 'passed') return refused('part-closed');
  if (!measure.items.has(sent.item)) return refused('unknown-item', { item: sent.item });
  const faults = faultsOf(sent);
  return faults.length === 0 ? done(membership) : refused('record-faulty', {}, faults);
}

async function measureFor({ tx }: Acting, own: OwnVisit): Promise<Measure> {
  const { department, inspector } = own.inspector;
  const items = await dispatchedItems(tx, own.draw.id, department);
  return {
    own,
    items: new Set(items.map(({ item }) => item)),
    leftAt: own.isInTeam ? null : await leftAt(tx, own.visit.id, department, inspector),
  };
}

async function keep(acting: Acting, { own }: Measure, submissions: readonly Submission[]): Promise<ReadonlySet<string>> {
  const { tx, record } = acting;
  await lockAttachments(tx, [...new Set(submissions.flatMap(({ attachments }) => attachments.map(({ sha256 }) => sha256)))]);
  const added = await insertSubmissions(tx, submissions);
  const kept = submissions.filter(({ id }) => added.has(id));
  if (kept.length === 0) return added;
  await insertReferences(tx, kept);
  for (const one of kept) {
    const { visit, department, item, inspector, codeTable, result, disposition, membership, contentHash } = one;
    record('record.submitted', one.id, { visit, department, item, inspector, codeTable, result, disposition, membership, contentHash });
  }
  await settleStanding(acting, own.part, [...new Set(kept.map(({ item }) => item))]);
  await reopenPart(acting, own.part);
  await beginVisit(acting, own.visit);
  return added;
}

/** Takes what one inspector sends of one visit. @returns what became of each, in their order */
export async function takeSubmissions(
  acting: Acting,
  by: UserActor,
  visit: string,
  records: readonly HashedRecord[],
): Promise<readonly Taking[]> {
  const opened = await openDepartmentVisit(acting, by, visit);
  const stored = await storedMarks(
    acting.tx,
    records.map(({ sent }) => sent.id),
  );
  const hashes = new Map([...stored].map(([id, { contentHash }]) => [id, contentHash]));
  const measure = opened.ok ? await measureFor(acting, opened.value) : null;
  const fresh: Submission[] = [];
  const takings = records.map((record): Taking => {
    const { sent, contentHash } = record;
    const before = hashes.get(sent.id);
    if (before !== undefined) return compared(before, record);
    if (measure === null || !opened.ok) return opened.ok ? refused('not-found') : opened;
    const membership = judged(measure, sent);
    if (!membership.ok) return membership;
    hashes.set(sent.id, contentHash);
    const { department, inspector, user } = opened.value.inspector;
    const receivedAt = acting.at;
    fresh.push({ ...sent, department, inspector, madeBy: user, receivedAt, contentHash, membership: membership.value, standing: 'head' });
    return ACCEPTED;
  });
  const added = measure === null ? new Set<string>() : await keep(acting, measure, fresh);
  // An id that came in beside this act, for another visit.
  return takings.map((taking, i) => {
    const id = (records[i] as HashedRecord).sent.id;
    return taking === ACCEPTED && !added.has(id) ? refused('submission-id-used', { id }) : taking;
  });
}
