/** What caches between the service and its readers may keep, and what must reach one reader only. */

import { randomUUID } from 'node:crypto';
import test from 'ava';
import { SESSION_COOKIE } from '../../dist/rights/session-cookie.js';
import { addPerson, PASSWORD } from '../people/people.js';
import { publishedCity } from '../public-results/published-city.js';
import type { TestClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';

const FORM_TYPE = 'application/x-www-form-urlencoded';

const FILLED = { standing: 'other', claimant: '周大山', contact: 'zhou@example.net', department: '', text: '当日已更换灭火器。' };

/** As browsers send a form of a page: without the token that the console's programs bring. */
const posted = (reader: TestClient, path: string, site = 'same-origin') =>
  reader.send(path, {
    method: 'POST',
    raw: new URLSearchParams({ id: randomUUID(), ...FILLED }).toString(),
    headers: { 'content-type': FORM_TYPE, 'sec-fetch-site': site, 'x-csrf-token': '' },
  });

const RENEWAL_SECONDS = 900;

for (const engine of ENGINES) {
  test(`${engine}: the renewed secret of a session comes with no answer that caches may keep`, async (t) => {
    const { service, anybody } = await publishedCity(t, engine);
    await addPerson(service, 'chief', ['planner']);
    await anybody.signIn('chief', PASSWORD);
    const first = anybody.cookie(SESSION_COOKIE);
    service.outside.advance(RENEWAL_SECONDS);
    const renewed = await anybody.get('/api/v1/public/draws');
    t.is(renewed.headers.getSetCookie().length, 1);
    t.is(renewed.headers.get('cache-control'), 'no-store');
    const usual = await anybody.get('/api/v1/public/draws');
    t.deepEqual(usual.headers.getSetCookie(), []);
    t.regex(usual.headers.get('cache-control') ?? '', /^public/);
    service.outside.advance(RENEWAL_SECONDS);
    const ended = await anybody.send('/api/v1/public/draws', { headers: { cookie: `${SESSION_COOKIE}=${first}` } });
    t.is(ended.headers.getSetCookie().length, 1, 'the browser is told to forget the secret');
    t.is(ended.headers.get('cache-control'), 'no-store');
  });

  test(`${engine}: whoever is signed in reads the pages of everybody, and objects as anybody does`, async (t) => {
    const { service, anybody, draw, results } = await publishedCity(t, engine);
    await addPerson(service, 'chief', ['reviewer']);
    const [page, form] = [`/draws/${draw}`, `/results/${results[0]}/objection`];
    const before = await anybody.get(page);
    await anybody.signIn('chief', PASSWORD);
    service.outside.advance(RENEWAL_SECONDS);
    const signedIn = await anybody.get(page);
    t.is(signedIn.body, before.body);
    t.deepEqual(signedIn.headers.getSetCookie(), []);
    t.is(signedIn.headers.get('cache-control'), before.headers.get('cache-control'));
    t.is((await posted(anybody, form)).status, 303);
    t.is((await posted(anybody, form, 'cross-site')).status, 403);
  });

  test(`${engine}: a form, a receipt and a refusal are made for one reader`, async (t) => {
    const { anybody, results } = await publishedCity(t, engine);
    const form = `/results/${results[0]}/objection`;
    const receipt = (await posted(anybody, form)).headers.get('location') ?? '';
    t.regex(receipt, /^\/objections\//);
    for (const path of [form, receipt, '/draws/none', '/draws?after=zzz', '/nowhere']) {
      const { headers } = await anybody.send(path, { headers: { accept: 'text/html' } });
      t.is(headers.get('cache-control'), 'no-store', path);
      t.is(headers.get('etag'), null, path);
    }
    t.is((await anybody.get('/draws?after=zzz')).status, 400);
    t.regex((await anybody.get('/draws')).headers.get('cache-control') ?? '', /^public/);
  });
}
