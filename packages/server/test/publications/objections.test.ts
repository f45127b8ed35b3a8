import { randomUUID } from 'node:crypto';
import test from 'ava';
import { decide } from '../../dist/acts/publications/decide-objection.js';
import { publish } from '../../dist/acts/publications/publish.js';
import { receiveObjection } from '../../dist/acts/publications/receive-objection.js';
import { withdraw } from '../../dist/acts/publications/withdraw.js';
import type { SentObjection } from '../../dist/publications/objection.js';
import type { UserActor } from '../../dist/rights/actor.js';
import type { Service } from '../../dist/service.js';
import { listObjections, objectionByReceipt } from '../../dist/store/publications/objections.js';
import type { Visit } from '../../dist/visits/visit.js';
import { userOf } from '../directories/importing.js';
import { reviewerOf } from '../draws/joint-draw.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';
import { ENDED_ON, entered, passed, publicationOf, publishedVisit, stateOf } from './recorded.js';

const MORNING = `${ENDED_ON}T01:00:00.000Z`;
const REASON = '经复核，原结果无误';

const sent = (publication: string, changes: Partial<SentObjection> = {}): SentObjection => ({
  clientId: randomUUID(),
  publication,
  standing: 'for-entity',
  claimant: '周大山',
  contact: 'zhou.dashan@example.net',
  department: null,
  text: '当日已更换灭火器，附照片。',
  ...changes,
});

async function received(service: Service, objection: SentObjection) {
  const { receipt } = valueIn(await receiveObjection(service, objection, 'request'));
  const found = await objectionByReceipt(service.store.db, receipt);
  if (found === null) throw new Error('no such objection');
  return found;
}

for (const engine of ENGINES) {
  test(`${engine}: an objection counts once however often it is sent, and is taken until the last day`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits as [Visit];
    service.outside.setNow(MORNING);
    const { id, objectionsUntil } = await publishedVisit(service, visit);
    const objection = sent(id);
    const first = valueIn(await receiveObjection(service, objection, 'request'));
    t.deepEqual(valueIn(await receiveObjection(service, objection, 'again')), first);
    t.deepEqual(codesOf(await receiveObjection(service, { ...objection, text: '另一内容' }, 'request')), ['objection-id-used']);
    t.deepEqual(codesOf(await receiveObjection(service, sent('nothing'), 'request')), ['not-found']);
    t.deepEqual(codesOf(await receiveObjection(service, sent(id, { department: 'culture' }), 'request')), ['part-not-in-result']);
    t.is((await publicationOf(service, id)).state, 'objection_open');

    const atOnce = sent(id);
    const [one, two] = await Promise.all([1, 2].map(() => receiveObjection(service, atOnce, 'request')));
    t.deepEqual(one && valueIn(one), two && valueIn(two), 'twice at once');

    service.outside.setNow(`${objectionsUntil}T15:59:59.000Z`);
    valueIn(await receiveObjection(service, sent(id), 'request'));
    service.outside.setNow(`${objectionsUntil}T16:00:00.000Z`);
    t.deepEqual(codesOf(await receiveObjection(service, sent(id), 'request')), ['objection-closed']);
    t.deepEqual(valueIn(await receiveObjection(service, objection, 'late repeat')), first, 'what was received in time stays received');
    t.is((await listObjections(service.store.db, { department: 'market', limit: 10 })).length, 3);
  });

  test(`${engine}: who objects and what they say is in no audit entry`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits as [Visit];
    service.outside.setNow(MORNING);
    const { id } = await publishedVisit(service, visit);
    const objection = await received(service, sent(id));
    valueIn(await decide(service, reviewerOf('market'), objection.id, { decision: 'uphold', reason: REASON, departments: [] }));
    const entries = JSON.stringify(await service.store.db('audit_entries').select());
    for (const secret of [objection.claimant, objection.contact, objection.text, objection.receipt])
      t.false(entries.includes(secret), secret);
    t.true(entries.includes(objection.id));
  });

  test(`${engine}: objections are decided by the initiating department, or by the one that they are against, once`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits as [Visit];
    service.outside.setNow(MORNING);
    const { id } = await publishedVisit(service, visit);
    const [whole, own] = [await received(service, sent(id)), await received(service, sent(id, { department: 'ecology' }))];
    const uphold = (by: UserActor, objection: string, reason = REASON) =>
      decide(service, by, objection, { decision: 'uphold', reason, departments: [] });

    t.deepEqual(codesOf(await uphold(userOf('culture', 'reviewer'), whole.id)), ['not-found']);
    t.deepEqual(codesOf(await uphold(reviewerOf('ecology'), whole.id)), ['not-yours']);
    t.deepEqual(codesOf(await uphold(reviewerOf('market'), 'nothing')), ['not-found']);
    const recorder = (await service.store.db('submissions').where({ visit_id: visit.id, department: 'ecology' }).first()) as {
      made_by: string;
    };
    t.deepEqual(codesOf(await uphold({ ...reviewerOf('ecology'), id: recorder.made_by }, own.id)), ['own-records']);

    t.is(valueIn(await uphold(reviewerOf('ecology'), own.id)).state, 'upheld');
    t.is((await publicationOf(service, id)).state, 'objection_open', 'another one waits');
    const decided = valueIn(await uphold(reviewerOf('market'), whole.id));
    t.deepEqual(valueIn(await uphold(reviewerOf('market'), whole.id)), decided, 'again changes nothing');
    t.deepEqual(codesOf(await uphold(reviewerOf('market'), whole.id, '另一理由')), ['objection-decided']);
    t.is((await publicationOf(service, id)).state, 'upheld');
    const { decision } = (await objectionByReceipt(service.store.db, whole.receipt)) ?? {};
    t.deepEqual(decision, { at: decided.decidedAt, by: 'reviewer-of-market', department: 'market', reason: REASON });

    valueIn(await receiveObjection(service, sent(id), 'request'));
    t.is((await publicationOf(service, id)).state, 'objection_open', 'a further objection opens it again');
  });

  test(`${engine}: an objection that is right leads to a correction; the others are answered by the new edition`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits as [Visit];
    service.outside.setNow(MORNING);
    const first = await publishedVisit(service, visit);
    const [right, other] = [await received(service, sent(first.id, { department: 'ecology' })), await received(service, sent(first.id))];
    const correct = (by: string, departments: readonly string[]) =>
      decide(service, reviewerOf(by), right.id, { decision: 'correct', reason: '现场记录有误', departments });
    t.deepEqual(codesOf(await correct('ecology', ['market'])), ['not-yours']);
    t.is(await stateOf(service, visit.id), 'published', 'what is refused changes nothing');
    valueIn(await correct('ecology', ['ecology']));
    t.is(await stateOf(service, visit.id), 'returned');
    const state = async (receipt: string) => (await objectionByReceipt(service.store.db, receipt))?.state;
    t.deepEqual([await state(right.receipt), await state(other.receipt)], ['corrected', 'open']);

    await entered(service, visit, 'ecology');
    await passed(service, visit.id, 'ecology');
    const { publication: second } = valueIn(await publish(service, reviewerOf('market'), visit.id));
    t.is(await state(other.receipt), 'moot');
    t.is((await publicationOf(service, first.id)).state, 'corrected');
    t.is((await publicationOf(service, second)).state, 'published');
    t.deepEqual(codesOf(await receiveObjection(service, sent(first.id), 'request')), ['result-superseded']);
    valueIn(await receiveObjection(service, sent(second), 'request'));
  });

  test(`${engine}: only the initiating department withdraws a result on an objection`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits as [Visit];
    service.outside.setNow(MORNING);
    const { id } = await publishedVisit(service, visit);
    const [objection, other] = [await received(service, sent(id, { department: 'ecology' })), await received(service, sent(id))];
    const taken = (by: string) =>
      decide(service, reviewerOf(by), objection.id, { decision: 'withdraw', reason: '检查对象有误', departments: [] });
    t.deepEqual(codesOf(await taken('ecology')), ['not-yours']);
    t.is((await objectionByReceipt(service.store.db, objection.receipt))?.state, 'open');
    t.is(valueIn(await taken('market')).state, 'withdrawn');
    t.is((await objectionByReceipt(service.store.db, other.receipt))?.state, 'moot');
    t.is((await publicationOf(service, id)).withdrawn?.reason, '检查对象有误');
    t.deepEqual(codesOf(await receiveObjection(service, sent(id), 'request')), ['result-withdrawn']);
    t.deepEqual(codesOf(await withdraw(service, reviewerOf('ecology'), id, '另')), ['not-yours']);
  });

  test(`${engine}: a result takes no more objections than people can read`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits as [Visit];
    service.outside.setNow(MORNING);
    const { id } = await publishedVisit(service, visit);
    const [first] = await Promise.all(Array.from({ length: 20 }, () => receiveObjection(service, sent(id), 'request')));
    t.deepEqual(codesOf(await receiveObjection(service, sent(id), 'request')), ['too-many-objections']);
    const { id: one } = (await objectionByReceipt(service.store.db, first?.ok ? first.value.receipt : '')) ?? { id: '' };
    valueIn(await decide(service, reviewerOf('market'), one, { decision: 'uphold', reason: REASON, departments: [] }));
    valueIn(await receiveObjection(service, sent(id), 'request'));
  });
}
