/** The objection form as browsers send it, over real HTTP. */

import { randomUUID } from 'node:crypto';
import test from 'ava';
import { listObjections } from '../../dist/store/publications/objections.js';
import { publishedCity } from '../public-results/published-city.js';
import type { TestAnswer, TestClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import type { TestService } from '../support/service.js';

const FILLED = {
  standing: 'for-entity',
  claimant: '周大山',
  contact: 'zhou@example.net',
  department: 'market',
  text: '当日已更换灭火器。',
};

const posted = (
  anybody: TestClient,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<TestAnswer> =>
  anybody.send(path, {
    method: 'POST',
    raw: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

const objections = async ({ store }: TestService): Promise<number> =>
  (await listObjections(store.db, { department: 'market', limit: 10 })).length;

/** The id that the form was made with. */
const idIn = (page: unknown): string => /name="id" value="([0-9a-f-]{36})"/.exec(String(page))?.[1] ?? '';

for (const engine of ENGINES) {
  test(`${engine}: the form is filled in, sent, and leads to a receipt that tells what happens next`, async (t) => {
    const { service, anybody, results } = await publishedCity(t, engine);
    const path = `/results/${results[0]}/objection`;
    const form = await anybody.get(path);
    t.is(form.status, 200);
    const id = idIn(form.body);
    t.regex(id, /^[0-9a-f]{8}-/);
    t.not(idIn((await anybody.get(path)).body), id, 'each form is another objection');

    const sent = await posted(anybody, path, { id, ...FILLED });
    t.is(sent.status, 303);
    const receipt = sent.headers.get('location') ?? '';
    t.regex(receipt, /^\/objections\/[\w-]+$/);
    const page = await anybody.get(receipt);
    t.is(page.status, 200);
    const text = String(page.body);
    t.true(text.includes(receipt.slice('/objections/'.length)), 'the number stands on the page');
    t.true(text.includes('待处理'));
    t.regex(text, /还有 \d+ 个工作日/);
    for (const secret of [FILLED.claimant, FILLED.contact, FILLED.text]) t.false(text.includes(secret), secret);
    t.is(await objections(service), 1);
    t.regex(String((await anybody.get(`/results/${results[0]}`)).body), /异议处理中/);
  });

  test(`${engine}: the same form sent twice, in either language, counts once and leads to the same receipt`, async (t) => {
    const { service, anybody, results } = await publishedCity(t, engine);
    const path = `/results/${results[0]}/objection`;
    const fields = { id: randomUUID(), ...FILLED };
    const first = await posted(anybody, path, fields);
    const second = await posted(anybody, `${path}?lang=en`, fields);
    t.is(second.headers.get('location'), `${first.headers.get('location')}?lang=en`);
    t.is(await objections(service), 1);

    const other = await posted(anybody, path, { ...fields, text: '另一内容' });
    t.is(other.status, 409);
    t.not(idIn(other.body), fields.id, 'sent again from the browser’s history, it becomes another objection');
    t.is((await posted(anybody, path, { ...fields, id: idIn(other.body), text: '另一内容' })).status, 303);
    t.is(await objections(service), 2);
  });

  test(`${engine}: what is missing is told beside its field, and what was typed is kept`, async (t) => {
    const { service, anybody, results } = await publishedCity(t, engine);
    const path = `/results/${results[0]}/objection`;
    const answer = await posted(anybody, path, { id: randomUUID(), claimant: '', contact: '"><script>alert(1)</script>', text: '   ' });
    t.is(answer.status, 400);
    const page = String(answer.body);
    for (const name of ['claimant', 'text'])
      t.regex(page, new RegExp(`aria-describedby="hint-${name} problem-${name}" aria-invalid="true"`));
    t.true(page.includes('id="problem-standing">请选择。'));
    t.false(page.includes('id="problem-contact"'));
    t.true(page.includes('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"'));
    t.false(page.includes('<script>alert'));
    t.is(await objections(service), 0);
  });

  test(`${engine}: ends of lines count once, as where they were typed, and what is too long is told in numbers`, async (t) => {
    const { anybody, results } = await publishedCity(t, engine);
    const path = `/results/${results[0]}/objection`;
    const long = await posted(anybody, path, { id: randomUUID(), ...FILLED, text: `${'一'.repeat(3999)}\r\n二` });
    t.is(long.status, 400);
    t.true(String(long.body).includes('太长：最多 4000 字，现有 4001 字。'));
    t.is((await posted(anybody, path, { id: randomUUID(), ...FILLED, text: `${'一'.repeat(3998)}\r\n二` })).status, 303);
  });

  test(`${engine}: a form sent by a page of another site is refused, and recorded nowhere`, async (t) => {
    const { service, anybody, results } = await publishedCity(t, engine);
    const path = `/results/${results[0]}/objection`;
    const foreign: readonly Readonly<Record<string, string>>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ];
    for (const headers of foreign) {
      t.is((await posted(anybody, path, { id: randomUUID(), ...FILLED }, headers)).status, 403, JSON.stringify(headers));
    }
    t.is(await objections(service), 0);
    t.is((await posted(anybody, path, { id: randomUUID(), ...FILLED }, { 'sec-fetch-site': 'same-origin' })).status, 303);
  });

  test(`${engine}: after the last day the form says so, and what is sent all the same is refused in words`, async (t) => {
    const { service, anybody, results } = await publishedCity(t, engine);
    const path = `/results/${results[0]}/objection`;
    service.outside.setNow('2027-02-01T01:00:00.000Z');
    t.false(String((await anybody.get(path)).body).includes('<textarea'));
    const late = await posted(anybody, path, { id: randomUUID(), ...FILLED });
    t.is(late.status, 409);
    t.regex(String(late.body), /异议期已于/);
    t.is(await objections(service), 0);
    t.is((await posted(anybody, '/results/none/objection', { id: randomUUID(), ...FILLED })).status, 404);
  });

  test(`${engine}: a receipt number is looked up, and one that nobody was given is told so`, async (t) => {
    const { anybody, results } = await publishedCity(t, engine);
    const sent = await posted(anybody, `/results/${results[0]}/objection`, { id: randomUUID(), ...FILLED });
    const receipt = sent.headers.get('location')?.slice('/objections/'.length) ?? '';
    const found = await anybody.get(`/objections?receipt=%20${receipt}`);
    t.deepEqual([found.status, found.headers.get('location')], [303, `/objections/${receipt}`]);
    const unknown = await anybody.get('/objections?receipt=nobody');
    t.is(unknown.status, 200);
    t.regex(String(unknown.body), /没有这个回执号/);
    t.is((await anybody.get('/objections/nobody')).status, 404);
  });
}
