/** What the review refuses, by the name of what is broken; and what twice the same click does. */

import test from 'ava';
import { amendPlan } from '../../dist/acts/plans/amend-plan.js';
import { answerPlan } from '../../dist/acts/plans/answer-plan.js';
import { approvePlan } from '../../dist/acts/plans/approve-plan.js';
import { cancelPlan } from '../../dist/acts/plans/cancel-plan.js';
import { draftPlan } from '../../dist/acts/plans/draft-plan.js';
import { editPlan } from '../../dist/acts/plans/edit-plan.js';
import { passPlan } from '../../dist/acts/plans/pass-plan.js';
import { publishPlan } from '../../dist/acts/plans/publish-plan.js';
import { submitPlan } from '../../dist/acts/plans/submit-plan.js';
import { tasksOf } from '../../dist/plans/read-edition.js';
import { planForm } from '../../dist/plans/task-form.js';
import { findPlan } from '../../dist/store/plans/plans.js';
import { ENGINES } from '../support/engines.js';
import { testService } from '../support/service.js';
import { addCity, PEOPLE, user } from './city.js';
import { APPROVAL, approved, callOf, codeOf, drafted, form, must, published, task } from './review.js';

const codes = (outcome: Awaited<ReturnType<typeof draftPlan>>): string[] => (outcome.ok ? [] : outcome.problems.map(({ code }) => code));
const paths = (outcome: Awaited<ReturnType<typeof draftPlan>>): (string | undefined)[] =>
  outcome.ok ? [] : outcome.problems.slice(1).map(({ place }) => place.path);

for (const engine of ENGINES) {
  test(`${engine}: unlisted item, item not in force, item of another department`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const given = form(
      task({ items: ['M1', 'X1'] }),
      task({ items: ['M9'], cooperating: [{ department: 'ecology', items: ['E1', 'C1'] }] }),
    );
    const outcome = await draftPlan(service, PEOPLE.planner, { year: 2027, form: given });
    t.deepEqual(codes(outcome), ['items-not-listed', 'unlisted-item', 'unlisted-item', 'unlisted-item']);
    t.deepEqual(paths(outcome), ['tasks[0].items[1]', 'tasks[1].items[0]', 'tasks[1].cooperating[0].items[0]']);
    t.deepEqual(await service.store.db('plans').select(), []);
  });

  test(`${engine}: window outside the year, unknown department, own department as a cooperating one`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const given = form(
      task({ window: { from: '2027-12-01', to: '2028-01-10' } }),
      task({ cooperating: [{ department: 'nobody', items: ['N1'] }] }),
      task({ cooperating: [{ department: 'market', items: ['M1'] }] }),
    );
    const outcome = await draftPlan(service, PEOPLE.planner, { year: 2027, form: given });
    t.deepEqual(codes(outcome), ['tasks-not-fit', 'window-outside-year', 'unknown-department', 'own-department-cooperating']);
  });

  test(`${engine}: a planned task's id that is not the plan's, or twice`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const draft = await drafted(t, service, form(task()));
    const plan = await findPlan(service.store.db, draft.planId);
    const [kept] = plan === null ? [] : await tasksOf(service.store.db, plan, 1);
    const twice = await editPlan(service, PEOPLE.planner, callOf(draft), form(task({ id: kept?.id }), task({ id: kept?.id })));
    t.deepEqual(codes(twice), ['tasks-not-fit', 'repeated-planned-task']);
    const foreign = await editPlan(service, PEOPLE.planner, callOf(draft), form(task({ id: 'another' })));
    t.deepEqual(codes(foreign), ['tasks-not-fit', 'unknown-planned-task']);
  });

  test(`${engine}: another department's plan is not seen as a draft, and not changed when it is public`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const draft = await drafted(t, service, form(task()));
    t.is(codeOf(await editPlan(service, PEOPLE.ecologist, callOf(draft), form())), 'not-found');
    const inForce = await published(t, service, draft);
    t.is(codeOf(await amendPlan(service, PEOPLE.ecologist, callOf(inForce), '改')), 'not-yours');
    t.is(codeOf(await cancelPlan(service, PEOPLE.ecologist, callOf(inForce), '改')), 'not-yours');
    t.is(codeOf(await editPlan(service, PEOPLE.planner, { ...callOf(draft), plan: 'no-plan' }, form())), 'not-found');
  });

  test(`${engine}: stale version`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const draft = await drafted(t, service, form(task()));
    const edited = must(t, await editPlan(service, PEOPLE.planner, callOf(draft), form(task(), task({ title: '第二项' }))));
    t.is(edited.version, draft.version + 1);
    t.is(codeOf(await editPlan(service, PEOPLE.planner, callOf(draft), form(task({ title: '旧稿' })))), 'changed-meanwhile');
    t.is(codeOf(await submitPlan(service, PEOPLE.planner, callOf(draft))), 'changed-meanwhile');
  });

  test(`${engine}: self-review: submitter, legal reviewer and approver are three persons`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const { both, legal } = PEOPLE;
    const submitted = must(t, await submitPlan(service, both, callOf(await drafted(t, service, form(task())))));
    t.is(codeOf(await passPlan(service, both, callOf(submitted), '合法')), 'same-person');
    const passed = must(t, await passPlan(service, legal, callOf(submitted), '合法'));
    t.is(codeOf(await approvePlan(service, both, callOf(passed), APPROVAL)), 'same-person');
    t.is(codeOf(await approvePlan(service, legal, callOf(passed), APPROVAL)), 'same-person');
  });

  test(`${engine}: publish before approval, submit without tasks, cancel a published plan as planner`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const empty = await drafted(t, service, form());
    t.is(codeOf(await publishPlan(service, PEOPLE.legal, callOf(empty))), 'wrong-plan-state');
    t.is(codeOf(await submitPlan(service, PEOPLE.planner, callOf(empty))), 'plan-without-tasks');
    const filled = must(t, await editPlan(service, PEOPLE.planner, callOf(empty), form(task())));
    const inForce = await published(t, service, filled);
    t.is(codeOf(await cancelPlan(service, PEOPLE.planner, callOf(inForce), '算了')), 'not-allowed');
  });

  test(`${engine}: an item that left the list meanwhile keeps the plan from being published`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const ready = await approved(t, service, await drafted(t, service, form(task())));
    await service.store.transact(async (tx) => tx('directory_records').where({ key: 'M1' }).update({ state: 'ended' }));
    t.is(codeOf(await publishPlan(service, PEOPLE.legal, callOf(ready))), 'items-not-listed');
  });

  test(`${engine}: each named department answers once, from its own desk, to what it has read`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const cooperating = [
      { department: 'ecology', items: ['E1'] },
      { department: 'culture', items: ['C1'] },
    ];
    const submitted = must(t, await submitPlan(service, PEOPLE.planner, callOf(await drafted(t, service, form(task({ cooperating }))))));
    t.is(submitted.state, 'departments_confirming');
    const once = must(t, await answerPlan(service, PEOPLE.ecologist, callOf(submitted), { reason: null }));
    t.is(once.state, 'departments_confirming');
    t.deepEqual(must(t, await answerPlan(service, PEOPLE.ecologist, callOf(submitted), { reason: null })), once);
    t.is(codeOf(await answerPlan(service, user('other', 'ecology', 'planner'), callOf(once), { reason: '不行' })), 'already-answered');
    t.is(codeOf(await answerPlan(service, PEOPLE.legal, callOf(once), { reason: null })), 'not-asked');
    const objected = must(t, await answerPlan(service, PEOPLE.curator, callOf(once), { reason: '人手不足' }));
    t.is(objected.state, 'draft');
    const edited = must(t, await editPlan(service, PEOPLE.planner, callOf(objected), form(task({ title: '改过的任务', cooperating }))));
    const again = must(t, await submitPlan(service, PEOPLE.planner, callOf(edited)));
    t.is(codeOf(await answerPlan(service, PEOPLE.ecologist, callOf(submitted), { reason: null })), 'changed-meanwhile');
    await answerPlan(service, PEOPLE.curator, callOf(again), { reason: null });
    const all = must(t, await answerPlan(service, PEOPLE.ecologist, callOf(again), { reason: null }));
    t.is(all.state, 'legal_review');
  });

  test(`${engine}: a second click changes nothing, and leaves no second trace`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const given = { year: 2027, form: form(task()) };
    const [one, two] = await Promise.all([draftPlan(service, PEOPLE.planner, given), draftPlan(service, PEOPLE.planner, given)]);
    const draft = must(t, one);
    t.deepEqual(must(t, two), draft);
    t.is(codeOf(await draftPlan(service, PEOPLE.both, given)), 'plan-exists', 'somebody else drafts another one');
    const changed = form(task({ title: '改' }));
    const edited = must(t, await editPlan(service, PEOPLE.planner, callOf(draft), changed));
    const plan = await findPlan(service.store.db, draft.planId);
    const tasks = plan === null ? [] : await tasksOf(service.store.db, plan, 1);
    t.is(tasks.length, 1);
    t.deepEqual(must(t, await editPlan(service, PEOPLE.planner, callOf(draft), changed)), edited);
    const clicks = await Promise.all([1, 2, 3].map(() => submitPlan(service, PEOPLE.planner, callOf(edited))));
    for (const click of clicks) t.is(must(t, click).state, 'legal_review');
    const events: { event: string }[] = await service.store.db('audit_entries').orderBy('sequence').select('event');
    t.deepEqual(
      events.map(({ event }) => event),
      ['plan.drafted', 'plan.edited', 'plan.submitted'],
    );
  });

  test(`${engine}: an amendment keeps the ids of tasks, and one is on its way at a time`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const inForce = await published(t, service, await drafted(t, service, form(task())));
    const amendment = must(t, await amendPlan(service, PEOPLE.planner, callOf(inForce), '新增任务'));
    t.is(amendment.edition, 2);
    t.deepEqual(must(t, await amendPlan(service, PEOPLE.planner, callOf(inForce), '新增任务')), amendment);
    t.is(codeOf(await amendPlan(service, PEOPLE.both, callOf(inForce), '另一理由')), 'amendment-under-way');
    t.is(codeOf(await cancelPlan(service, PEOPLE.legal, callOf(inForce), '取消')), 'amendment-under-way');
    const plan = await findPlan(service.store.db, inForce.planId);
    t.truthy(plan);
    if (plan === null) return;
    t.deepEqual(await tasksOf(service.store.db, plan, 2), await tasksOf(service.store.db, plan, 1));
    must(t, await cancelPlan(service, PEOPLE.planner, callOf(amendment), '不必修订'));
    t.is((await findPlan(service.store.db, inForce.planId))?.cancelledAt, null, 'the plan goes on');
    t.is(must(t, await amendPlan(service, PEOPLE.planner, callOf(inForce), '新增任务')).edition, 3);
  });
}

test('amend without a reason, directed without a filter, undirected with one, and a rate above one whole are not read', (t) => {
  const bad = (more: object): boolean => !planForm.safeParse({ title: 't', tasks: [task({ ...more })] }).success;
  t.true(bad({ filter: {} }));
  t.true(bad({ scope: 'undirected' }));
  t.true(bad({ ratio: { rule: { rate: '101%' } } }));
  t.true(bad({ ratio: { rule: { rate: '3 per cent' } } }));
  t.true(bad({ items: [] }));
  t.true(bad({ items: ['M1', 'M1'] }));
  t.true(bad({ window: { from: '2027-05-01', to: '2027-04-01' } }));
  t.true(bad({ window: { from: '2027-02-30', to: '2027-04-01' } }));
  t.true(bad({ title: 'a\u0000b' }));
  t.false(bad({}));
  t.deepEqual(form(task({ ratio: { rule: { rate: '0.5%' } } })).tasks[0]?.ratio.rule, {
    rate: [5, 1000],
    rounding: 'ceil',
    minimum: 0,
    maximum: null,
  });
});
