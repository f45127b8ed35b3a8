/** Whatever people do to results in whatever order: what is refused is told, and what holds of published results holds after every step. */

import { createHash, randomUUID } from 'node:crypto';
import { canonicalText } from '@double-random/core';
import test, { type ExecutionContext } from 'ava';
import fc from 'fast-check';
import { beginCorrection } from '../../dist/acts/publications/begin-correction.js';
import { decide } from '../../dist/acts/publications/decide-objection.js';
import { publish } from '../../dist/acts/publications/publish.js';
import { receiveObjection } from '../../dist/acts/publications/receive-objection.js';
import { reviewPart } from '../../dist/acts/publications/review-part.js';
import { withdraw } from '../../dist/acts/publications/withdraw.js';
import { enterPart } from '../../dist/acts/records/enter-part.js';
import { STANDING } from '../../dist/publications/states.js';
import { correctionUnderWay } from '../../dist/store/publications/corrections.js';
import { objectionsTo } from '../../dist/store/publications/objections.js';
import { currentOfVisit, editionsOfVisit } from '../../dist/store/publications/publications.js';
import { partsOfVisit } from '../../dist/store/visits/visit-parts.js';
import { PUBLISHED, stateOfParts } from '../../dist/visits/states.js';
import type { Visit } from '../../dist/visits/visit.js';
import { reviewerOf } from '../draws/joint-draw.js';
import { ENGINES } from '../support/engines.js';
import { type TestService, testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';
import { ENDED_ON, inspectorAt, partOf, stateOf, submitted } from './recorded.js';

const STEPS = 30;

const department = fc.constantFrom('market', 'ecology');
const departments = fc.uniqueArray(department, { minLength: 1, maxLength: 2 });

type Step = (service: TestService, visit: Visit) => Promise<unknown>;

const currentId = async ({ store }: TestService, visit: Visit): Promise<string> => (await currentOfVisit(store.db, visit.id))?.id ?? 'none';

async function record(service: TestService, visit: Visit, own: string): Promise<unknown> {
  if ((await partOf(service, visit.id, own)).state !== 'passed') await submitted(service, visit, own);
  return enterPart(service, await inspectorAt(service, visit.id, own), { visit: visit.id, department: own, endedOn: ENDED_ON });
}

async function review(service: TestService, visit: Visit, own: string, decision: 'pass' | 'return'): Promise<unknown> {
  const { version } = await partOf(service, visit.id, own);
  return reviewPart(service, reviewerOf(own), {
    visit: visit.id,
    department: own,
    decision,
    reason: decision === 'pass' ? null : '补充',
    version,
  });
}

async function object(service: TestService, visit: Visit, against: string | null): Promise<unknown> {
  const who = { standing: 'other', claimant: '某人', contact: '某处', text: '有异议' } as const;
  const sent = { ...who, clientId: randomUUID(), publication: await currentId(service, visit), department: against };
  return receiveObjection(service, sent, 'request');
}

async function answer(service: TestService, visit: Visit, own: string, request: Parameters<typeof decide>[3]): Promise<unknown> {
  const open = (await objectionsTo(service.store.db, await currentId(service, visit))).find(({ state }) => state === 'open');
  return decide(service, reviewerOf(own), open?.id ?? 'none', request);
}

/** What the visit waits for: of one part, or of all of them. */
const forward: Step = async (service, visit) => {
  for (const { department: own, state } of await partsOfVisit(service.store.db, visit.id)) {
    if (state === 'awaiting' || state === 'returned') return record(service, visit, own);
    if (state === 'entered') return review(service, visit, own, 'pass');
  }
  return publish(service, reviewerOf('market'), visit.id);
};

const correctIt = (own: string, named: readonly string[]): Step => {
  const request = { departments: named, reason: '更正' };
  return async (service, visit) => beginCorrection(service, reviewerOf(own), await currentId(service, visit), request);
};

const withdrawIt =
  (own: string): Step =>
  async (service, visit) =>
    withdraw(service, reviewerOf(own), await currentId(service, visit), '撤回');

const bound =
  <Rest extends readonly unknown[]>(does: (service: TestService, visit: Visit, ...rest: Rest) => Promise<unknown>) =>
  (...rest: Rest): Step =>
  (service, visit) =>
    does(service, visit, ...rest);

const decision = fc.constantFrom('uphold' as const, 'uphold' as const, 'correct' as const, 'withdraw' as const);

/** Most steps go forward, so that sequences get somewhere. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 16, arbitrary: fc.constant(forward) },
  { weight: 1, arbitrary: department.map(bound(record)) },
  { weight: 1, arbitrary: department.map((own) => bound(review)(own, 'pass')) },
  { weight: 1, arbitrary: department.map((own) => bound(review)(own, 'return')) },
  { weight: 4, arbitrary: fc.option(department).map(bound(object)) },
  { weight: 3, arbitrary: fc.tuple(department, departments).map(([own, named]) => correctIt(own, named)) },
  {
    weight: 4,
    arbitrary: fc
      .record({ own: department, decision, departments })
      .map(({ own, ...request }) => bound(answer)(own, { ...request, reason: '答复' })),
  },
  { weight: 1, arbitrary: fc.constantFrom('ecology', 'ecology', 'market').map(withdrawIt) },
);

async function looked(t: ExecutionContext, service: TestService, { id: visit }: Visit): Promise<void> {
  const { db } = service.store;
  const editions = await editionsOfVisit(db, visit);
  for (const [index, { id, edition, state, supersedes, content, contentHash }] of editions.entries()) {
    const before = editions[index - 1]?.id ?? null;
    const isLast = index === editions.length - 1;
    t.deepEqual([edition, supersedes, content.supersedes?.id ?? null], [index + 1, before, before]);
    t.is(contentHash, createHash('sha256').update(canonicalText(content)).digest('hex'));
    t.is(state === 'corrected', !isLast, 'what is superseded, and only that, is corrected');
    const objections = (await objectionsTo(db, id)).map((objection) => objection.state);
    const waits = STANDING.includes(state) && (objections.includes('open') || objections.includes('corrected'));
    t.is(waits, state === 'objection_open', 'an objection waits where the result says so');
    if (!STANDING.includes(state)) t.false(objections.includes('open'), 'nobody waits for a decision about what does not hold any more');
    if (!isLast || state === 'withdrawn') t.is(await correctionUnderWay(db, id), null);
  }
  const last = editions.at(-1);
  const state = (await stateOf(service, visit)) ?? 'assigned';
  const isCorrected = last !== undefined && STANDING.includes(last.state) && (await correctionUnderWay(db, last.id)) !== null;
  t.is(PUBLISHED.includes(state), last !== undefined && !isCorrected, 'published, unless a correction is under way');
  const parts = (await partsOfVisit(db, visit)).map((part) => part.state);
  if (last !== undefined) t.is(isCorrected ? state : 'reviewed', stateOfParts(parts), 'nothing is public that a department has not passed');
}

for (const engine of ENGINES) {
  test(`${engine}: published results hold together after any sequence of acts`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    service.outside.setNow(`${ENDED_ON}T01:00:00.000Z`);
    const untouched = [...visits];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
        const visit = untouched.pop();
        if (visit === undefined) throw new Error('no visit is left');
        for (const take of steps) {
          await take(service, visit);
          await looked(t, service, visit);
        }
      }),
      { numRuns: visits.length, endOnFailure: true },
    );
    const { rows } = (await service.store.db('publications').count({ rows: '*' }).first()) as { rows: number | string };
    t.true(Number(rows) > 0, 'some sequence got as far as a publication');
  });
}
