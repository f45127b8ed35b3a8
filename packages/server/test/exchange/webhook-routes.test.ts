/** Webhooks over HTTP, by the people of departments. */

import type { ExecutionContext } from 'ava';
import test from 'ava';
import { poster } from '../../dist/outside/post.js';
import { type CityOverHttp, cityOverHttp, codeOf } from '../draws/over-http.js';
import { addPerson, auditEvents } from '../people/people.js';
import type { TestAnswer } from '../support/client.js';
import type { TestEngine } from '../support/engines.js';
import { ENGINES } from '../support/engines.js';
import { testOutside } from '../support/outside.js';
import { receiver, says } from './receiver.js';
import { LOOPBACK, publishPlan, turn } from './webhook-city.js';

async function city(t: ExecutionContext, engine: TestEngine): Promise<CityOverHttp> {
  const outside = testOutside({ post: poster({ allowed: LOOPBACK }) });
  const made = await cityOverHttp(t, engine, 2, { outside, settings: { webhookPrivateAddresses: LOOPBACK } });
  for (const department of ['market', 'ecology']) await addPerson(made.service, `${department}-admin`, ['department-admin'], department);
  return made;
}

type Body = Record<string, unknown>;
const body = (answer: TestAnswer): Body => answer.body as Body;
const itemsOf = (answer: TestAnswer): Body[] => body(answer)['items'] as Body[];

for (const engine of ENGINES) {
  test(`${engine}: an administrator adds, changes, tests, pauses, resumes, rotates and deletes a webhook of the own department`, async (t) => {
    const { service, as } = await city(t, engine);
    const there = await receiver(t);
    const market = await as('market-admin');
    const events = itemsOf(await market.get('/api/v1/webhook-events')).map(({ event }) => event);
    t.true(events.includes('plan.published') && events.includes('draw.held'));
    const given = { department: 'market', name: '政务平台', url: there.url, events: ['draw.held', 'plan.published'] };
    const added = await market.post('/api/v1/webhooks', given);
    t.is(added.status, 201);
    const { webhook, secret } = body(added) as { webhook: Body; secret: string };
    t.regex(secret, /^drwh_[\w-]{43}$/);
    const path = `/api/v1/webhooks/${String(webhook['id'])}`;
    const shown = await market.get(path);
    t.deepEqual(body(shown), webhook);
    t.like(webhook, { events: ['plan.published', 'draw.held'], state: 'active', version: 1, deliveries: { waiting: 0 } });
    t.false(JSON.stringify([shown.body, itemsOf(await market.get('/api/v1/webhooks'))]).includes(secret));

    const changed = await market.patch(path, { version: 1, name: '省平台' });
    t.like(body(changed), { name: '省平台', version: 2 });
    t.is(codeOf(await market.patch(path, { version: 1, name: '国家平台' })), 'changed-meanwhile');
    t.is(codeOf(await market.patch(path, { version: 2, url: 'ftp://example.com/' })), 'webhook-url-refused');
    t.is(codeOf(await market.patch(path, { version: 2, events: [] })), 'bad-request');

    const tested = await market.post(`${path}/test`);
    t.is(tested.status, 202);
    t.like(body(tested), { event: 'webhook.test', state: 'waiting' });
    await turn(service);
    t.is(there.received.length, 1);

    t.like(body(await market.post(`${path}/pause`)), { state: 'paused' });
    t.like(body(await market.post(`${path}/pause`)), { state: 'paused', version: 3 });
    t.deepEqual(itemsOf(await market.get('/api/v1/webhooks?state=active')), []);
    t.like(body(await market.post(`${path}/resume`)), { state: 'active', version: 4 });
    const rotated = await market.post(`${path}/secret`);
    t.is(rotated.status, 201);
    t.not(body(rotated)['secret'], secret);
    t.is((await market.delete(path)).status, 204);
    t.is((await market.get(path)).status, 404);

    const told = (await auditEvents(service)).filter(({ event }) => event.startsWith('webhook.'));
    t.deepEqual(
      told.map(({ event }) => event),
      ['added', 'changed', 'tested', 'paused', 'resumed', 'secret-rotated', 'deleted'].map((word) => `webhook.${word}`),
    );
    t.false(JSON.stringify(told).includes('/hooks'), 'only the origin of an address is in the log');
  });

  test(`${engine}: deliveries are listed by state and event, looked into, and sent again`, async (t) => {
    const { service, as } = await city(t, engine);
    const there = await receiver(t);
    const market = await as('market-admin');
    const added = await market.post('/api/v1/webhooks', { department: 'market', name: 'a', url: there.url, events: ['plan.published'] });
    const path = `/api/v1/webhooks/${String((body(added)['webhook'] as Body)['id'])}`;
    await publishPlan(service, 1);
    await turn(service);
    there.answer(says(500));
    service.outside.advance(1);
    const second = await publishPlan(service, 2);
    await turn(service);

    const list = `${path}/deliveries`;
    const all = itemsOf(await market.get(list));
    t.deepEqual(
      all.map(({ subject, state }) => [subject, state]),
      [
        [second, 'waiting'],
        ['plan-1', 'delivered'],
      ],
    );
    const first = await market.get(`${list}?limit=1`);
    const rest = await market.get(`${list}?limit=1&after=${String(body(first)['next'])}`);
    t.deepEqual([...itemsOf(first), ...itemsOf(rest)], all);
    t.is(body(rest)['next'], null);
    t.is(codeOf(await market.get(`${list}?after=nonsense`)), 'bad-cursor');
    t.deepEqual(itemsOf(await market.get(`${list}?state=waiting`)), all.slice(0, 1));
    t.deepEqual(itemsOf(await market.get(`${list}?subject=plan-1&event=plan.published`)), all.slice(1));
    t.like(all[0]?.['lastFailure'], { code: 'status' });
    t.like(body(await market.get(path)), {
      deliveries: { waiting: 1, delivered: 1, failed: 0, lastDeliveredAt: '2026-11-02T01:00:00.000Z' },
    });

    const one = await market.get(`${list}/${String(all[1]?.['id'])}`);
    t.is(body(one)['body'], there.received[0]?.body);
    there.answer(says(204));
    t.is((await market.post(`${list}/${String(all[1]?.['id'])}/send`)).status, 202);
    await turn(service);
    t.is(there.received.at(-1)?.body, there.received[0]?.body);
    t.is(codeOf(await market.post(`${list}/${'0'.repeat(64)}/send`)), 'not-found');
  });

  test(`${engine}: webhooks of other departments do not exist, and auditors only read`, async (t) => {
    const { service, as } = await city(t, engine);
    const there = await receiver(t);
    const [market, ecology, auditor, planner] = [
      await as('market-admin'),
      await as('ecology-admin'),
      await as('auditor'),
      await as('market-planner'),
    ];
    const given = { department: 'market', name: 'a', url: there.url, events: ['plan.published'] };
    t.is(codeOf(await ecology.post('/api/v1/webhooks', given)), 'not-yours');
    t.is(codeOf(await planner.post('/api/v1/webhooks', given)), 'not-allowed');
    const added = await market.post('/api/v1/webhooks', given);
    const path = `/api/v1/webhooks/${String((body(added)['webhook'] as Body)['id'])}`;
    const delivery = String(body(await market.post(`${path}/test`))['id']);
    for (const asked of [
      ecology.get(path),
      ecology.get(`${path}/deliveries`),
      ecology.get(`${path}/deliveries/${delivery}`),
      ecology.patch(path, { version: 1, name: 'mine' }),
      ecology.delete(path),
      ecology.post(`${path}/pause`),
      ecology.post(`${path}/resume`),
      ecology.post(`${path}/secret`),
      ecology.post(`${path}/test`),
      ecology.post(`${path}/deliveries/${delivery}/send`),
    ])
      t.is(codeOf(await asked), 'not-found');
    t.deepEqual(itemsOf(await ecology.get('/api/v1/webhooks')), []);
    t.is(itemsOf(await auditor.get('/api/v1/webhooks')).length, 1);
    t.is((await auditor.get(`${path}/deliveries/${delivery}`)).status, 200);
    t.is(codeOf(await auditor.post(`${path}/pause`)), 'not-allowed');
    t.is(
      await service.store
        .db('webhooks')
        .first('state')
        .then((row: Body) => row['state']),
      'active',
    );
  });

  test(`${engine}: an address inside, a missing key and a department that has enough are refused`, async (t) => {
    const { service, as } = await city(t, engine);
    const market = await as('market-admin');
    const add = (url: string) => market.post('/api/v1/webhooks', { department: 'market', name: 'a', url, events: ['plan.published'] });
    for (const url of ['https://10.0.0.1/', 'http://8.8.8.8/', 'https://user:word@example.com/', 'nowhere'])
      t.is(codeOf(await add(url)), 'webhook-url-refused', url);
    for (let number = 0; number < 20; number += 1) t.is((await add(`https://example.com/${number}`)).status, 201);
    t.is(codeOf(await add('https://example.com/more')), 'too-many-webhooks');
    const keyless = await cityOverHttp(t, engine, 2, { settings: { secretsKey: null } });
    await addPerson(keyless.service, 'market-admin', ['department-admin'], 'market');
    const refused = await (await keyless.as('market-admin')).post('/api/v1/webhooks', {
      department: 'market',
      name: 'a',
      url: 'https://example.com/',
      events: ['plan.published'],
    });
    t.is(codeOf(refused), 'no-webhook-key');
    t.is(Number((await service.store.db('webhooks').count({ count: '*' }))[0]?.['count']), 20);
  });
}
