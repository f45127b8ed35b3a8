import test from 'ava';
import fc from 'fast-check';
import { amendPlan } from '../../dist/acts/plans/amend-plan.js';
import { cancelPlan } from '../../dist/acts/plans/cancel-plan.js';
import { editPlan } from '../../dist/acts/plans/edit-plan.js';
import { type CoverageFacts, coverageOf } from '../../dist/plans/coverage.js';
import { reaches, shareOf } from '../../dist/plans/share.js';
import { itemsInForce } from '../../dist/store/directories/items-in-force.js';
import { itemsDone, itemsPlanned, jointCounts } from '../../dist/store/plans/coverage.js';
import { ENGINES } from '../support/engines.js';
import { testService } from '../support/service.js';
import { addCity, PEOPLE } from './city.js';
import { callOf, drafted, form, must, published, task } from './review.js';

test('a share is exact, and its percentage is rounded half up to tenths', (t) => {
  t.deepEqual(shareOf(2, 3), { count: 2, of: 3, percent: '66.7%' });
  t.is(shareOf(1, 2000).percent, '0.1%');
  t.is(shareOf(1, 2001).percent, '0.0%');
  t.is(shareOf(5, 5).percent, '100.0%');
  t.is(shareOf(0, 0).percent, null);
  t.true(reaches(shareOf(3, 5), 60));
  t.false(reaches(shareOf(5999, 10_000), 60), '60.0% as people read it is not yet 60 %');
  t.false(reaches(shareOf(0, 0), 60));
});

const listed = (department: string, code: string) => ({ department, code, name: code, category: '', key: false });

test('planned or done counts once; what is not listed does not count at all', (t) => {
  const report = coverageOf({
    listed: [listed('a', '1'), listed('a', '2'), listed('a', '3'), listed('b', '1')],
    planned: [
      { department: 'a', item: '1' },
      { department: 'a', item: '2' },
      { department: 'a', item: 'unlisted' },
    ],
    done: [{ department: 'a', item: '2' }],
    tasks: [
      { department: 'a', tasks: 3, joint: 2 },
      { department: 'c', tasks: 1, joint: 1 },
    ],
  });
  t.deepEqual(report.city.coverage, { count: 2, of: 4, percent: '50.0%' });
  t.deepEqual(report.city.joint, { count: 3, of: 4, percent: '75.0%' });
  t.deepEqual(report.city.reachesJoint, [
    { target: 60, reached: true },
    { target: 80, reached: false },
  ]);
  t.deepEqual(
    report.departments.map(({ department, listed: of, planned, done, coverage }) => [department, of, planned, done, coverage.percent]),
    [
      ['a', 3, 2, 1, '66.7%'],
      ['b', 1, 0, 0, '0.0%'],
      ['c', 0, 0, 0, null],
    ],
  );
  t.deepEqual(
    report.items.map(({ standing }) => standing),
    ['planned', 'done', 'uncovered', 'uncovered'],
  );
});

test('the city is the sum of its departments', (t) => {
  const name = fc.record({ department: fc.constantFrom('a', 'b', 'c'), item: fc.constantFrom('1', '2', '3', '4') });
  const facts: fc.Arbitrary<CoverageFacts> = fc.record({
    listed: fc
      .uniqueArray(name, { selector: ({ department, item }) => department + item })
      .map((all) => all.map(({ department, item }) => listed(department, item))),
    planned: fc.array(name),
    done: fc.array(name),
    tasks: fc.constant([]),
  });
  fc.assert(
    fc.property(facts, (given) => {
      const { city, departments } = coverageOf(given);
      const sum = (count: (figures: typeof city) => number): number => departments.reduce((total, one) => total + count(one), 0);
      t.is(
        sum(({ coverage }) => coverage.count),
        city.coverage.count,
      );
      t.is(
        sum(({ coverage }) => coverage.of),
        city.coverage.of,
      );
      t.true(city.coverage.count <= city.coverage.of);
    }),
  );
  t.pass();
});

for (const engine of ENGINES) {
  test(`${engine}: only the edition in force of a plan that is not cancelled covers`, async (t) => {
    const service = await testService(t, engine);
    const { db } = service.store;
    await addCity(service.store);
    const cooperating = [{ department: 'ecology', items: ['E1', 'E2'] }];
    const draft = await drafted(t, service, form(task({ cooperating }), task({ title: '单独检查', items: ['M2'] })));
    t.deepEqual(await itemsPlanned(db, 2027), [], 'a draft covers nothing');
    const inForce = await published(t, service, draft);
    const byName = (items: readonly { department: string; item: string }[]): string[] =>
      items.map(({ department, item }) => `${department}/${item}`).sort();
    t.deepEqual(byName(await itemsPlanned(db, 2027)), ['ecology/E1', 'ecology/E2', 'market/M1', 'market/M2']);
    t.deepEqual(await jointCounts(db, 2027), [{ department: 'market', tasks: 2, joint: 1 }]);
    t.deepEqual(await itemsPlanned(db, 2028), []);
    t.deepEqual(await itemsDone(db, 2027, 'all'), []);
    t.is((await itemsInForce(db, null)).length, 6);

    const amendment = must(t, await amendPlan(service, PEOPLE.planner, callOf(inForce), '精简'));
    const edited = must(t, await editPlan(service, PEOPLE.planner, callOf(amendment), form(task())));
    t.is((await itemsPlanned(db, 2027)).length, 4, 'the amendment does not bind yet');
    const second = await published(t, service, edited);
    t.deepEqual(byName(await itemsPlanned(db, 2027)), ['market/M1']);
    t.deepEqual(await jointCounts(db, 2027), [{ department: 'market', tasks: 1, joint: 0 }]);
    must(t, await cancelPlan(service, PEOPLE.legal, callOf(second), '取消'));
    t.deepEqual(await itemsPlanned(db, 2027), []);
  });

  test(`${engine}: what a draw has taken up is done, for the departments that took part in it`, async (t) => {
    const service = await testService(t, engine);
    const { db, transact } = service.store;
    await addCity(service.store);
    const at = '2026-12-01T00:00:00.000Z';
    await transact(async (tx) => {
      await tx('tasks').insert({
        id: 'joint',
        draw_id: 'd1',
        draw_id_key: 'd1',
        title: '联合抽查',
        department: 'market',
        entity_directory: 'market',
        source_kind: 'ad-hoc',
        source_reason: '专项',
        state: 'confirmed',
        settings: '{}',
        year: 2027,
        search_text: '',
        version: 1,
        created_at: at,
        created_by: 'planner',
        changed_at: at,
        changed_by: 'planner',
      });
      for (const [department, role, state, items] of [
        ['market', 'initiating', 'accepted', ['M1']],
        ['ecology', 'cooperating', 'accepted', ['E1', 'E2']],
        ['culture', 'cooperating', 'declined', ['C1']],
      ] as const) {
        await tx('task_parts').insert({
          task_id: 'joint',
          department,
          role,
          state,
          preparation: JSON.stringify({ items }),
          decline_reason: state === 'declined' ? '无人' : null,
          version: 1,
          changed_at: at,
        });
      }
    });
    t.deepEqual(await itemsDone(db, 2027, 'all'), [], 'nothing is drawn yet');
    await transact(async (tx) => tx('tasks').where({ id: 'joint' }).update({ state: 'drawn', public_since: at }));
    t.deepEqual((await itemsDone(db, 2027, 'all')).map(({ item }) => item).sort(), ['E1', 'E2', 'M1']);
    t.deepEqual(await itemsDone(db, 2026, 'all'), []);
    t.is((await itemsDone(db, 2027, 'told')).length, 3, 'an open task tells its items');
    const sealed = JSON.stringify({ disclosure: 'sealed' });
    await transact(async (tx) => tx('tasks').where({ id: 'joint' }).update({ settings: sealed }));
    t.deepEqual(await itemsDone(db, 2027, 'told'), [], 'a sealed one does not until its inspections are done');
    t.is((await itemsDone(db, 2027, 'all')).length, 3);
    await transact(async (tx) => tx('tasks').where({ id: 'joint' }).update({ state: 'results_complete' }));
    t.is((await itemsDone(db, 2027, 'told')).length, 3);
    await transact(async (tx) => tx('tasks').where({ id: 'joint' }).update({ state: 'frozen' }));
    t.deepEqual(await itemsDone(db, 2027, 'all'), [], 'the draw was voided');
  });
}
