import test from 'ava';
import { beginCorrection } from '../../../dist/acts/publications/begin-correction.js';
import { publish } from '../../../dist/acts/publications/publish.js';
import { withdraw } from '../../../dist/acts/publications/withdraw.js';
import { resultsBulletinOf } from '../../../dist/reports/records/results-bulletin.js';
import type { NamesRule } from '../../../dist/tasks/settings.js';
import type { Visit } from '../../../dist/visits/visit.js';
import { addJointCity, confirmedTask, reviewerOf } from '../../draws/joint-draw.js';
import { ENDED_ON, entered, FINE, passed, publicationOf, publishedVisit, reviewedVisit } from '../../publications/recorded.js';
import { ENGINES } from '../../support/engines.js';
import { codesOf, valueIn } from '../../support/outcome.js';
import { testService } from '../../support/service.js';
import { dispatchedTask } from '../../visits/dispatched.js';
import { PUBLIC, recordIn } from './record-in.js';

const MORNING = `${ENDED_ON}T01:00:00.000Z`;
const LATER = '2026-12-21T01:00:00.000Z';
const LAST = '2026-12-22T01:00:00.000Z';

const PROBLEM = { result: 'ordered-to-correct', finding: '灭火器过期', disposition: 'order-to-correct', correctBy: '2026-12-20' } as const;

/** As the rule writes somebody of `inspectorsOf`, name and certificate: M某03, M-03. */
const WRITTEN: Readonly<Record<NamesRule, RegExp>> = {
  full: /^([ME])某\d\d \1-\d\d$/,
  masked: /^[ME]\* null$/,
  'certificate-only': /^null [ME]-\d\d$/,
};

for (const engine of ENGINES) {
  test(`${engine}: a result stands in the bulletin as it was published`, async (t) => {
    const service = await testService(t, engine, { settings: PUBLIC });
    const { task, visits } = await dispatchedTask(service, { regions: { '330106': { name: '西湖区', nameEn: 'Xihu' } } });
    const visit = visits.find(({ region }) => region === '330106') as Visit;
    service.outside.setNow(MORNING);
    const { id, contentHash, dueOn } = await publishedVisit(service, visit, PROBLEM);
    const record = recordIn(t, await resultsBulletinOf(service, task));
    const partOf = (department: string, item: string) => ({
      department: { id: department, name: { zh: `部门 ${department}`, en: `Department ${department}` } },
      inspectors: (department === 'market' ? ['M*', 'M*'] : ['E*', 'E*']).map((name) => ({ name, certificate: null })),
      items: [
        {
          item,
          name: '检查',
          result: { zh: '发现问题已责令改正', en: 'Problem found, ordered to correct' },
          finding: '灭火器过期',
          disposition: { zh: '责令改正', en: 'Order to correct' },
          correctBy: '2026-12-20',
        },
      ],
    });
    t.deepEqual(record, {
      report: 'results-bulletin',
      task: { id: task, drawId: 'hz-test-001', title: '联合双随机抽查（测试）', documentNumber: null },
      departments: [partOf('market', '').department, partOf('ecology', '').department],
      asOf: MORNING,
      visits: 9,
      objectionDays: 15,
      results: [
        {
          id,
          edition: 1,
          state: { name: { zh: '已公示', en: 'published' }, correctionSince: null },
          entity: { id: visit.entity, uscc: visit.entity, name: visit.name, region: { zh: '西湖区', en: 'Xihu' } },
          endedOn: ENDED_ON,
          publishedAt: MORNING,
          dueOn,
          lateDays: 0,
          contentHash,
          correction: null,
          parts: [partOf('market', 'SC-01'), partOf('ecology', 'HB-01')],
        },
      ],
      tombstones: [],
      address: `https://ssj.example.gov.cn/results?task=${task}`,
    });
  });

  for (const names of ['full', 'masked', 'certificate-only'] as const) {
    test(`${engine}: inspectors are written by the rule ${names}`, async (t) => {
      const service = await testService(t, engine);
      const { task, visits } = await dispatchedTask(service, { names });
      service.outside.setNow(MORNING);
      await publishedVisit(service, visits[0] as Visit);
      const { results } = recordIn(t, await resultsBulletinOf(service, task));
      const inspectors = results.flatMap(({ parts }) => parts.flatMap((part) => part.inspectors));
      t.is(inspectors.length, 4);
      for (const { name, certificate } of inspectors) t.regex(`${name} ${certificate}`, WRITTEN[names]);
    });
  }

  test(`${engine}: a corrected result stands in its last edition, one that is being corrected says so, and a withdrawn one tells nothing of whom`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    const [corrected, doubted, withdrawn] = visits as [Visit, Visit, Visit];
    service.outside.setNow(MORNING);
    const first = await publishedVisit(service, corrected, PROBLEM);
    const second = await publishedVisit(service, doubted);
    const third = await publishedVisit(service, withdrawn, PROBLEM);
    const begin = (publication: string) =>
      beginCorrection(service, reviewerOf('market'), publication, { departments: ['market'], reason: '代码录入有误' });

    service.outside.setNow(LATER);
    valueIn(await begin(first.id));
    await entered(service, corrected, 'market', FINE);
    await passed(service, corrected.id, 'market');
    const next = await publicationOf(service, valueIn(await publish(service, reviewerOf('market'), corrected.id)).publication);
    service.outside.setNow(LAST);
    valueIn(await begin(second.id));
    valueIn(await withdraw(service, reviewerOf('market'), third.id, '查错对象'));

    const { results, tombstones, asOf } = recordIn(t, await resultsBulletinOf(service, task));
    t.deepEqual(
      results.map(({ id, edition, correction, state }) => [id, edition, correction, state.correctionSince]),
      [
        [second.id, 1, null, LAST],
        [next.id, 2, { of: first.id, reason: '代码录入有误' }, null],
      ],
    );
    t.deepEqual(tombstones, [{ id: third.id, edition: 1, publishedAt: MORNING, withdrawnAt: LAST, reason: '查错对象' }]);
    t.is(asOf, LAST);
    const said = JSON.stringify([results, tombstones]);
    t.false(said.includes(withdrawn.entity), 'whom the withdrawn result was about');
    t.false(said.includes(withdrawn.name));
  });

  test(`${engine}: a task that is not public, and one that is not there, have no bulletin`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const draft = await confirmedTask(service);
    t.deepEqual(codesOf(await resultsBulletinOf(service, draft)), ['not-found']);
    t.deepEqual(codesOf(await resultsBulletinOf(service, 'nothing')), ['not-found']);
  });

  test(`${engine}: results of a sealed draw are in no bulletin before they are published`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service, { disclosure: 'sealed', publishList: false });
    const empty = recordIn(t, await resultsBulletinOf(service, task));
    t.deepEqual([empty.results, empty.tombstones, empty.asOf], [[], [], '2026-11-02T01:00:00.000Z']);
    service.outside.setNow(MORNING);
    for (const visit of visits) await reviewedVisit(service, visit);
    t.deepEqual(recordIn(t, await resultsBulletinOf(service, task)).results, [], 'reviewed, not published');
  });
}
