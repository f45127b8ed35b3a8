import test, { type ExecutionContext } from 'ava';
import { dispatch } from '../../dist/acts/visits/dispatch.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { visitsOfDraw } from '../../dist/store/visits/visits.js';
import type { Visit } from '../../dist/visits/visit.js';
import { plannerOf } from '../directories/importing.js';
import { confirmedTask, heldDraw } from '../draws/joint-draw.js';
import { type CityOverHttp, cityOverHttp, codeOf } from '../draws/over-http.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { publishedVisit } from './published.js';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly overdue: boolean;
  readonly dueOn: string | null;
  readonly version: number;
}

const rowsIn = (body: unknown): readonly Row[] => (body as { readonly items: readonly Row[] }).items;

const nextIn = (body: unknown): string | null => (body as { readonly next: string | null }).next;

/** Two visits, published: an order of each, the second with the earlier last day. */
async function cityWithOrders(t: ExecutionContext, engine: TestEngine): Promise<CityOverHttp & { readonly visits: readonly Visit[] }> {
  const city = await cityOverHttp(t, engine);
  const { service } = city;
  const task = await confirmedTask(service);
  const draw = await heldDraw(service, task, async (id) => (await findDraw(service.store.db, id))?.manifestHash ?? '');
  valueIn(await dispatch(service, plannerOf('market'), task));
  const visits = await visitsOfDraw(service.store.db, draw);
  for (const [index, correctBy] of ['2026-12-01', '2026-11-10'].entries()) {
    const order = { result: 'ordered-to-correct', disposition: 'order-to-correct', correctBy };
    await publishedVisit(service, visits[index] as Visit, { market: order, ecology: {} }, { publishedAt: '2026-11-01T01:00:00.000Z' });
  }
  service.outside.setNow('2026-11-20T01:00:00.000Z');
  return { ...city, visits };
}

for (const engine of ENGINES) {
  test(`${engine}: a department works through its follow-ups over HTTP, overdue ones first`, async (t) => {
    const { as, anybody, visits } = await cityWithOrders(t, engine);
    const [market, ecology, culture, auditor] = [
      await as('market-inspector'),
      await as('ecology-planner'),
      await as('culture-reviewer'),
      await as('auditor'),
    ];
    t.is((await anybody.get('/api/v1/follow-ups')).status, 401);

    const list = await market.get('/api/v1/follow-ups');
    t.deepEqual(
      rowsIn(list.body).map(({ dueOn, overdue }) => [dueOn, overdue]),
      [
        ['2026-11-10', true],
        ['2026-12-01', false],
      ],
    );
    const page = await market.get('/api/v1/follow-ups?limit=1');
    t.is(rowsIn(page.body).length, 1);
    const rest = await market.get(`/api/v1/follow-ups?limit=1&after=${nextIn(page.body)}`);
    t.deepEqual([rowsIn(rest.body)[0]?.dueOn, nextIn(rest.body)], ['2026-12-01', null]);
    t.is(codeOf(await market.get('/api/v1/follow-ups?after=nonsense')), 'bad-cursor');
    t.is(rowsIn((await market.get('/api/v1/follow-ups?state=overdue')).body).length, 1);
    t.is(rowsIn((await auditor.get('/api/v1/follow-ups?department=market&kind=order-to-correct&state=open')).body).length, 2);
    t.is(rowsIn((await market.get(`/api/v1/follow-ups?text=${encodeURIComponent(visits[0]?.name ?? '')}`)).body).length, 1);
    t.is(rowsIn((await ecology.get('/api/v1/follow-ups')).body).length, 0);
    t.deepEqual((await market.get('/api/v1/follow-ups/open')).body, {
      today: '2026-11-20',
      departments: [{ department: 'market', open: 2, overdue: 1, kinds: [{ kind: 'order-to-correct', open: 2, overdue: 1 }] }],
    });

    const file = (await market.get('/api/v1/follow-ups.csv?lang=en')).body as string;
    t.deepEqual(
      file.split('\n').map((line) => line.split(',').slice(0, 4).join(',')),
      ['Due on,State,Kind,Department', '2026-11-10,overdue,order to correct,market', '2026-12-01,open,order to correct,market', ''],
    );

    const [overdue] = rowsIn(list.body);
    const path = `/api/v1/follow-ups/${overdue?.id}`;
    t.is((await ecology.get(path)).status, 404);
    t.is(codeOf(await auditor.post(`${path}/cancellation`, { version: 1, reason: '误登' })), 'not-allowed');
    t.is(codeOf(await market.post(`${path}/deadline`, { version: 1, dueOn: '2026-12-05', reason: '电话 13800138000' })), 'bad-request');
    t.is((await market.post(`${path}/deadline`, { version: 1, dueOn: '2026-12-05', reason: '设备延迟' })).status, 204);
    const checked = await market.post(`${path}/re-check`, {
      version: 2,
      on: '2026-11-20',
      text: '仍未整改',
      finding: { outcome: 'not-corrected', next: { kind: 'transfer' } },
    });
    t.is(checked.status, 201);
    const transfer = (checked.body as { readonly next: string }).next;
    t.is((await market.put(`/api/v1/follow-ups/${transfer}/recipient`, { version: 1, toDepartment: null, authority: '某局' })).status, 204);
    const answer = { version: 2, outcome: 'accepted', on: '2026-11-20', documentNumber: '移〔2026〕1号' };
    t.is((await market.post(`/api/v1/follow-ups/${transfer}/transfer`, answer)).status, 204);
    t.like((await market.get(`/api/v1/follow-ups/${transfer}`)).body, {
      state: 'done',
      authority: '某局',
      ended: { outcome: 'accepted', documentNumber: '移〔2026〕1号' },
      entity: { id: visits[1]?.entity },
    });

    const opened = await market.post(`/api/v1/visits/${visits[0]?.id}/follow-ups`, {
      department: 'market',
      text: '请关注',
      what: { kind: 'notification', toDepartment: 'culture' },
    });
    t.is(opened.status, 201);
    const notice = (opened.body as { readonly id: string }).id;
    t.deepEqual(
      rowsIn((await culture.get('/api/v1/follow-ups?side=received')).body).map(({ id, kind }) => [id, kind]),
      [[notice, 'notification']],
    );
    t.is(rowsIn((await culture.get('/api/v1/follow-ups?side=own')).body).length, 0);
    t.is((await culture.post(`/api/v1/follow-ups/${notice}/acknowledgement`, {})).status, 204);
    const planner = await as('market-planner');
    t.is(codeOf(await planner.post(`/api/v1/tasks/${visits[0]?.task}/archive`)), 'wrong-task-state');
    const wrong = await market.post(`/api/v1/visits/${visits[0]?.id}/follow-ups`, {
      department: 'market',
      text: '',
      what: { kind: 'order-to-correct' },
    });
    t.is(codeOf(wrong), 'bad-request');
    t.is((wrong.body as { readonly reasons: readonly unknown[] }).reasons.length, 2);
  });
}
