/** Every paper over real HTTP: what it says, what it is called, who has it, and what is painted for whom. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readReport } from '@double-random/reports';
import test from 'ava';
import { listen } from '../../dist/http/listen.js';
import type { Painter } from '../../dist/reports/painting/painter.js';
import { PaintingFailed } from '../../dist/reports/painting/painter.js';
import { createPapers, type Papers } from '../../dist/reports/papers.js';
import { placeVisits } from '../../dist/store/visits/visit-days.js';
import { inspectorsOfVisits } from '../../dist/store/visits/visit-inspectors.js';
import { addCity } from '../plans/city.js';
import { drafted, form, task as plannedTask, published } from '../plans/review.js';
import { HOW } from '../public-results/published-city.js';
import { publishVisits } from '../public-results/publishing.js';
import { type TestClient, testClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { PAINTING_THREAD } from '../support/painting-thread.js';
import type { TestService } from '../support/service.js';
import { testService } from '../support/service.js';
import { firstVisit, papersCity } from './papers-city.js';
import { readPdf } from './read-pdf.js';

const DAY = '2026-12-01';

/** The name that the header offers. */
const nameIn = (answer: Response): string =>
  decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '');

/** Counts what is painted, and lets a test paint otherwise. */
function watched(change: (paint: Painter['paint']) => Painter['paint'] = (paint) => paint): {
  readonly papers: (service: TestService) => Papers;
  readonly count: () => number;
} {
  let count = 0;
  return {
    count: () => count,
    papers: ({ settings }) => {
      const papers = createPapers(settings, PAINTING_THREAD);
      const paint = change(papers.painter.paint);
      const counted: Painter['paint'] = (work, asker) => {
        count += 1;
        return paint(work, asker);
      };
      return { ...papers, painter: { ...papers.painter, paint: counted } };
    },
  };
}

async function answered(client: TestClient, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return client.fetch(path, { headers });
}

for (const engine of ENGINES) {
  test(`${engine}: every paper of a task is a PDF that says what it is, in both languages, under a name of its own, and is shown by browsers`, async (t) => {
    const city = await papersCity(t, engine);
    const { service, task, draw } = city;
    await service.store.transact((tx) =>
      placeVisits(
        tx,
        city.visits.map(({ id }) => ({ visit: id, date: DAY, start: '09:00' })),
      ),
    );
    await publishVisits(service.store, city.visits, HOW);
    const visit = firstVisit(city);
    const place = (await inspectorsOfVisits(service.store.db, [visit.id])).find(({ department }) => department === 'market');
    const inspector = await city.asInspector('market', place?.inspector ?? '');
    const [planner, auditor] = [await city.as('market-planner'), await city.as('auditor')];
    const title = '联合双随机抽查（测试）';
    const cases: readonly (readonly [TestClient, string, zh: string, name: string, plain: string])[] = [
      [city.anybody, `/api/v1/public/tasks/${task}/notice.pdf`, '抽查任务公告', `抽查任务公告-hz-test-001-${title}`, 'task-hz-test-001'],
      [
        city.anybody,
        '/api/v1/public/tasks/hz-test-001/results.pdf',
        '抽查结果公示表',
        `抽查结果公示表-hz-test-001-${title}`,
        'results-bulletin-hz-test-001',
      ],
      [
        city.anybody,
        `/api/v1/public/draws/${draw}/certificate.pdf`,
        '抽取结果公告',
        '抽取结果公告-hz-test-001-第1次',
        'draw-certificate-hz-test-001-1',
      ],
      [city.anybody, '/api/v1/public/statistics.pdf?year=2026', '统计报告', '年度统计报告-2026-全市', 'annual-report-2026'],
      [
        planner,
        `/api/v1/visits/${visit.id}/notice.pdf`,
        '检查通知书',
        `检查通知书-${visit.name}-${DAY}`,
        `inspection-notice-${visit.id}-${DAY}`,
      ],
      [
        planner,
        `/api/v1/visits/${visit.id}/order.pdf`,
        '检查任务书',
        `检查任务书-${visit.name}-${DAY}`,
        `inspection-order-${visit.id}-${DAY}`,
      ],
      [
        planner,
        `/api/v1/visits/${visit.id}/record.pdf`,
        '现场检查记录表',
        `现场检查记录表-${visit.name}-${DAY}`,
        `on-site-record-${visit.id}-${DAY}`,
      ],
      [
        auditor,
        `/api/v1/visits/${visit.id}/record.pdf?form=filled`,
        '现场检查记录表',
        `现场检查记录表-${visit.name}-${DAY}`,
        `on-site-record-${visit.id}-${DAY}`,
      ],
      [inspector, `/api/v1/my/visits.pdf?from=${DAY}`, '检查任务分派表', '', ''],
      [planner, `/api/v1/inspectors/${place?.inspector}/visits.pdf?from=${DAY}&to=2026-12-02`, '检查任务分派表', '', ''],
      [auditor, `/api/v1/tasks/${task}/audit.pdf`, '审计摘录', `审计摘录-hz-test-001-${title}`, 'audit-extract-hz-test-001'],
    ];
    for (const [client, path, says, name, plain] of cases) {
      const zh = await answered(client, path);
      t.is(zh.status, 200, path);
      t.is(zh.headers.get('content-type'), 'application/pdf');
      t.regex(zh.headers.get('content-disposition') ?? '', /^inline; /);
      if (name !== '') t.is(nameIn(zh), `${name}.pdf`);
      if (plain !== '') t.true(zh.headers.get('content-disposition')?.includes(`filename="${plain}.pdf"`), path);
      const pdf = await readPdf(Buffer.from(await zh.arrayBuffer()));
      t.true(pdf.title.includes(says) || pdf.text.includes(says), `${path}: ${pdf.title}`);
      const en = await answered(client, `${path}${path.includes('?') ? '&' : '?'}lang=en`);
      t.is(en.status, 200, path);
      t.not(en.headers.get('etag'), zh.headers.get('etag'));
      const english = await readPdf(Buffer.from(await en.arrayBuffer()));
      t.regex(english.title, /[A-Za-z]{4}/, path);
      t.not(english.title, pdf.title);
      const known = await answered(client, path, { 'if-none-match': zh.headers.get('etag') ?? '' });
      t.is(known.status, 304, path);
      const isPublic = path.startsWith('/api/v1/public/');
      t.is(known.headers.get('cache-control'), isPublic ? 'public, max-age=30, must-revalidate' : 'no-store', path);
    }
  });

  test(`${engine}: the certificate carries the public bundle; of a sealed draw that is the sealed part`, async (t) => {
    for (const disclosure of ['open', 'sealed'] as const) {
      const city = await papersCity(t, engine, { task: disclosure === 'sealed' ? { disclosure, publishList: false } : {} });
      const answer = await answered(city.anybody, `/api/v1/public/draws/${city.draw}/certificate.pdf`);
      t.is(answer.status, 200);
      t.is(nameIn(answer), disclosure === 'open' ? '抽取结果公告-hz-test-001-第1次.pdf' : '抽取封存公告-hz-test-001-第1次.pdf');
      const bytes = Buffer.from(await answer.arrayBuffer());
      const read = await readReport(bytes);
      t.true(read.ok, JSON.stringify(read));
      const { text } = await readPdf(bytes);
      if (disclosure === 'sealed') for (const { name } of city.visits) t.false(text.includes(name), name);
    }
  });

  test(`${engine}: plans that are published have a notice, each edition its own; others have none`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const draft = await drafted(t, service, form(plannedTask()));
    const { url, stop } = await listen(service);
    t.teardown(() => stop(AbortSignal.timeout(5000)));
    const anybody = testClient(url);
    const path = `/api/v1/public/plans/${draft.planId}`;
    t.is((await anybody.get(`${path}/notice.pdf`)).status, 404);
    await published(t, service, draft);
    const answer = await answered(anybody, `${path}/notice.pdf`);
    t.is(answer.status, 200);
    t.regex(nameIn(answer), /^年度抽查计划公告-\d{4}-market 局/);
    t.regex((await readPdf(Buffer.from(await answer.arrayBuffer()))).text, /抽查计划/);
    t.is((await answered(anybody, `${path}/editions/1/notice.pdf`)).headers.get('etag'), answer.headers.get('etag'));
    t.is((await anybody.get(`${path}/editions/2/notice.pdf`)).status, 404);
  });

  test(`${engine}: what a caller may not see has no paper`, async (t) => {
    const city = await papersCity(t, engine);
    const { id } = firstVisit(city);
    const [culture, reviewer, inspector] = [
      await city.as('culture-planner'),
      await city.as('market-reviewer'),
      await city.as('market-inspector'),
    ];
    const refusals: readonly (readonly [TestClient, string, number, string])[] = [
      [culture, `/api/v1/visits/${id}/notice.pdf`, 404, 'not-found'],
      [culture, `/api/v1/visits/${id}/record.pdf`, 404, 'not-found'],
      [reviewer, `/api/v1/visits/${id}/notice.pdf`, 403, 'not-allowed'],
      [reviewer, `/api/v1/inspectors/A1/visits.pdf`, 403, 'not-allowed'],
      [inspector, '/api/v1/my/visits.pdf', 409, 'no-inspector-link'],
      [await city.as('culture-reviewer'), `/api/v1/tasks/${city.task}/audit.pdf`, 404, 'not-found'],
      [city.anybody, `/api/v1/visits/${id}/record.pdf`, 401, 'sign-in-first'],
      [city.anybody, '/api/v1/public/tasks/nothing/notice.pdf', 404, 'not-found'],
      [city.anybody, '/api/v1/public/draws/nothing/certificate.pdf', 404, 'not-found'],
      [city.anybody, '/api/v1/public/statistics.pdf?department=nobody', 404, 'not-found'],
      [city.anybody, `/api/v1/public/tasks/${city.task}/notice.pdf?lang=fr`, 400, 'bad-request'],
    ];
    for (const [client, path, status, code] of refusals) {
      const answer = await client.get(path);
      t.is((answer.body as { readonly code: string }).code, code, path);
      t.is(answer.status, status, path);
    }
  });

  test(`${engine}: a paper is painted once for all who ask, and not at all for who has it, wants its head, or comes later`, async (t) => {
    const painting = watched();
    const city = await papersCity(t, engine, { papers: painting.papers });
    const path = `/api/v1/public/tasks/${city.task}/notice.pdf`;
    t.is((await city.anybody.fetch(path, { method: 'HEAD' })).status, 200);
    t.is(painting.count(), 0, 'for its head');
    const all = await Promise.all(Array.from({ length: 8 }, () => answered(city.anybody, path)));
    const bodies = await Promise.all(all.map(async (answer) => Buffer.from(await answer.arrayBuffer())));
    for (const body of bodies) t.deepEqual(body, bodies[0]);
    t.is(painting.count(), 1);
    const etag = all[0]?.headers.get('etag') ?? '';
    t.is((await answered(city.anybody, path, { 'if-none-match': etag })).status, 304);
    t.deepEqual(Buffer.from(await (await answered(city.anybody, path)).arrayBuffer()), bodies[0]);
    t.is(painting.count(), 1, 'kept');
    t.deepEqual(await readdir(join(city.folder, 'made')), [`${etag.slice(1, -1)}.pdf`]);
    await (await answered(city.anybody, `${path}?lang=en`)).arrayBuffer();
    t.is(painting.count(), 2);
  });

  test(`${engine}: where too many wait, who comes is told when to come again, and other routes are answered`, async (t) => {
    const painting = watched(() => () => null);
    const city = await papersCity(t, engine, { papers: painting.papers });
    const answer = await answered(city.anybody, `/api/v1/public/tasks/${city.task}/notice.pdf`);
    t.is(answer.status, 503);
    t.is(answer.headers.get('retry-after'), '10');
    t.is(answer.headers.get('etag'), null);
    t.is(((await answer.json()) as { readonly code: string }).code, 'papers-busy');
    t.is((await city.anybody.get(`/api/v1/public/tasks/${city.task}`)).status, 200);
    t.deepEqual(await readdir(join(city.folder, 'made')), []);
  });

  test(`${engine}: a painter that fails before the first byte is a refusal, one after it breaks the answer off; nothing is kept`, async (t) => {
    let first = true;
    const painting = watched(() => async () => {
      const early = first;
      first = false;
      async function* pieces(): AsyncGenerator<Uint8Array, void, void> {
        if (!early) yield Buffer.from('%PDF-1.7');
        await sleep(50);
        throw new PaintingFailed('the thread is gone');
      }
      return { ok: true, missing: [], pieces: pieces() };
    });
    const city = await papersCity(t, engine, { papers: painting.papers });
    const path = `/api/v1/public/tasks/${city.task}/notice.pdf`;
    const early = await city.anybody.get(path);
    t.is(early.status, 500);
    t.is((early.body as { readonly code: string }).code, 'internal');
    const late = await answered(city.anybody, path);
    t.is(late.status, 200);
    await t.throwsAsync(late.arrayBuffer());
    t.deepEqual(await readdir(join(city.folder, 'made')), []);
  });

  test(`${engine}: when whoever asked leaves midway, painting ends and nothing is kept`, async (t) => {
    const signals: AbortSignal[] = [];
    const painting = watched(() => async (_work, { signal }) => {
      signals.push(signal);
      async function* pieces(): AsyncGenerator<Uint8Array, void, void> {
        for (;;) {
          signal.throwIfAborted();
          yield Buffer.alloc(65_536, '%PDF-1.7 ');
          await sleep(2);
        }
      }
      return { ok: true, missing: [], pieces: pieces() };
    });
    const city = await papersCity(t, engine, { papers: painting.papers });
    const leaving = new AbortController();
    const answer = await fetch(`${city.url}/api/v1/public/tasks/${city.task}/notice.pdf`, { signal: leaving.signal });
    await answer.body?.getReader().read();
    t.is((await readdir(join(city.folder, 'made'))).length, 1);
    leaving.abort();
    while (signals[0]?.aborted !== true) await sleep(10);
    while ((await readdir(join(city.folder, 'made'))).length > 0) await sleep(10);
    t.is(painting.count(), 1);
  });
}
