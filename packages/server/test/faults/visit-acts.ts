/** What people do with one visit, each step to its end: asked again by whoever comes after somebody who vanished, it changes nothing that was done. */

import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { beginCorrection } from '../../dist/acts/publications/begin-correction.js';
import { decide } from '../../dist/acts/publications/decide-objection.js';
import { publish } from '../../dist/acts/publications/publish.js';
import { receiveObjection } from '../../dist/acts/publications/receive-objection.js';
import { reviewPart } from '../../dist/acts/publications/review-part.js';
import { withdraw } from '../../dist/acts/publications/withdraw.js';
import { arrive } from '../../dist/acts/records/arrive.js';
import { acceptReport } from '../../dist/acts/records/decide-report.js';
import { enterPart } from '../../dist/acts/records/enter-part.js';
import { fileReport } from '../../dist/acts/records/file-report.js';
import { storeAttachment } from '../../dist/acts/records/store-attachment.js';
import { submit } from '../../dist/acts/records/submit.js';
import { askSchedule } from '../../dist/acts/visits/ask-schedule.js';
import { deliverNotice } from '../../dist/acts/visits/deliver-notice.js';
import type { ReportKind } from '../../dist/records/report.js';
import type { SentRecord } from '../../dist/records/submission.js';
import type { UserActor } from '../../dist/rights/actor.js';
import type { Service } from '../../dist/service.js';
import { findJob } from '../../dist/store/jobs.js';
import { objectionByClientId } from '../../dist/store/publications/objections.js';
import { findSchedule } from '../../dist/store/visits/schedules.js';
import { plannerOf } from '../directories/importing.js';
import { reviewerOf } from '../draws/joint-draw.js';
import { inspectorUser } from '../publications/recorded.js';
import { valueIn } from '../support/outcome.js';
import type { PartStanding, VisitStanding } from './visit-standings.js';

export const INITIATING = 'market';

const MOST_PER_DAY = 3;

const UUID = /^(.{8})(.{4})(.{4})(.{4})(.{12})/;

/** The same id for the same thing, as a phone keeps it until it was taken. */
const uuidOf = (what: string): string => createHash('sha256').update(what).digest('hex').replace(UUID, '$1-$2-$3-$4-$5').slice(0, 36);

const MADE_AT = '2026-11-02T01:30:00.000Z';

/** A picture, as far as its first bytes tell. */
const pictureOf = (visit: string): Buffer => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(300_000, visit)]);

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** The nth record of the part's item: with a problem, then without, and so on. */
function recordOf(visit: string, { department, item }: PartStanding, nth: number, attached: readonly string[]): SentRecord {
  const idOf = (number: number): string => uuidOf(`${visit}/${department}/${item}/${number}`);
  const hasProblem = nth % 2 === 1;
  return {
    id: idOf(nth),
    visit,
    item,
    device: 'phone',
    codeTable: '2021',
    result: hasProblem ? 'ordered-to-correct' : 'no-problem',
    method: 'on-site',
    finding: hasProblem ? `通道堆放杂物（第${nth}次记录）` : '',
    disposition: hasProblem ? 'order-to-correct' : 'none',
    correctBy: hasProblem ? '2026-12-31' : null,
    madeAt: MADE_AT,
    replaces: Array.from({ length: nth - 1 }, (_, before) => idOf(before + 1)),
    attachments: attached.map((sha256) => ({ sha256, name: '现场.png' })),
  };
}

const LOOK_AGAIN = 3;

/** Asks for a schedule other than the last one, and waits for it. */
export async function schedule(service: Service, task: string): Promise<void> {
  const { db } = service.store;
  const perDay = 1 + (((await findSchedule(db, task))?.version ?? 0) % MOST_PER_DAY);
  const { job } = valueIn(await askSchedule(service, plannerOf(INITIATING), task, { perDay }));
  for (;;) {
    const found = await findJob(db, job);
    if (found?.state === 'done') return;
    if (found?.state === 'failed') throw new Error(`no schedule: ${JSON.stringify(found.refusal)}`);
    await pause(LOOK_AGAIN);
  }
}

export async function deliverNoticeOf(service: Service, { visit, day }: VisitStanding): Promise<void> {
  const delivery = { number: null, deliveredOn: day, method: 'in-person', receivedBy: null } as const;
  valueIn(await deliverNotice(service, plannerOf(INITIATING), visit.id, delivery));
}

async function arriveAll(service: Service, visit: string, part: PartStanding): Promise<void> {
  for (const inspector of part.inspectors) {
    const by = await inspectorUser(service, part.department, inspector);
    valueIn(await arrive(service, by, visit, { arrivedAt: MADE_AT, certificate: 'shown', code: 'shown' }));
  }
}

/** Attaches what the initiating department has seen. @returns hashes */
async function attach(service: Service, visit: string, by: UserActor): Promise<readonly string[]> {
  if (by.department !== INITIATING) return [];
  const picture = pictureOf(visit);
  const sha256 = hashOf(picture);
  valueIn(await storeAttachment(service, by, { sha256, type: 'image/png', content: once(picture) }));
  return [sha256];
}

const firstOf = (service: Service, { department, inspectors: [inspector = ''] }: PartStanding): Promise<UserActor> =>
  inspectorUser(service, department, inspector);

/** Everybody arrives, and the first of each team records what is wanting. */
export async function record(service: Service, { visit, parts }: VisitStanding): Promise<void> {
  for (const part of parts.filter(({ records, wanted }) => records < wanted)) {
    if (part.records === 0) await arriveAll(service, visit.id, part);
    const by = await firstOf(service, part);
    const sent = recordOf(visit.id, part, part.records + 1, await attach(service, visit.id, by));
    for (const taking of valueIn(await submit(service, by, [sent]))) valueIn(taking);
  }
}

export async function enter(service: Service, { visit, parts, day }: VisitStanding): Promise<void> {
  for (const part of parts.filter(({ state }) => state === 'awaiting' || state === 'returned')) {
    const { department } = part;
    valueIn(await enterPart(service, await firstOf(service, part), { visit: visit.id, department, endedOn: day }));
  }
}

/** Every other visit is sent back once by the cooperating department before it is passed. */
export async function review(service: Service, { visit, parts, place }: VisitStanding): Promise<void> {
  for (const { department, version, wanted } of parts.filter(({ state }) => state === 'entered')) {
    const isReturned = department !== INITIATING && place % 2 === 0 && wanted === 1;
    const decision = isReturned ? 'return' : 'pass';
    const reason = isReturned ? '请补充检查情况' : null;
    valueIn(await reviewPart(service, reviewerOf(department), { visit: visit.id, department, decision, reason, version }));
  }
}

export async function publishIt(service: Service, { visit }: VisitStanding): Promise<void> {
  valueIn(await publish(service, reviewerOf(INITIATING), visit.id));
}

const OBJECTOR = {
  standing: 'for-entity',
  claimant: '某公司',
  contact: 'office@firm.example',
  department: null,
  text: '结果有误',
} as const;

/** On an objection, or of the department's own accord. */
export async function correct(service: Service, { publication, parts, place }: VisitStanding): Promise<void> {
  if (publication === null) throw new Error('nothing is published');
  const { id, edition } = publication;
  const reviewer = reviewerOf(INITIATING);
  const departments = parts.map(({ department }) => department).slice(0, (place % parts.length) + 1);
  const reason = `第${edition}版有误`;
  if (place % 2 === 0) return void valueIn(await beginCorrection(service, reviewer, id, { departments, reason }));
  const clientId = uuidOf(`objection/${id}`);
  valueIn(await receiveObjection(service, { ...OBJECTOR, clientId, publication: id }, 'request'));
  const objection = await objectionByClientId(service.store.db, clientId);
  valueIn(await decide(service, reviewer, objection?.id ?? '', { decision: 'correct', reason, departments }));
}

export async function withdrawIt(service: Service, { publication }: VisitStanding): Promise<void> {
  if (publication === null) throw new Error('nothing is published');
  valueIn(await withdraw(service, reviewerOf(INITIATING), publication.id, '不应公示'));
}

/** An inspector reports, and the planner makes it an event of the draw. */
export async function report(service: Service, { visit, parts }: VisitStanding, kind: ReportKind): Promise<void> {
  const own = parts.find(({ department }) => department === INITIATING);
  if (own === undefined) throw new Error('the initiating department takes part');
  const id = uuidOf(`report/${visit.id}`);
  const said = { reason: '现场情况', publicReason: '情况变化', evidence: '笔录第 1 号', madeAt: MADE_AT };
  valueIn(await fileReport(service, await firstOf(service, own), { id, visit: visit.id, kind, ...said }));
  valueIn(await acceptReport(service, plannerOf(INITIATING), id, null));
}
