/** Visits recorded, reviewed and published for tests, by the same acts that people use. */

import { randomUUID } from 'node:crypto';
import { publish } from '../../dist/acts/publications/publish.js';
import { type ReviewedPart, reviewPart } from '../../dist/acts/publications/review-part.js';
import { enterPart } from '../../dist/acts/records/enter-part.js';
import { submit } from '../../dist/acts/records/submit.js';
import type { Publication } from '../../dist/publications/publication.js';
import type { SentRecord } from '../../dist/records/submission.js';
import type { UserActor } from '../../dist/rights/actor.js';
import type { Service } from '../../dist/service.js';
import { findPublication } from '../../dist/store/publications/publications.js';
import { headsOfVisit } from '../../dist/store/records/standing-records.js';
import { findUser, insertUser, type User } from '../../dist/store/users.js';
import { dispatchedItems } from '../../dist/store/visits/dispatched-items.js';
import { inspectorsOfVisit } from '../../dist/store/visits/visit-inspectors.js';
import { partsOfVisit } from '../../dist/store/visits/visit-parts.js';
import { findVisit } from '../../dist/store/visits/visits.js';
import type { Visit, VisitPart } from '../../dist/visits/visit.js';
import { userOf } from '../directories/importing.js';
import { DEPARTMENTS, reviewerOf } from '../draws/joint-draw.js';
import { valueIn } from '../support/outcome.js';
import type { TestService } from '../support/service.js';

/** The day on which visits end unless a test says otherwise: a Tuesday. */
export const ENDED_ON = '2026-11-17';

/** What is found unless a test says otherwise. */
export const FINE: Partial<SentRecord> = { result: 'no-problem', finding: '', disposition: 'none', correctBy: null };

/** An inspector of the department, as a user. */
export async function inspectorUser({ store, outside }: Service, department: string, inspector: string): Promise<UserActor> {
  const id = `${department}-${inspector}`;
  if ((await findUser(store.db, id)) === null) {
    const user: User = {
      id,
      login: id,
      name: id,
      department,
      inspector,
      roles: ['inspector'],
      version: 1,
      addedAt: outside.now().toISOString(),
      lockedAt: null,
      signedInAt: null,
      oneTimeUntil: null,
      issuer: null,
    };
    await store.transact((tx) => insertUser(tx, user, { password: null, subject: null }));
  }
  return { ...userOf(department, 'inspector'), id };
}

/** Somebody who goes to the visit for the department. */
export async function inspectorAt(service: Service, visit: string, department: string): Promise<UserActor> {
  const place = (await inspectorsOfVisit(service.store.db, visit)).find((one) => one.department === department && one.inspector !== null);
  return inspectorUser(service, department, place?.inspector ?? '');
}

/** Submits a record for each item of the department; whatever stood gives way. */
export async function submitted(service: Service, visit: Visit, department: string, found: Partial<SentRecord> = FINE): Promise<UserActor> {
  const { db } = service.store;
  const by = await inspectorAt(service, visit.id, department);
  const heads = await headsOfVisit(db, visit.id);
  const records = (await dispatchedItems(db, visit.draw, department)).map(
    ({ item }): SentRecord => ({
      id: randomUUID(),
      visit: visit.id,
      item,
      device: 'phone',
      codeTable: '2021',
      result: 'no-problem',
      method: 'on-site',
      finding: '',
      disposition: 'none',
      correctBy: null,
      madeAt: service.outside.now().toISOString(),
      replaces: heads.filter((head) => head.department === department && head.item === item).map(({ submission }) => submission),
      attachments: [],
      ...found,
    }),
  );
  for (const taking of valueIn(await submit(service, by, records))) valueIn(taking);
  return by;
}

/** Records and enters the department's part. */
export async function entered(
  service: Service,
  visit: Visit,
  department: string,
  found: Partial<SentRecord> = FINE,
  endedOn = ENDED_ON,
): Promise<UserActor> {
  const by = await submitted(service, visit, department, found);
  valueIn(await enterPart(service, by, { visit: visit.id, department, endedOn }));
  return by;
}

export async function partOf(service: Service, visit: string, department: string): Promise<VisitPart> {
  const part = (await partsOfVisit(service.store.db, visit)).find((one) => one.department === department);
  if (part === undefined) throw new Error('no such part');
  return part;
}

export const stateOf = async (service: Service, visit: string) => (await findVisit(service.store.db, visit))?.state;

/** Passes the department's part. */
export async function passed(service: Service, visit: string, department: string): Promise<ReviewedPart> {
  const { version } = await partOf(service, visit, department);
  const request = { visit, department, decision: 'pass', reason: null, version } as const;
  return valueIn(await reviewPart(service, reviewerOf(department), request));
}

/** Every part recorded, entered and passed. */
export async function reviewedVisit(service: Service, visit: Visit, found: Partial<SentRecord> = FINE, endedOn = ENDED_ON): Promise<void> {
  for (const department of DEPARTMENTS) {
    await entered(service, visit, department, found, endedOn);
    await passed(service, visit.id, department);
  }
}

/** The published edition of a visit that every department has passed. */
export async function publishedVisit(service: TestService, visit: Visit, found: Partial<SentRecord> = FINE): Promise<Publication> {
  await reviewedVisit(service, visit, found);
  const { publication } = valueIn(await publish(service, reviewerOf('market'), visit.id));
  return publicationOf(service, publication);
}

export async function publicationOf(service: Service, id: string): Promise<Publication> {
  const publication = await findPublication(service.store.db, id);
  if (publication === null) throw new Error('no such publication');
  return publication;
}
