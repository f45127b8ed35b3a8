/** Pages of plans, tasks, draws and results over real HTTP, in the states that must not be hidden. */

import test from 'ava';
import { act } from '../../dist/acts/act.js';
import { approveVoiding, askToVoid } from '../../dist/acts/draws/void.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { findPublication, setWithdrawn } from '../../dist/store/publications/publications.js';
import { plannerOf } from '../directories/importing.js';
import { confirmedTask, heldDraw, reviewerOf } from '../draws/joint-draw.js';
import { cityOverHttp } from '../draws/over-http.js';
import { HOW, publishedCity } from '../public-results/published-city.js';
import { correctPublished } from '../public-results/publishing.js';
import type { TestClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import type { TestService } from '../support/service.js';

const hashOf = (service: TestService) => async (id: string) => (await findDraw(service.store.db, id))?.manifestHash ?? '';

async function pageAt(anybody: TestClient, path: string): Promise<{ readonly status: number; readonly text: string }> {
  const { status, body } = await anybody.get(path);
  return { status, text: String(body) };
}

/** Lets the kept answers know that something public has changed, as the acts do. */
const told = (service: TestService, event: 'result.published' | 'result.withdrawn', result: string): Promise<unknown> =>
  act(service, plannerOf('market'), async ({ record }) => {
    record(event, result, {});
    return { ok: true, value: null };
  });

for (const engine of ENGINES) {
  test(`${engine}: a voided attempt is shown with its reason, and leads to the one that took its place`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const task = await confirmedTask(service);
    const first = await heldDraw(service, task, hashOf(service));
    valueIn(await askToVoid(service, reviewerOf('market'), first, 'market', '名录有误<b>'));
    t.false((await pageAt(anybody, `/draws/${first}`)).text.includes('名录有误'), 'not public before all have agreed');
    valueIn(await approveVoiding(service, reviewerOf('ecology'), first, 'ecology'));
    t.regex((await pageAt(anybody, `/tasks/${task}`)).text, /本任务正在重新准备/);
    service.outside.advance(60);
    const second = await heldDraw(service, task, hashOf(service));
    const voided = await pageAt(anybody, `/draws/${first}`);
    t.is(voided.status, 200);
    for (const what of ['已作废', '名录有误&lt;b&gt;', `href="/draws/${second}"`]) t.true(voided.text.includes(what), what);
    t.true((await pageAt(anybody, `/draws/${second}`)).text.includes(`href="/draws/${first}"`));
    const ofTask = (await pageAt(anybody, `/tasks/${task}`)).text;
    for (const draw of [first, second]) t.true(ofTask.includes(`href="/draws/${draw}"`));
    t.true(ofTask.includes('名录有误&lt;b&gt;'));
  });

  test(`${engine}: a sealed draw shows its hashes and says that the list comes later; nothing that it seals is on its page`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const task = await confirmedTask(service, { disclosure: 'sealed' });
    const id = await heldDraw(service, task, hashOf(service));
    const draw = await findDraw(service.store.db, id);
    const { text } = await pageAt(anybody, `/draws/${id}`);
    t.regex(text, /结果封存/);
    t.true(text.includes(draw?.resultHash?.slice(0, 8) ?? '-'));
    t.false(text.includes(draw?.seed?.slice(0, 8) ?? '-'));
    for (const page of [`/draws/${id}`, `/tasks/${task}`]) t.notRegex((await pageAt(anybody, page)).text, /企业\d\d|2026-11-16|检查项/);
  });

  test(`${engine}: whoever comes by a paper's code is told whether its result hash is the published one`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const id = await heldDraw(service, await confirmedTask(service), hashOf(service));
    const hash = (await findDraw(service.store.db, id))?.resultHash ?? '';
    t.regex((await pageAt(anybody, `/draws/${id}?draw=hz-test-001&attempt=1&result=${hash}`)).text, /结果哈希与公布的一致/);
    t.regex((await pageAt(anybody, `/draws/${id}?result=${'0'.repeat(64)}`)).text, /与公布的不一致/);
  });

  test(`${engine}: a corrected result says what was corrected and why, beside the old one; a withdrawn one leaves a tombstone`, async (t) => {
    const { service, anybody, results, visits, task } = await publishedCity(t, engine);
    const before = await findPublication(service.store.db, results[0] ?? '');
    const visit = visits[0];
    if (before === null || visit === undefined) throw new Error('a result and its visit');
    const next = await correctPublished(service.store, visit, before, HOW.at(20), (content) => ({
      ...content,
      parts: content.parts.map((part) => ({ ...part, items: part.items.map((item) => ({ ...item, finding: '更正后的说明' })) })),
    }));
    await told(service, 'result.published', next);
    const corrected = await pageAt(anybody, `/results/${next}`);
    for (const what of ['更正理由', '记录有误', '更正前', '更正后的说明', `href="/results/${before.id}"`]) {
      t.true(corrected.text.includes(what), what);
    }
    const old = await pageAt(anybody, `/results/${before.id}`);
    t.is(old.status, 200);
    t.true(old.text.includes(`href="/results/${next}"`));
    t.regex(old.text, /这不是现行结果/);

    await service.store.transact((tx) => setWithdrawn(tx, next, '查错了对象', HOW.at(21)));
    await told(service, 'result.withdrawn', next);
    for (const id of [next, before.id]) {
      const gone = await pageAt(anybody, `/results/${id}`);
      t.is(gone.status, 410, id);
      t.true(gone.text.includes('查错了对象'));
      t.false(gone.text.includes(before.content.entity.name));
    }
    const list = (await pageAt(anybody, `/results?task=${task}&state=withdrawn`)).text;
    t.true(list.includes('查错了对象'));
    t.is((await anybody.get('/results/none')).status, 404);
  });

  test(`${engine}: every list takes its filters, says what is wrong with one, and offers the same as a file`, async (t) => {
    const { anybody, task, draw } = await publishedCity(t, engine);
    for (const path of [
      '/plans?year=2026',
      `/tasks?text=none`,
      '/draws',
      `/results?task=${task}&outcome=problem`,
      `/draws/${draw}?standing=reserve`,
    ]) {
      t.is((await pageAt(anybody, path)).status, 200, path);
      t.is((await pageAt(anybody, `${path}${path.includes('?') ? '&' : '?'}lang=en`)).status, 200, path);
    }
    t.regex((await pageAt(anybody, '/results?from=2026-99-99')).text, /id="problem-from"/);
    t.regex((await pageAt(anybody, `/results?task=${task}`)).text, new RegExp(`results\\.csv\\?task=${task}`));
    t.is((await pageAt(anybody, '/plans/none')).status, 404);
    t.is((await pageAt(anybody, '/tasks/none')).status, 404);
    t.is((await pageAt(anybody, '/draws/none')).status, 404);
  });

  test(`${engine}: the entries of both feeds lead to pages that are there, in the feed's language`, async (t) => {
    const { anybody, results, draw } = await publishedCity(t, engine);
    for (const [feed, path] of [
      ['feed.atom', `/draws/${draw}`],
      ['results.atom', `/results/${results[0]}`],
    ] as const) {
      for (const query of ['', '?lang=en']) {
        const atom = String((await anybody.get(`/api/v1/public/${feed}${query}`)).body);
        t.true(atom.includes(`${path}${query}"/>`), `${feed}${query}`);
        t.true(atom.includes(`${path}#`), 'an entry has one id in every language');
      }
      t.is((await anybody.get(path)).status, 200);
    }
  });
}
