/** What webhooks are told of: acts of the audit log by which something becomes public, and what the public may know of each. */

import type { Words } from '@double-random/core';
import type { Detail } from '../audit/append.js';
import { AUDIT_EVENTS, type AuditEvent } from '../audit/catalogue.js';
import type { Draw } from '../draws/draw.js';
import { isPublic } from '../plans/plan.js';
import type { HashedEntry } from '../store/audit.js';
import { findDraw } from '../store/draws/draws.js';
import { findEdition } from '../store/plans/editions.js';
import { findPlan } from '../store/plans/plans.js';
import { findPublication } from '../store/publications/publications.js';
import type { Connection } from '../store/store.js';
import { findVisit } from '../store/visits/visits.js';

/** Only what never changes afterwards, so that the same entry always makes the same body. */
export type PublicFacts = Readonly<Record<string, string | number | readonly string[] | null>>;

/** What may be told of an entry; `null`: it is not public. */
type Teller = (db: Connection, entry: Pick<HashedEntry, 'subject' | 'details'>) => Promise<PublicFacts | null>;

const text = (detail: Detail | undefined): string | null => (typeof detail === 'string' ? detail : null);

const plan: Teller = async (db, { subject, details }) => {
  const [found, edition] = [await findPlan(db, subject.id), await findEdition(db, subject.id, Number(details['edition']))];
  if (found === null || edition === null || !isPublic(edition)) return null;
  return {
    department: found.department,
    year: found.year,
    title: edition.title,
    documentNumber: edition.documentNumber,
    edition: edition.edition,
    reason: text(details['reason']) ?? edition.amendmentReason,
    path: `/api/v1/public/plans/${found.id}`,
  };
};

/** What is public of every draw from its freeze on, of a sealed one too. */
const drawFacts = ({ id, task, attempt, manifest, manifestHash }: Draw): PublicFacts => ({
  task,
  drawId: manifest.drawId,
  attempt,
  title: manifest.title,
  departments: manifest.departments.map((department) => department.id),
  disclosure: manifest.disclosure,
  manifestHash,
  path: `/api/v1/public/draws/${id}`,
});

const draw =
  (more: (details: HashedEntry['details']) => PublicFacts = () => ({})): Teller =>
  async (db, { subject, details }) => {
    const found = await findDraw(db, subject.id);
    return found === null ? null : { ...drawFacts(found), ...more(details) };
  };

/** Which result, and by which hash it is known; what it says is fetched, so that nothing of a result that was withdrawn is ever sent again. */
const result =
  (more: (details: HashedEntry['details']) => PublicFacts = () => ({})): Teller =>
  async (db, { subject, details }) => {
    const found = await findPublication(db, subject.id);
    if (found === null) return null;
    const { content } = found;
    return {
      task: found.task,
      draw: found.draw,
      drawId: content.task.drawId,
      title: content.task.title,
      departments: content.parts.map(({ department }) => department),
      edition: found.edition,
      contentHash: found.contentHash,
      supersedes: found.supersedes,
      path: `/api/v1/public/results/${found.id}`,
      ...more(details),
    };
  };

const reasonOf: Parameters<typeof result>[0] = ({ reason }) => ({ reason: text(reason) });

const textsOf = (detail: Detail | undefined): readonly string[] => (Array.isArray(detail) ? detail.map(String) : []);

/** That a result is late, and who holds it up; whom it is about stands in the public list, where that may be said. */
const late: Teller = async (db, { subject, details }) => {
  const visit = await findVisit(db, subject.id);
  const found = visit === null ? null : await findDraw(db, visit.draw);
  if (visit === null || found === null) return null;
  return {
    task: visit.task,
    drawId: found.manifest.drawId,
    title: found.manifest.title,
    dueOn: text(details['dueOn']),
    missing: textsOf(details['missing']),
    path: `/api/v1/public/overdue?task=${visit.task}`,
  };
};

/** In the order of the catalogue. */
const TELLERS = {
  'plan.published': plan,
  'plan.cancelled': plan,
  'draw.frozen': draw(),
  // The hashes are the seal of a sealed draw; how many were drawn stands in the manifest.
  'draw.held': draw(({ resultHash, seedHash }) => ({ resultHash: text(resultHash), seedHash: text(seedHash) })),
  'draw.disclosed': draw(),
  'draw.voided': draw(({ reason }) => ({ reason: text(reason) })),
  'visit.publication-late': late,
  'result.published': result(({ lateDays }) => ({ lateDays: Number(lateDays) })),
  'result.correction-begun': result(reasonOf),
  'result.corrected': result(({ reason, by }) => ({ reason: text(reason), supersededBy: text(by) })),
  'result.withdrawn': result(reasonOf),
} as const satisfies Partial<Record<AuditEvent, Teller>>;

export type AnnouncedEvent = keyof typeof TELLERS;

export const ANNOUNCED_EVENTS = Object.keys(TELLERS) as [AnnouncedEvent, ...AnnouncedEvent[]];

export const announcedWords = (event: AnnouncedEvent): Words => AUDIT_EVENTS[event];

export const factsOf = (
  db: Connection,
  event: AnnouncedEvent,
  entry: Pick<HashedEntry, 'subject' | 'details'>,
): Promise<PublicFacts | null> => TELLERS[event](db, entry);
