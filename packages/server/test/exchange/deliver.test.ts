/** From an entry of the audit log to a receiver that says it has it. */

import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { askDeliveryAgain } from '../../dist/acts/exchange/ask-again.js';
import { changeWebhook } from '../../dist/acts/exchange/change-webhook.js';
import { deleteWebhook } from '../../dist/acts/exchange/delete-webhook.js';
import { pauseWebhook } from '../../dist/acts/exchange/pause-webhook.js';
import { resumeWebhook } from '../../dist/acts/exchange/resume-webhook.js';
import { rotateSecret } from '../../dist/acts/exchange/rotate-secret.js';
import { forgetDeliveries } from '../../dist/acts/exchange/schedules.js';
import { testWebhook } from '../../dist/acts/exchange/test-webhook.js';
import { poster } from '../../dist/outside/post.js';
import { auditHead } from '../../dist/store/audit.js';
import { auditEvents } from '../people/people.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { hangs, isSigned, type Received, receiver, says } from './receiver.js';
import { adminOf, hookTo, LOOPBACK, publishPlan, SHORT_PATIENCE, standings, turn, webhookCity } from './webhook-city.js';

const DAY = 86_400;

const admin = adminOf('market');

const idOf = ({ headers }: Received): unknown => headers['double-random-delivery'];

/** A port of this machine where nobody listens. */
const NOBODY = 'http://127.0.0.1:9/';

for (const engine of ENGINES) {
  test(`${engine}: what becomes public is sent once, signed, to whoever asked for it`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    await publishPlan(service, 1);
    const { webhook, secret } = await hookTo(service, there.url);
    const elsewhere = await receiver(t);
    const other = await hookTo(service, elsewhere.url, { events: ['draw.held'] });
    const plan = await publishPlan(service, 2);
    const { sequence, hash } = await auditHead(service.store.db);
    await turn(service);
    await turn(service);

    t.is(there.received.length, 1, 'not what was public before it asked, and nothing twice');
    const [got] = await there.atLeast(1);
    if (got === undefined) throw new Error('nothing came');
    const id = createHash('sha256').update(`${webhook.id}/${hash}`).digest('hex');
    t.like(got, { method: 'POST', path: '/hooks' });
    t.like(got.headers, {
      'content-type': 'application/json; charset=utf-8',
      'double-random-delivery': id,
      'double-random-event': 'plan.published',
      'double-random-timestamp': String(Date.parse('2026-11-02T01:00:00Z') / 1000),
    });
    t.true(isSigned(got, secret));
    t.false(isSigned(got, other.secret));
    t.false(isSigned({ ...got, body: got.body.replace('2', '3') }, secret));
    t.deepEqual(JSON.parse(got.body), {
      id,
      event: 'plan.published',
      sequence,
      at: '2026-11-02T01:00:00.000Z',
      subject: { kind: 'plan', id: plan },
      data: {
        department: 'market',
        year: 2028,
        title: '年度计划 2',
        documentNumber: null,
        edition: 1,
        reason: null,
        path: `/api/v1/public/plans/${plan}`,
      },
    });
    t.deepEqual(await standings(service, webhook.id), [{ state: 'delivered', tries: 1, last_status: 204, last_failure: null }]);
    t.deepEqual(await standings(service, other.webhook.id), []);
  });

  test(`${engine}: a plan that was cancelled before it was ever public is told to nobody`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    const { webhook } = await hookTo(service, there.url);
    await publishPlan(service, 1, { published: false });
    await turn(service);
    t.deepEqual(there.received, []);
    t.deepEqual(await standings(service, webhook.id), []);
  });

  test(`${engine}: a receiver that fails gets the same bytes under the same id, later and later, until it takes them`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    const { webhook, secret } = await hookTo(service, there.url);
    await publishPlan(service, 1);
    there.answer(says(500));
    const rests = [60, 300, 1800, 7200, 21_600, 43_200, DAY];
    for (const [tries, rest] of rests.entries()) {
      await turn(service);
      t.deepEqual(await standings(service, webhook.id), [{ state: 'waiting', tries: tries + 1, last_status: 500, last_failure: 'status' }]);
      service.outside.advance(rest - 1);
      await turn(service);
      t.is(there.received.length, tries + 1, `not before its time: ${rest} s`);
      service.outside.advance(1);
    }
    there.answer(says(200));
    await turn(service);
    await turn(service);
    t.is(there.received.length, rests.length + 1);
    t.is(new Set(there.received.map(({ body }) => body)).size, 1);
    t.is(new Set(there.received.map(idOf)).size, 1);
    t.is(new Set(there.received.map(({ headers }) => headers['double-random-timestamp'])).size, rests.length + 1);
    t.true(there.received.every((one) => isSigned(one, secret)));
    t.like((await standings(service, webhook.id))[0], { state: 'delivered', tries: rests.length + 1, last_status: 200 });
  });

  test(`${engine}: each way to fail is told apart`, async (t) => {
    const service = await webhookCity(t, engine, SHORT_PATIENCE);
    const there = await receiver(t);
    const { webhook } = await hookTo(service, there.url);
    await publishPlan(service, 1);
    const ways = [
      [says(302, { location: 'http://127.0.0.1:9/' }), 'redirect', 302],
      [says(304), 'redirect', 304],
      [says(410), 'status', 410],
      [hangs, 'timeout', null],
      [(response: { destroy: () => void }) => response.destroy(), 'connection', null],
    ] as const;
    for (const [way, last_failure, last_status] of ways) {
      there.answer(way);
      await turn(service);
      t.like((await standings(service, webhook.id))[0], { state: 'waiting', last_failure, last_status });
      service.outside.advance(DAY);
    }
    t.is(there.received.length, ways.length, 'a redirect is not followed');
    valueIn(await changeWebhook(service, admin, webhook.id, { version: 1, url: NOBODY }));
    await turn(service);
    t.like((await standings(service, webhook.id))[0], { last_failure: 'connection', last_status: null });
    service.outside.advance(DAY);
    await turn({ ...service, settings: { ...service.settings, secretsKey: '00'.repeat(32) } });
    t.like((await standings(service, webhook.id))[0], { last_failure: 'secret-unreadable', last_status: null });
  });

  test(`${engine}: an answer that comes late, or says more than anybody reads, is an answer all the same`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    const { webhook } = await hookTo(service, there.url);
    await publishPlan(service, 1);
    there.answer((response) => void sleep(SHORT_PATIENCE / 2).then(() => response.writeHead(200).end('x'.repeat(1_000_000))));
    await turn(service);
    t.deepEqual(await standings(service, webhook.id), [{ state: 'delivered', tries: 1, last_status: 200, last_failure: null }]);
  });

  test(`${engine}: after days of trying it is given up, on record, and goes out when it is asked for again`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    const { webhook } = await hookTo(service, there.url);
    await publishPlan(service, 1);
    there.answer(says(503));
    for (let day = 0; day < 20; day += 1) {
      await turn(service);
      service.outside.advance(DAY);
    }
    t.deepEqual(await standings(service, webhook.id), [{ state: 'failed', tries: 8, last_status: 503, last_failure: 'status' }]);
    t.is(there.received.length, 8, 'at once, and on each of seven days');
    const [first] = there.received;
    if (first === undefined) throw new Error('nothing came');
    const told = (await auditEvents(service)).filter(({ event }) => event === 'webhook.delivery-given-up');
    t.deepEqual(told, [
      {
        event: 'webhook.delivery-given-up',
        subject: webhook.id,
        actor: 'webhooks',
        details: { department: 'market', delivery: idOf(first), event: 'plan.published', tries: 8, status: 503, failure: 'status' },
      },
    ]);

    t.regex(await service.metrics.text(), /^double_random_webhook_deliveries\{state="failed"\} 1$/m);
    there.answer(says(200));
    const again = valueIn(await askDeliveryAgain(service, admin, webhook.id, String(idOf(first))));
    t.like(again, { state: 'waiting', tries: 0 });
    await turn(service);
    t.is(there.received.length, 9);
    t.deepEqual([idOf(there.received[8] ?? first), there.received[8]?.body], [idOf(first), first.body]);
    t.like((await standings(service, webhook.id))[0], { state: 'delivered', tries: 1 });
    t.regex(await service.metrics.text(), /^double_random_webhook_deliveries\{state="failed"\} 0$/m);
  });

  test(`${engine}: a receiver that hangs holds up nobody else, and hardly itself`, async (t) => {
    const service = await webhookCity(t, engine, SHORT_PATIENCE);
    const [slow, quick] = [await receiver(t), await receiver(t)];
    slow.answer(hangs);
    const slowHooks = [];
    for (let number = 0; number < 9; number += 1) slowHooks.push((await hookTo(service, slow.url)).webhook.id);
    const { webhook } = await hookTo(service, quick.url, { department: 'fire' });
    for (let number = 1; number <= 3; number += 1) await publishPlan(service, number);
    const turned = turn(service);
    await quick.atLeast(3);
    const waiting = await service.store.db('webhook_deliveries').whereIn('webhook_id', slowHooks).whereNull('last_failure');
    t.true(waiting.length > 0, 'the quick one was served before the slow ones had all been waited for');
    await turned;
    t.true((await standings(service, webhook.id)).every((row) => (row as { state: string }).state === 'delivered'));
    t.is(slow.received.length, 9 * 3);
  });

  test(`${engine}: two senders at once send everything once`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    await hookTo(service, there.url);
    for (let number = 1; number <= 8; number += 1) await publishPlan(service, number);
    await Promise.all([turn(service), turn(service), turn(service)]);
    t.is(there.received.length, 8);
    t.is(new Set(there.received.map(idOf)).size, 8);
  });

  test(`${engine}: what is published while others publish and senders turn arrives, all of it, once`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    await hookTo(service, there.url);
    const publishing = Array.from({ length: 30 }, (_, number) => publishPlan(service, number + 1));
    const turning = Array.from({ length: 6 }, async (_, number) => {
      await sleep(number * 15);
      await turn(service);
    });
    const plans = await Promise.all(publishing);
    await Promise.all(turning);
    await turn(service);
    const told = there.received.map(({ body }) => (JSON.parse(body) as { subject: { id: string } }).subject.id);
    t.deepEqual(told.toSorted(), plans.toSorted());
  });

  test(`${engine}: a sender that dies after the receiver has it leaves it to the next one, which sends the same id`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    const { webhook } = await hookTo(service, there.url);
    await publishPlan(service, 1);
    const send = poster({ allowed: LOOPBACK });
    const never = new Promise<never>(() => undefined);
    let isDead = false;
    const { transact } = service.store;
    const dead = {
      ...service,
      // The dead take nothing more, either.
      store: { ...service.store, transact: ((work) => (isDead ? never : transact(work))) as typeof transact },
      outside: {
        ...service.outside,
        post: (...given: Parameters<typeof send>) => {
          isDead = true;
          return send(...given).then(() => never);
        },
      },
    };
    // It is as good as dead until the test ends, and with it its database.
    void turn(dead).catch(() => undefined);
    await there.atLeast(1);
    await turn(service);
    t.is(there.received.length, 1, 'nobody takes what another one may still be sending');
    service.outside.advance(61);
    await turn(service);
    t.is(there.received.length, 2);
    t.is(new Set(there.received.map(idOf)).size, 1);
    t.like((await standings(service, webhook.id))[0], { state: 'delivered', tries: 2 });
  });

  test(`${engine}: a sender that is told to stop lets the next one have what it had begun`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    there.answer(hangs);
    const { webhook } = await hookTo(service, there.url);
    await publishPlan(service, 1);
    const stop = new AbortController();
    const turned = turn(service, stop.signal);
    await there.atLeast(1);
    stop.abort();
    await turned;
    t.like((await standings(service, webhook.id))[0], { state: 'waiting', last_failure: null });
    there.answer(says(204));
    await turn(service);
    t.like((await standings(service, webhook.id))[0], { state: 'delivered', tries: 2 });
  });

  test(`${engine}: a paused webhook is sent nothing and loses nothing`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    const { webhook } = await hookTo(service, there.url);
    valueIn(await pauseWebhook(service, admin, webhook.id));
    t.deepEqual(codesOf(await testWebhook(service, admin, webhook.id)), ['webhook-paused']);
    await publishPlan(service, 1);
    await turn(service);
    t.deepEqual(there.received, []);
    service.outside.advance(30 * DAY);
    t.is(valueIn(await resumeWebhook(service, admin, webhook.id)).state, 'active');
    there.answer(says(500));
    await turn(service);
    t.like((await standings(service, webhook.id))[0], { state: 'waiting' }, 'its days begin when it is resumed');
    there.answer(says(204));
    service.outside.advance(60);
    await turn(service);
    t.like((await standings(service, webhook.id))[0], { state: 'delivered' });
  });

  test(`${engine}: a change of events neither loses what happened before it nor brings up what nobody had asked for`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    const { webhook } = await hookTo(service, there.url);
    const before = await publishPlan(service, 1);
    valueIn(await changeWebhook(service, admin, webhook.id, { version: 1, events: ['draw.held'] }));
    await publishPlan(service, 2);
    valueIn(await changeWebhook(service, admin, webhook.id, { version: 2, events: ['plan.published'] }));
    const after = await publishPlan(service, 3);
    await turn(service);
    const told = there.received.map(({ body }) => (JSON.parse(body) as { subject: { id: string } }).subject.id);
    t.deepEqual(told.toSorted(), [before, after].toSorted());
  });

  test(`${engine}: a secret that was rotated signs what waits, too`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    const { webhook, secret } = await hookTo(service, there.url);
    await publishPlan(service, 1);
    const rotated = valueIn(await rotateSecret(service, admin, webhook.id));
    t.not(rotated.secret, secret);
    await turn(service);
    const [got] = await there.atLeast(1);
    t.true(got !== undefined && isSigned(got, rotated.secret) && !isSigned(got, secret));
    const kept = JSON.stringify(await service.store.db('webhooks').where({ id: webhook.id }));
    t.false(kept.includes(rotated.secret) || kept.includes(Buffer.from(rotated.secret).toString('hex')));
  });

  test(`${engine}: a test is sent the way of everything else`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    const { webhook, secret } = await hookTo(service, there.url);
    const asked = valueIn(await testWebhook(service, admin, webhook.id));
    const other = valueIn(await testWebhook(service, admin, webhook.id));
    t.not(asked.id, other.id);
    await turn(service);
    const got = (await there.atLeast(2)).find((one) => idOf(one) === asked.id);
    t.true(got !== undefined && isSigned(got, secret));
    t.like(JSON.parse(got?.body ?? ''), { id: asked.id, event: 'webhook.test', sequence: null, data: {} });
  });

  test(`${engine}: a deleted webhook takes its deliveries along, also from under a sender`, async (t) => {
    const service = await webhookCity(t, engine, SHORT_PATIENCE);
    const there = await receiver(t);
    there.answer(hangs);
    const { webhook } = await hookTo(service, there.url);
    await publishPlan(service, 1);
    const turned = turn(service);
    await there.atLeast(1);
    valueIn(await deleteWebhook(service, admin, webhook.id));
    await turned;
    t.deepEqual(await standings(service, webhook.id), []);
    await publishPlan(service, 2);
    await turn(service);
    t.is(there.received.length, 1);
  });

  test(`${engine}: the webhooks of a closed department wait until it is open again`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    await hookTo(service, there.url);
    const close = (closed_at: string | null): Promise<unknown> =>
      service.store.transact((tx) => tx('departments').where({ id: 'market' }).update({ closed_at }));
    await close('2026-11-02T01:00:00.000Z');
    await publishPlan(service, 1);
    await turn(service);
    t.deepEqual(there.received, []);
    await close(null);
    await turn(service);
    t.is(there.received.length, 1);
  });

  test(`${engine}: what arrived is forgotten after ninety days, what did not is not`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    const { webhook } = await hookTo(service, there.url);
    await publishPlan(service, 1);
    await turn(service);
    valueIn(await pauseWebhook(service, admin, webhook.id));
    await publishPlan(service, 2);
    await turn(service);
    service.outside.advance(90 * DAY);
    await forgetDeliveries.run(service, new AbortController().signal);
    t.is((await standings(service, webhook.id)).length, 2);
    service.outside.advance(1);
    await forgetDeliveries.run(service, new AbortController().signal);
    t.deepEqual(await standings(service, webhook.id), [{ state: 'waiting', tries: 0, last_status: null, last_failure: null }]);
    await turn(service);
    t.is((await standings(service, webhook.id)).length, 1, 'and is not written again');
  });
}
