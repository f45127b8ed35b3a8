import test from 'ava';
import { amendPlan } from '../../../dist/acts/plans/amend-plan.js';
import { cancelPlan } from '../../../dist/acts/plans/cancel-plan.js';
import { editPlan } from '../../../dist/acts/plans/edit-plan.js';
import type { PlanEdition } from '../../../dist/plans/plan.js';
import { tasksOf } from '../../../dist/plans/read-edition.js';
import { publicPlanRecord } from '../../../dist/reports/records/annual-plan.js';
import { findPlan } from '../../../dist/store/plans/plans.js';
import { imported } from '../../directories/importing.js';
import { addCity, PEOPLE } from '../../plans/city.js';
import { APPROVAL, callOf, drafted, form, must, published, type TaskInput, task } from '../../plans/review.js';
import { ENGINES } from '../../support/engines.js';
import { codesOf } from '../../support/outcome.js';
import { type TestService, testService } from '../../support/service.js';
import { PUBLIC, recordIn } from './record-in.js';

const FOOD = task({
  filter: { region: ['330106'], industry: ['C27', '5212'], category: ['企业'], tag: ['食品'], risk: ['C', 'D'] },
  ratio: { rule: { rate: '10%' }, byRisk: { D: { count: 20 }, A: { rate: [1, 100], minimum: 1, maximum: 9 } } },
  cooperating: [
    { department: 'ecology', items: ['E2', 'E1'] },
    { department: 'culture', items: ['C1'] },
  ],
});

const departmentOf = (id: string) => ({ id, name: { zh: `${id} 局`, en: id } });
const itemOf = (code: string) => ({ code, name: `事项 ${code}` });
const plain = (value: string) => ({ zh: value, en: null });

async function idsOf(service: TestService, { planId, edition }: PlanEdition): Promise<readonly string[]> {
  const plan = await findPlan(service.store.db, planId);
  return plan === null ? [] : (await tasksOf(service.store.db, plan, edition)).map(({ id }) => id);
}

for (const engine of ENGINES) {
  test(`${engine}: a published plan says what the public reads of it, in words`, async (t) => {
    const service = await testService(t, engine, { settings: PUBLIC });
    await addCity(service.store);
    const draft = await drafted(t, service, form(FOOD));
    const [id] = await idsOf(service, draft);
    t.deepEqual(codesOf(await publicPlanRecord(service, draft.planId, null)), ['not-found'], 'a draft');
    const inForce = await published(t, service, draft);
    t.deepEqual(recordIn(t, await publicPlanRecord(service, draft.planId, null)), {
      report: 'annual-plan',
      plan: draft.planId,
      year: 2027,
      edition: 1,
      title: '2027 年度抽查计划',
      documentNumber: null,
      department: departmentOf('market'),
      publishedAt: inForce.publishedAt ?? '',
      approval: { meetingDate: APPROVAL.meetingDate, minutesNumber: APPROVAL.minutesNumber },
      amendment: null,
      cancellation: null,
      tasks: [
        {
          id: id ?? '',
          title: '食品生产抽查',
          scope: 'directed',
          conditions: [
            { label: { zh: '区域', en: 'Regions' }, values: [plain('330106')] },
            {
              label: { zh: '行业', en: 'Industries' },
              values: [
                { zh: '制造业（C27）', en: 'manufacturing (C27)' },
                { zh: '批发和零售业（5212）', en: 'wholesale and retail (5212)' },
              ],
            },
            { label: { zh: '类别', en: 'Categories' }, values: [plain('企业')] },
            { label: { zh: '标签', en: 'Tags' }, values: [plain('食品')] },
            { label: { zh: '信用风险类别', en: 'Credit-risk classes' }, values: [plain('C'), plain('D')] },
          ],
          ratio: {
            rule: { rate: [10, 100], rounding: 'ceil', minimum: 0, maximum: null },
            byRisk: [
              { risk: 'A', rule: { rate: [1, 100], rounding: 'ceil', minimum: 1, maximum: 9 } },
              { risk: 'D', rule: { count: 20 } },
            ],
          },
          timesPerYear: 1,
          window: { from: '2027-03-01', to: '2027-05-31' },
          method: { zh: '现场检查', en: 'on site' },
          departments: [
            { department: departmentOf('market'), role: 'initiating', items: [itemOf('M1')] },
            { department: departmentOf('culture'), role: 'cooperating', items: [itemOf('C1')] },
            { department: departmentOf('ecology'), role: 'cooperating', items: [itemOf('E1'), itemOf('E2')] },
          ],
          change: null,
          before: null,
        },
      ],
      removed: [],
      address: `https://ssj.example.gov.cn/plans/${draft.planId}`,
    });
  });

  test(`${engine}: an amended plan marks what it adds, changes and drops; the edition before stays readable`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const first = await published(t, service, await drafted(t, service, form(task(), task({ title: '广告抽查' }))));
    const [food] = await idsOf(service, first);
    const amended = must(t, await amendPlan(service, PEOPLE.planner, callOf(first), '新增任务'));
    const tasks: readonly TaskInput[] = [task({ id: food, timesPerYear: 2 }), task({ title: '价格抽查' })];
    const edited = must(t, await editPlan(service, PEOPLE.planner, callOf(amended), form(...tasks)));
    t.deepEqual(codesOf(await publicPlanRecord(service, first.planId, 2)), ['not-found'], 'an amendment that is not published');
    await published(t, service, edited);

    const record = recordIn(t, await publicPlanRecord(service, first.planId, null));
    t.is(record.edition, 2);
    t.deepEqual(record.amendment, { of: 1, reason: '新增任务' });
    t.deepEqual(
      record.tasks.map(({ title, change, timesPerYear, before }) => [title, change, timesPerYear, before?.timesPerYear ?? null]),
      [
        ['食品生产抽查', 'changed', 2, 1],
        ['价格抽查', 'added', 1, null],
      ],
    );
    t.deepEqual(
      record.removed.map(({ title }) => title),
      ['广告抽查'],
    );
    t.is(record.address, null, 'nobody has said where the service is');
    const before = recordIn(t, await publicPlanRecord(service, first.planId, 1));
    t.deepEqual([before.edition, before.amendment, before.removed], [1, null, []]);
    t.deepEqual(
      before.tasks.map(({ title, change }) => [title, change]),
      [
        ['食品生产抽查', null],
        ['广告抽查', null],
      ],
    );
  });

  test(`${engine}: a cancelled plan stays, with when and why; a plan or an edition that never was is not found`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const edition = await published(t, service, await drafted(t, service, form(task())));
    must(t, await cancelPlan(service, PEOPLE.both, callOf(edition), '机构改革'));
    const record = recordIn(t, await publicPlanRecord(service, edition.planId, null));
    t.is(record.cancellation?.reason, '机构改革');
    t.deepEqual(codesOf(await publicPlanRecord(service, edition.planId, 2)), ['not-found']);
    t.deepEqual(codesOf(await publicPlanRecord(service, 'nothing', null)), ['not-found']);
  });

  test(`${engine}: an item that the list has no more is called as it was called last`, async (t) => {
    const service = await testService(t, engine);
    await addCity(service.store);
    const edition = await published(t, service, await drafted(t, service, form(task())));
    const listed = async (code: string, name: string) =>
      imported(service, { department: 'market', kind: 'items', file: `code,name,department,category\n${code},${name},market,类` });
    await listed('M1', '食品标签');
    await listed('M2', '广告');
    const [shown] = recordIn(t, await publicPlanRecord(service, edition.planId, null)).tasks;
    t.deepEqual(shown?.departments[0]?.items, [{ code: 'M1', name: '食品标签' }]);
  });
}
