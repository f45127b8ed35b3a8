import { createHash } from 'node:crypto';
import { canonicalText } from '@double-random/core';
import test from 'ava';
import { act } from '../../dist/acts/act.js';
import { findPublication, setWithdrawn } from '../../dist/store/publications/publications.js';
import { plannerOf } from '../directories/importing.js';
import { ENGINES } from '../support/engines.js';
import type { TestService } from '../support/service.js';
import { HOW, publishedCity } from './published-city.js';
import { correctPublished } from './publishing.js';
import { cellsOf } from './read-files.js';

const BASE = '/api/v1/public/results';

/** What an act that changes a result leaves in the audit log besides. */
const told = (service: TestService, event: 'result.published' | 'result.withdrawn', result: string): Promise<unknown> =>
  act(service, plannerOf('market'), async ({ record }) => {
    record(event, result, {});
    return { ok: true, value: null };
  });

for (const engine of ENGINES) {
  test(`${engine}: a result is read whole, its hash is that of its content, and it leads to what belongs to it`, async (t) => {
    const { anybody, results, visits, draw } = await publishedCity(t, engine);
    const answer = await anybody.get(`${BASE}/${results[0]}`);
    t.is(answer.status, 200);
    const body = answer.body as { content: Parameters<typeof canonicalText>[0]; contentHash: string };
    t.is(createHash('sha256').update(canonicalText(body.content)).digest('hex'), body.contentHash);
    t.like(answer.body, {
      id: results[0],
      edition: 1,
      state: 'published',
      correctionSince: null,
      supersedes: null,
      supersededBy: null,
      links: { draw: `/api/v1/public/draws/${draw}`, proof: `/api/v1/public/draws/${draw}/entities/${visits[0]?.entity}` },
    });
    t.regex(answer.headers.get('cache-control') ?? '', /max-age/);
    t.is((await anybody.get(`${BASE}/none`)).status, 404);
  });

  test(`${engine}: an answer is kept until something public changes, and never a moment longer`, async (t) => {
    const { anybody, service, results } = await publishedCity(t, engine);
    const path = `${BASE}/${results[0]}`;
    const first = await anybody.get(path);
    const again = await anybody.get(path);
    t.deepEqual(again.body, first.body);
    const tag = first.headers.get('etag') ?? '';
    t.is((await anybody.send(path, { headers: { 'if-none-match': tag } })).status, 304);

    await service.store.transact((tx) => setWithdrawn(tx, results[0] ?? '', '查错了对象', HOW.at(21)));
    await told(service, 'result.withdrawn', results[0] ?? '');
    const gone = await anybody.send(path, { headers: { 'if-none-match': tag } });
    t.is(gone.status, 410);
    t.like(gone.body, { code: 'result-is-tombstone' });
    t.regex(String((gone.body as { en: string }).en), /查错了对象/);
    t.false(JSON.stringify((await anybody.get(BASE)).body).includes(results[0] ?? '-'));
  });

  test(`${engine}: both editions of a correction stay readable until the result is withdrawn; then only tombstones are left`, async (t) => {
    const { anybody, service, results, visits } = await publishedCity(t, engine);
    const [visit] = visits;
    const before = await findPublication(service.store.db, results[0] ?? '');
    if (visit === undefined || before === null) throw new Error('there are results');
    const next = await correctPublished(service.store, visit, before, HOW.at(20), (content) => content);
    await told(service, 'result.published', next);
    t.like((await anybody.get(`${BASE}/${before.id}`)).body, { state: 'corrected', supersededBy: next });
    t.like((await anybody.get(`${BASE}/${next}`)).body, {
      state: 'published',
      supersedes: before.id,
      content: { supersedes: { reason: '记录有误' } },
    });
    const editions = `${BASE}/${before.id}/editions`;
    t.like((await anybody.get(editions)).body, {
      editions: [
        { id: before.id, state: 'corrected' },
        { id: next, state: 'published' },
      ],
    });
    const ofEntity = `/api/v1/public/entities/${visit.entity}/results`;
    t.like((await anybody.get(ofEntity)).body, { draws: [{ draw: visit.draw, replacedAt: null }], results: [{ id: next }] });
    t.regex(String((await anybody.get(`${BASE}.atom`)).body), /检查结果更正：企业/);

    await service.store.transact((tx) => setWithdrawn(tx, next, '查错了对象', HOW.at(21)));
    await told(service, 'result.withdrawn', next);
    for (const id of [before.id, next]) t.is((await anybody.get(`${BASE}/${id}`)).status, 410, id);
    t.like((await anybody.get(ofEntity)).body, { draws: [{ draw: visit.draw }], results: [] }, 'asked for by code it would say whom');
    const left = JSON.stringify([(await anybody.get(editions)).body, (await anybody.get(`${BASE}?state=withdrawn`)).body]);
    t.true(left.includes('查错了对象'));
    t.false(left.includes(visit.name), 'whom it was about is not said any more');
    const news = String((await anybody.get(`${BASE}.atom`)).body);
    t.regex(news, /检查结果撤回/);
    t.false(news.includes(visit.name));
    t.is((await anybody.get(`${BASE}?state=withdrawn&text=${encodeURIComponent(visit.name)}`)).status, 400);
  });

  test(`${engine}: pages and the CSV file tell the same results, each once`, async (t) => {
    const { anybody, results } = await publishedCity(t, engine);
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const { body } = await anybody.get(`${BASE}?limit=4&text=${encodeURIComponent('企业')}${after === '' ? '' : `&after=${after}`}`);
      const page = body as { items: readonly { id: string }[]; next: string | null };
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    t.deepEqual(seen, results.toReversed());
    for (const [lang, column] of [
      ['zh', '编号'],
      ['en', 'Id'],
    ] as const) {
      const file = await anybody.fetch(`${BASE}.csv?lang=${lang}`);
      const [header, ...rows] = cellsOf(
        Buffer.from(await file.arrayBuffer())
          .toString('utf8')
          .slice(1),
      );
      t.is(header?.[0], column);
      t.deepEqual(
        rows.map(([id]) => id),
        results.toReversed(),
      );
    }
    t.is((await anybody.get(`${BASE}?after=${Buffer.from('["x"]').toString('base64url')}`)).status, 400);
  });

  test(`${engine}: an entity learns nothing of a sealed draw before its disclosure`, async (t) => {
    const { anybody, service, draw, visits } = await publishedCity(t, engine);
    await service.store.transact(async (tx) => {
      const row: { manifest: string } = await tx('draws').where({ id: draw }).first('manifest');
      await tx('draws')
        .where({ id: draw })
        .update({ manifest: JSON.stringify({ ...JSON.parse(row.manifest), disclosure: 'sealed' }) });
    });
    t.like((await anybody.get(`/api/v1/public/entities/${visits[0]?.entity}/results`)).body, { draws: [] });
  });
}
