/** Takes the submissions of one inspector: those that may stand are kept, and each of the others is refused by itself. */

import { done, type Outcome } from '@double-random/core';
import { refused, type ServiceProblem } from '../../problems/problems.js';
import { faultsOf } from '../../records/faults.js';
import type { Membership, SentRecord, Submission } from '../../records/submission.js';
import type { UserActor } from '../../rights/actor.js';
import { lockAttachments } from '../../store/records/attachments.js';
import { type BatchVisit, itemCodes, leavings, lockBatchVisits, visitsOfMember } from '../../store/records/batch-visits.js';
import { insertReferences } from '../../store/records/submission-attachments.js';
import { insertSubmissions, storedMarks } from '../../store/records/submissions.js';
import { partsOfVisits } from '../../store/visits/visit-parts.js';
import { DROPPED } from '../../visits/states.js';
import type { VisitPart } from '../../visits/visit.js';
import type { Acting } from '../act.js';
import { beginVisits } from './begin-visit.js';
import { type ActingInspector, inspectorOf } from './inspector-of.js';
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

/** A visit of the batch, as the inspector stands to it. */
interface Measure {
  readonly visit: BatchVisit;
  /** The department's own. */
  readonly part: VisitPart;
  readonly items: ReadonlySet<string>;
  readonly isInTeam: boolean;
  /** When the inspector left the team; `undefined`: never did. */
  readonly leftAt: string | undefined;
}

/** The visits in which the inspector's department takes part, by id: others are none of its business. */
async function measuresOf({ tx }: Acting, inspector: ActingInspector, ids: readonly string[]): Promise<ReadonlyMap<string, Measure>> {
  const visits = await lockBatchVisits(tx, ids);
  const found = [...visits.keys()];
  const parts = (await partsOfVisits(tx, found)).filter(({ department }) => department === inspector.department);
  const seated = await visitsOfMember(tx, found, inspector);
  const left = await leavings(
    tx,
    found.filter((id) => !seated.has(id)),
    inspector,
  );
  const items = await itemCodes(tx, [...new Set([...visits.values()].map(({ draw }) => draw))], inspector.department);
  return new Map(
    parts.map((part): [string, Measure] => {
      const visit = visits.get(part.visit) as BatchVisit;
      const measure = {
        visit,
        part,
        items: items.get(visit.draw) ?? new Set(),
        isInTeam: seated.has(visit.id),
        leftAt: left.get(visit.id),
      };
      return [visit.id, measure];
    }),
  );
}

function membershipOf({ isInTeam, leftAt }: Measure, { madeAt }: SentRecord): Membership | null {
  if (isInTeam) return 'present';
  return leftAt !== undefined && madeAt <= leftAt ? 'former' : null;
}

/** Whether a submission may stand, and as whose. */
function judged(measure: Measure | undefined, sent: SentRecord): Outcome<Membership, ServiceProblem> {
  if (measure === undefined) return refused('not-found');
  const { visit, part, items } = measure;
  if (DROPPED.includes(visit.state)) return refused('visit-dropped', { state: visit.state });
  const membership = membershipOf(measure, sent);
  if (membership === null) return refused('not-in-team');
  if (part.state === 'passed') return refused('part-closed');
  if (!items.has(sent.item)) return refused('unknown-item', { item: sent.item });
  const faults = faultsOf(sent);
  return faults.length === 0 ? done(membership) : refused('record-faulty', {}, faults);
}

/** Keeps submissions, and what follows for their items, parts and visits. @returns the ids of those that are new */
async function keep(
  acting: Acting,
  measures: ReadonlyMap<string, Measure>,
  submissions: readonly Submission[],
): Promise<ReadonlySet<string>> {
  const { tx, record } = acting;
  await lockAttachments(tx, [...new Set(submissions.flatMap(({ attachments }) => attachments.map(({ sha256 }) => sha256)))]);
  const added = await insertSubmissions(tx, submissions);
  const kept = submissions.filter(({ id }) => added.has(id));
  const [first] = kept;
  if (first === undefined) return added;
  await insertReferences(tx, kept);
  for (const one of kept) {
    const { visit, department, item, inspector, codeTable, result, disposition, membership, contentHash } = one;
    record('record.submitted', one.id, { visit, department, item, inspector, codeTable, result, disposition, membership, contentHash });
  }
  await settleStanding(acting, first.department, kept);
  const touched = [...measures.values()].filter(({ visit }) => kept.some((one) => one.visit === visit.id));
  for (const { part } of touched) await reopenPart(acting, part);
  await beginVisits(
    acting,
    touched.map(({ visit }) => visit),
  );
  return added;
}

/** Takes what one inspector sends. @returns what became of each, in their order */
export async function takeSubmissions(acting: Acting, by: UserActor, records: readonly HashedRecord[]): Promise<readonly Taking[]> {
  const inspector = await inspectorOf(acting.tx, by);
  if (!inspector.ok) return records.map(() => inspector);
  const measures = await measuresOf(acting, inspector.value, [...new Set(records.map(({ sent }) => sent.visit))]);
  const stored = await storedMarks(
    acting.tx,
    records.map(({ sent }) => sent.id),
  );
  const hashes = new Map([...stored].map(([id, { contentHash }]) => [id, contentHash]));
  const { department, user } = inspector.value;
  const fresh: Submission[] = [];
  const takings = records.map((record): Taking => {
    const { sent, contentHash } = record;
    const before = hashes.get(sent.id);
    if (before !== undefined) return compared(before, record);
    const membership = judged(measures.get(sent.visit), sent);
    if (!membership.ok) return membership;
    hashes.set(sent.id, contentHash);
    const from = { department, inspector: inspector.value.inspector, madeBy: user, receivedAt: acting.at, contentHash };
    fresh.push({ ...sent, ...from, membership: membership.value, standing: 'head' });
    return ACCEPTED;
  });
  const added = await keep(acting, measures, fresh);
  // An id that came in beside this act.
  return takings.map((taking, i) => {
    const id = (records[i] as HashedRecord).sent.id;
    return taking === ACCEPTED && !added.has(id) ? refused('submission-id-used', { id }) : taking;
  });
}
