/** Results in the form of the national publicity system. */

import { done } from '@double-random/core';
import test, { type ExecutionContext } from 'ava';
import { act } from '../../dist/acts/act.js';
import { publicityRecordRoutes } from '../../dist/routes/exchange/publicity-records.js';
import { setWithdrawn } from '../../dist/store/publications/publications.js';
import type { Visit } from '../../dist/visits/visit.js';
import { publicationId, publishedVisit } from '../follow-ups/published.js';
import { SYSTEM } from '../people/people.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { serveRoutes } from '../support/serve-routes.js';
import { type TestService, testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';
import { publishPlan } from './webhook-city.js';

const PATH = '/api/v1/exchange/publicity-records';
const TOKEN = { department: 'market', scopes: ['exchange:read'] } as const;

type Body = Record<string, unknown>;

interface City {
  readonly service: TestService;
  readonly visits: readonly Visit[];
  readonly items: (query?: string) => Promise<Body[]>;
  readonly text: (query?: string) => Promise<string>;
}

async function city(t: ExecutionContext, engine: TestEngine): Promise<City> {
  const service = await testService(t, engine);
  const { visits } = await dispatchedTask(service);
  const ask = await serveRoutes(t, service, publicityRecordRoutes);
  return {
    service,
    visits,
    items: async (query = '') => {
      const items: Body[] = [];
      for (let after = ''; ; ) {
        const { items: page, next } = (await (await ask(`${PATH}?${query}${after}`, TOKEN)).json()) as {
          items: Body[];
          next: string | null;
        };
        items.push(...page);
        if (next === null) return items;
        after = `&after=${next}`;
      }
    },
    text: async (query = '') => (await ask(`${PATH}.csv?${query}`, TOKEN)).text(),
  };
}

const visitAt = (visits: readonly Visit[], at: number): Visit => {
  const visit = visits[at];
  if (visit === undefined) throw new Error(`there is no visit ${at}`);
  return visit;
};

/** The rows of a CSV file none of whose cells needs quotes. */
function rowsOf(csv: string): Record<string, string>[] {
  const [header = [], ...rows] = csv
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

async function withdrawn(service: TestService, id: string): Promise<void> {
  valueIn(
    await act(service, SYSTEM, async ({ tx, at, record }) => {
      await setWithdrawn(tx, id, '主体认定有误', at);
      record('result.withdrawn', id, { reason: '主体认定有误' });
      return done(null);
    }),
  );
}

for (const engine of ENGINES) {
  test(`${engine}: each department of a result has its record, with the names of the national system and nothing left out`, async (t) => {
    const { service, visits, items } = await city(t, engine);
    const visit = visitAt(visits, 0);
    const content = await publishedVisit(service, visit, { market: { result: 'problem-pending', disposition: 'other' }, ecology: {} });
    const records = await items();
    t.deepEqual(records[0], {
      raninsPlanId: null,
      raninsPlaneName: null,
      raninsTaskId: visit.task,
      raninsTaskName: '联合双随机抽查（测试）',
      raninsTypeName: '定向抽查',
      insAuth: 'market',
      insDate: '2026-11-16',
      details: [{ seqno: 1, raninsItemName: '检查', raninsCheckResName: '某' }],
      uscc: null,
      entName: visit.name,
      doubleRandom: {
        recordId: `${visit.id}/market`,
        edition: 1,
        result: content.id,
        department: 'market',
        drawId: 'hz-test-001',
        contentHash: (await service.store.db('publications').first('content_hash'))?.content_hash,
        publishedAt: '2026-11-20T01:00:00.000Z',
        changedAt: '2026-11-20T01:00:00.000Z',
        withdrawn: null,
        path: `/api/v1/public/results/${content.id}`,
      },
    });
    t.is(records.length, 2);
    t.is(records[1]?.['insAuth'], 'ecology');
    t.deepEqual(await items('department=ecology'), records.slice(1));
    t.deepEqual(await items('department=culture'), []);
  });

  test(`${engine}: a task of the annual plan names the plan of the department, else that of the initiating one`, async (t) => {
    const { service, visits, items } = await city(t, engine);
    const visit = visitAt(visits, 0);
    const plan = await publishPlan(service, 1);
    await service.store.transact(async (tx) => {
      await tx('plans').where({ id: plan }).update({ in_force: 1, published_at: '2026-01-05T00:00:00.000Z' });
      await tx('plan_tasks').insert({ id: 'plan-task-1', plan_id: plan, created_at: '2026-01-05T00:00:00.000Z' });
      await tx('task_plan_tasks').insert({ task_id: visit.task, plan_task_id: 'plan-task-1' });
      await tx('tasks').where({ id: visit.task }).update({ source_kind: 'proposal', source_reason: null });
    });
    await publishedVisit(service, visit, { market: {}, ecology: {} });
    for (const record of await items()) t.like(record, { raninsPlanId: plan, raninsPlaneName: '年度计划 1' });
  });

  test(`${engine}: a correction takes the record's place, and a withdrawal retracts it and says nothing more`, async (t) => {
    const { service, visits, items, text } = await city(t, engine);
    const [corrected, taken] = [visitAt(visits, 0), visitAt(visits, 1)];
    await publishedVisit(service, corrected, { market: {} });
    await publishedVisit(service, taken, { market: {} }, { publishedAt: '2026-11-20T02:00:00.000Z' });
    const [before] = await items();
    await publishedVisit(
      service,
      corrected,
      { market: { result: 'problem-pending' } },
      { edition: 2, publishedAt: '2026-11-21T01:00:00.000Z' },
    );
    service.outside.setNow('2026-11-22T01:00:00.000Z');
    await withdrawn(service, publicationId(taken));

    const records = await items();
    t.deepEqual(
      records.map(({ doubleRandom }) => (doubleRandom as Body)['recordId']),
      [`${corrected.id}/market`, `${taken.id}/market`],
    );
    t.like(records[0], {
      doubleRandom: {
        ...(before?.['doubleRandom'] as Body),
        edition: 2,
        ...only(records[0], ['result', 'contentHash', 'publishedAt', 'changedAt', 'path']),
      },
    });
    t.like(records[1], {
      details: [],
      insDate: null,
      entName: null,
      uscc: null,
      doubleRandom: { withdrawn: { at: '2026-11-22T01:00:00.000Z', reason: '主体认定有误' }, changedAt: '2026-11-22T01:00:00.000Z' },
    });
    t.false(JSON.stringify(records[1]).includes(taken.name));
    t.deepEqual(await items('since=2026-11-22T09:00:00%2B08:00'), records.slice(1), 'a withdrawal is new');
    t.deepEqual(await items('until=2026-11-22T01:00:00Z'), records.slice(0, 1));
    t.deepEqual(await items('since=2026-11-23T00:00:00Z'), []);

    const rows = rowsOf(await text());
    t.deepEqual(
      rows.map(({ seqno, raninsCheckResName, recordId, withdrawnAt }) => [seqno, raninsCheckResName, recordId, withdrawnAt]),
      [
        ['1', '某', `${corrected.id}/market`, ''],
        ['', '', `${taken.id}/market`, '2026-11-22T01:00:00.000Z'],
      ],
    );
    t.deepEqual(rowsOf(await text('since=2026-11-23T00:00:00Z')), [], 'only the header');
  });

  test(`${engine}: pages join to the whole, also where many results are of one moment, and JSON and CSV say the same`, async (t) => {
    const { service, visits, items, text } = await city(t, engine);
    for (const visit of visits) await publishedVisit(service, visit, { market: {}, ecology: {} });
    const all = await items();
    t.is(all.length, visits.length * 2);
    for (const limit of [1, 2, 4, visits.length]) t.deepEqual(await items(`limit=${limit}`), all, `pages of ${limit}`);
    const rows = rowsOf(await text());
    t.deepEqual(
      rows.map(({ recordId, insAuth, entName }) => ({ recordId, insAuth, entName })),
      all.map(({ insAuth, entName, doubleRandom }) => ({ recordId: (doubleRandom as Body)['recordId'], insAuth, entName })),
    );
  });
}

/** These members of what another system is told beside the national record. */
function only(record: Body | undefined, names: readonly string[]): Body {
  const told = record?.['doubleRandom'] as Body;
  return Object.fromEntries(names.map((name) => [name, told[name]]));
}
