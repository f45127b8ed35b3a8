/** Matchmaking over real plans and directories, on both engines. */

import test, { type ExecutionContext } from 'ava';
import { findProposals, proposalById } from '../../dist/matchmaking/find-proposals.js';
import type { Proposal } from '../../dist/matchmaking/proposal.js';
import { addCity, addEntities, entity, PEOPLE } from '../plans/city.js';
import { approved, drafted, form, published, task } from '../plans/review.js';
import { ENGINES } from '../support/engines.js';
import { type TestService, testService } from '../support/service.js';

const TODAY = '2026-12-01';

const WORLD = [
  ...Array.from({ length: 40 }, (_, i) => entity(`FOOD${i}`, { industry: 'H6210', tags: ['餐饮服务'], risk: i < 10 ? 'B' : 'A' })),
  ...Array.from({ length: 10 }, (_, i) => entity(`BOTH${i}`, { industry: 'R9011', tags: ['餐饮服务', '文化娱乐场所'], risk: 'C' })),
  ...Array.from({ length: 5 }, (_, i) => entity(`GONE${i}`, { industry: 'R9011', tags: ['餐饮服务', '文化娱乐场所'], state: 'cancelled' })),
  ...Array.from({ length: 20 }, (_, i) => entity(`WORK${i}`)),
];

const market = task({ filter: { tag: ['餐饮服务'] }, ratio: { rule: { rate: '10%' }, byRisk: { C: { rate: '50%' } } } });
const culture = task({
  items: ['C1'],
  filter: { industry: ['R90'], tag: ['文化娱乐场所'] },
  ratio: { rule: { count: 4 } },
  window: { from: '2027-05-01', to: '2027-12-31' },
});

async function city(t: ExecutionContext, engine: (typeof ENGINES)[number]): Promise<TestService> {
  const service = await testService(t, engine);
  await addCity(service.store);
  await addEntities(service.store, 'market', WORLD);
  return service;
}

const ids = (proposals: readonly Proposal[]): string[] => proposals.map(({ id }) => id);

for (const engine of ENGINES) {
  test(`${engine}: published and approved plans meet, and each sees its own drafts besides`, async (t) => {
    const service = await city(t, engine);
    const { db } = service.store;
    await published(t, service, await drafted(t, service, form(market)));
    const draft = await drafted(t, service, form(culture), { department: 'culture' });
    t.deepEqual(await findProposals(db, PEOPLE.planner, 2027, TODAY), [], "another department's draft is not seen");
    t.deepEqual(await findProposals(db, PEOPLE.auditor, 2027, TODAY), []);
    const [own] = await findProposals(db, PEOPLE.curator, 2027, TODAY);
    t.is(own?.visits?.entities, 10);
    await approved(t, service, draft, 'culture');
    const [seen, ...others] = await findProposals(db, PEOPLE.planner, 2027, TODAY);
    t.deepEqual(others, []);
    t.is(seen?.id, own?.id);
    // Ten common entities of class C: 5 of 10 by one, 4 of 10 by the other; cancelled firms are not counted.
    t.deepEqual(seen?.visits?.single, { num: 9n, den: 1n });
    t.deepEqual(seen?.visits?.joint, { num: 5n, den: 1n });
    t.deepEqual(seen?.visits?.saved, { num: 4n, den: 1n });
    t.deepEqual(seen?.window, { from: '2027-05-01', to: '2027-05-31' });
    t.is(seen?.departments[0]?.department, 'market', 'the only one with an entity directory to count in');
    t.deepEqual(await proposalById(db, PEOPLE.planner, seen?.id ?? '', TODAY), seen ?? null);
    t.is(await proposalById(db, PEOPLE.planner, `2027-${'0'.repeat(32)}`, TODAY), null);
    t.is(await proposalById(db, PEOPLE.planner, 'no id', TODAY), null);
    t.deepEqual(await findProposals(db, PEOPLE.planner, 2027, '2027-06-01'), [], 'the window of one is over');
    t.deepEqual(await findProposals(db, PEOPLE.planner, 2028, TODAY), []);
  });

  test(`${engine}: what a joint task carries out already is not proposed, unless that was cancelled or the planned task's own department has no part in it`, async (t) => {
    const service = await city(t, engine);
    const { db } = service.store;
    await published(t, service, await drafted(t, service, form(market)));
    await published(t, service, await drafted(t, service, form(culture), { department: 'culture' }), 'culture');
    const before = await findProposals(db, PEOPLE.planner, 2027, TODAY);
    t.is(before.length, 1);
    const taken = before[0]?.tasks.find(({ department }) => department === 'culture');
    await service.store.transact(async (tx) => {
      await tx('tasks').insert({
        id: 'joint',
        draw_id: 'd1',
        draw_id_key: 'd1',
        title: '联合抽查',
        department: 'market',
        entity_directory: 'market',
        source_kind: 'planned',
        state: 'draft',
        settings: '{}',
        year: 2027,
        search_text: '',
        version: 1,
        created_at: '2026-12-01T00:00:00.000Z',
        created_by: 'planner',
        changed_at: '2026-12-01T00:00:00.000Z',
        changed_by: 'planner',
      });
      await tx('task_plan_tasks').insert({ task_id: 'joint', plan_task_id: taken?.task.id });
    });
    t.deepEqual(ids(await findProposals(db, PEOPLE.planner, 2027, TODAY)), ids(before), 'a draft of others takes nothing away');
    const part = { task_id: 'joint', department: 'culture', role: 'cooperating', version: 1, changed_at: '2026-12-01T00:00:00.000Z' };
    await service.store.transact(async (tx) => tx('task_parts').insert({ ...part, state: 'declined', decline_reason: '人手不足' }));
    t.deepEqual(ids(await findProposals(db, PEOPLE.planner, 2027, TODAY)), ids(before), 'declined');
    await service.store.transact(async (tx) => tx('task_parts').update({ state: 'invited', decline_reason: null }));
    t.deepEqual(await findProposals(db, PEOPLE.planner, 2027, TODAY), []);
    await service.store.transact(async (tx) =>
      tx('tasks').where({ id: 'joint' }).update({ state: 'cancelled', cancelled_at: '2026-12-01T00:00:00.000Z', cancel_reason: '取消' }),
    );
    t.deepEqual(ids(await findProposals(db, PEOPLE.planner, 2027, TODAY)), ids(before));
  });

  test(`${engine}: more filters than one column of marks can hold`, async (t) => {
    const service = await city(t, engine);
    const many = Array.from({ length: 130 }, (_, i) =>
      task({ title: `任务 ${i}`, filter: { tag: ['餐饮服务', `标签${i}`] }, ratio: { rule: { count: 1 } } }),
    );
    await published(t, service, await drafted(t, service, form(...many)));
    await published(t, service, await drafted(t, service, form(culture), { department: 'culture' }), 'culture');
    const [proposal, ...others] = await findProposals(service.store.db, PEOPLE.planner, 2027, TODAY);
    t.deepEqual(others, []);
    t.is(proposal?.visits?.entities, 10);
    t.deepEqual(proposal?.visits?.saved, { num: 1n, den: 5n });
  });
}
