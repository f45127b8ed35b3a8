import test from 'ava';
import { approveVoiding, askToVoid } from '../../../dist/acts/draws/void.js';
import { cancelTask } from '../../../dist/acts/tasks/cancel-task.js';
import { publicTaskRecord } from '../../../dist/reports/records/task.js';
import { findDraw } from '../../../dist/store/draws/draws.js';
import type { TaskSettings } from '../../../dist/tasks/settings.js';
import { plannerOf } from '../../directories/importing.js';
import { addJointCity, confirmedTask, frozenDraw, heldDraw, reviewerOf } from '../../draws/joint-draw.js';
import { ENDED_ON, reviewedVisit } from '../../publications/recorded.js';
import { ENGINES } from '../../support/engines.js';
import { codesOf, valueIn } from '../../support/outcome.js';
import { type TestService, testService } from '../../support/service.js';
import { dispatchedTask } from '../../visits/dispatched.js';
import { PUBLIC, recordIn } from './record-in.js';

const NAMED: Partial<TaskSettings> = {
  regions: { '3301': { name: '杭州市', nameEn: 'Hangzhou' }, '330106': '西湖区' },
  filter: { region: ['3301'], industry: ['C'] },
};

const SEALED: Partial<TaskSettings> = { ...NAMED, disclosure: 'sealed', publishList: false, discloseBy: '2026-12-25' };

const departmentOf = (id: string) => ({ id, name: { zh: `部门 ${id}`, en: `Department ${id}` } });

const hashOf = (service: TestService) => async (id: string) => (await findDraw(service.store.db, id))?.manifestHash ?? '';

for (const engine of ENGINES) {
  test(`${engine}: the notice of an open task says all of the plan that was frozen, in words`, async (t) => {
    const service = await testService(t, engine, { settings: PUBLIC });
    await addJointCity(service);
    const task = await confirmedTask(service, NAMED);
    t.deepEqual(codesOf(await publicTaskRecord(service, task)), ['not-found'], 'before it is frozen');
    const draw = await frozenDraw(service, task);
    t.deepEqual(recordIn(t, await publicTaskRecord(service, task)), {
      report: 'task',
      task,
      drawId: 'hz-test-001',
      title: '联合双随机抽查（测试）',
      documentNumber: null,
      issuedOn: '2026-11-02',
      plans: [],
      scope: 'directed',
      disclosure: 'open',
      discloseBy: null,
      listPublished: true,
      period: { from: '2026-11-16', to: '2026-12-18' },
      conditions: [
        { label: { zh: '区域', en: 'Regions' }, values: [{ zh: '杭州市', en: 'Hangzhou' }] },
        { label: { zh: '行业', en: 'Industries' }, values: [{ zh: '制造业（C）', en: 'manufacturing (C)' }] },
      ],
      departments: [
        { department: departmentOf('market'), role: 'initiating', items: [{ code: 'SC-01', name: '检查' }] },
        { department: departmentOf('ecology'), role: 'cooperating', items: [{ code: 'HB-01', name: '检查' }] },
      ],
      strataBy: { zh: '信用风险类别', en: 'credit-risk class' },
      strata: [
        { stratum: { zh: 'A', en: null }, rule: { count: 6 }, reserve: 4 },
        { stratum: { zh: 'B', en: null }, rule: { count: 3 }, reserve: 2 },
      ],
      drawing: {
        entropy: { kind: 'witnessed', description: '当众掷骰' },
        commitBy: '2026-11-03T08:00:00Z',
        revealBy: '2026-11-04T08:00:00Z',
      },
      manifestHash: await hashOf(service)(draw),
      objectionDays: 15,
      cancellation: null,
      address: `https://ssj.example.gov.cn/tasks/${task}`,
    });
  });

  test(`${engine}: a sealed task keeps whom it means, what is inspected and when, until its visits are made`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service, SEALED);
    const before = recordIn(t, await publicTaskRecord(service, task));
    t.deepEqual([before.period, before.conditions, before.discloseBy], [null, null, null]);
    t.deepEqual(
      before.departments.map(({ items }) => items),
      [null, null],
    );
    t.notRegex(JSON.stringify(before), /2026-12|西湖区|杭州市|制造业|SC-01|HB-01/, 'nowhere else either');
    t.is(before.strata.length, 2, 'how many of each stratum stands in the manifest');

    service.outside.setNow(`${ENDED_ON}T01:00:00.000Z`);
    for (const visit of visits) await reviewedVisit(service, visit);
    const after = recordIn(t, await publicTaskRecord(service, task));
    t.deepEqual(after.period, { from: '2026-11-16', to: '2026-12-18' });
    t.is(after.conditions?.length, 2);
    t.deepEqual(after.departments[0]?.items, [{ code: 'SC-01', name: '检查' }]);
    t.is(after.discloseBy, '2026-12-25');
  });

  test(`${engine}: while a task is prepared anew after a voided draw nothing of its drawing is told, and when it is cancelled, why`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const task = await confirmedTask(service, NAMED);
    const draw = await heldDraw(service, task, hashOf(service));
    t.is(recordIn(t, await publicTaskRecord(service, task)).manifestHash, await hashOf(service)(draw));
    valueIn(await askToVoid(service, reviewerOf('market'), draw, 'market', '名录有误'));
    valueIn(await approveVoiding(service, reviewerOf('ecology'), draw, 'ecology'));
    const anew = recordIn(t, await publicTaskRecord(service, task));
    t.deepEqual(
      [anew.drawing, anew.manifestHash, anew.conditions, anew.period, anew.strataBy, anew.strata],
      [null, null, null, null, null, []],
    );
    t.is(anew.issuedOn, '2026-11-02', 'it stays public');
    valueIn(await cancelTask(service, plannerOf('market'), task, '不再开展'));
    const cancelled = recordIn(t, await publicTaskRecord(service, task));
    t.is(cancelled.cancellation?.reason, '不再开展');
  });

  test(`${engine}: a task that there is not has no notice`, async (t) => {
    const service = await testService(t, engine);
    t.deepEqual(codesOf(await publicTaskRecord(service, 'nothing')), ['not-found']);
  });
}
