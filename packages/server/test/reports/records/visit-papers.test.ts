import test from 'ava';
import { recordEvent } from '../../../dist/acts/draws/record-event.js';
import { arrive } from '../../../dist/acts/records/arrive.js';
import { deliverNotice } from '../../../dist/acts/visits/deliver-notice.js';
import { inspectionNoticeOf, inspectionOrderOf, onSiteRecordOf } from '../../../dist/reports/records/visit-papers.js';
import type { UserActor } from '../../../dist/rights/actor.js';
import { findDraw } from '../../../dist/store/draws/draws.js';
import { inspectorsOfVisit } from '../../../dist/store/visits/visit-inspectors.js';
import { findVisit } from '../../../dist/store/visits/visits.js';
import type { TaskSettings } from '../../../dist/tasks/settings.js';
import type { Visit } from '../../../dist/visits/visit.js';
import { addDepartments, plannerOf, userOf } from '../../directories/importing.js';
import { reviewerOf } from '../../draws/joint-draw.js';
import { ENDED_ON, entered, inspectorAt, inspectorUser, submitted } from '../../publications/recorded.js';
import { ENGINES, type TestEngine } from '../../support/engines.js';
import { codesOf, valueIn } from '../../support/outcome.js';
import { type Overrides, type TestService, testService } from '../../support/service.js';
import { dispatchedTask } from '../../visits/dispatched.js';
import { scheduled } from '../../visits/scheduling.js';
import { PUBLIC, recordIn } from './record-in.js';

const MORNING = `${ENDED_ON}T01:00:00.000Z`;

const MARKET = plannerOf('market');
const ECOLOGY = plannerOf('ecology');
const AUDITOR: UserActor = { ...userOf(null, 'auditor'), id: 'auditor' };
/** Somebody of a department that does not take part. */
const CULTURE = userOf('culture', 'planner', 'reviewer', 'department-admin');

const PROBLEM = { result: 'ordered-to-correct', finding: '灭火器过期', disposition: 'order-to-correct', correctBy: '2026-12-20' } as const;

interface City {
  readonly service: TestService;
  readonly task: string;
  readonly draw: string;
  readonly visit: Visit;
}

async function cityOf(
  t: Parameters<typeof testService>[0],
  engine: TestEngine,
  settings: Partial<TaskSettings> = {},
  overrides: Overrides = { settings: PUBLIC },
): Promise<City> {
  const service = await testService(t, engine, overrides);
  const regions = { '330106': { name: '西湖区', nameEn: 'Xihu' } };
  const { task, draw, visits } = await dispatchedTask(service, { regions, ...settings });
  const visit = visits.find(({ region }) => region === '330106') as Visit;
  return { service, task, draw, visit };
}

const departmentOf = (id: string) => ({ id, name: { zh: `部门 ${id}`, en: `Department ${id}` } });

/** The team as `inspectorsOf` names it. */
async function teamIn({ service, visit }: City, department: string) {
  const places = await inspectorsOfVisit(service.store.db, visit.id);
  const names = { leader: '组长', member: '组员' } as Readonly<Record<string, string>>;
  return places
    .filter((place) => place.department === department)
    .map(({ role, inspector }) => {
      const [letter = '', number = ''] = [inspector?.slice(0, 1), inspector?.slice(1)];
      return { role: { zh: names[role] ?? '', en: role }, vacant: false, name: `${letter}某${number}`, certificate: `${letter}-${number}` };
    });
}

const itemOf = (code: string) => ({ code, name: '检查', content: '', basis: '', method: '', key: false });

async function membersOf({ service, task, draw, visit }: City) {
  const { manifestHash = '' } = (await findDraw(service.store.db, draw)) ?? {};
  return {
    visit: visit.id,
    task: { id: task, title: '联合双随机抽查（测试）', documentNumber: null, plan: null },
    draw: { drawId: 'hz-test-001', attempt: 1, manifestHash },
    entity: {
      id: visit.entity,
      uscc: visit.entity,
      name: visit.name,
      address: visit.facts.address,
      region: { zh: '西湖区', en: 'Xihu' },
    },
    dispatchedAt: visit.createdAt,
    date: null,
    start: null,
  };
}

for (const engine of ENGINES) {
  test(`${engine}: the notice names the officers of all departments with their certificates, whoever prints it`, async (t) => {
    const city = await cityOf(t, engine);
    const { service, visit } = city;
    const notice = recordIn(t, await inspectionNoticeOf(service, MARKET, visit.id));
    t.deepEqual(notice, {
      report: 'inspection-notice',
      ...(await membersOf(city)),
      number: null,
      issuedOn: null,
      departments: [
        { department: departmentOf('market'), role: 'initiating', team: await teamIn(city, 'market'), items: [itemOf('SC-01')] },
        { department: departmentOf('ecology'), role: 'cooperating', team: await teamIn(city, 'ecology'), items: [itemOf('HB-01')] },
      ],
      objectionDays: 15,
      address: `https://ssj.example.gov.cn/draws/${city.draw}/entities/${visit.entity}`,
    });
    t.deepEqual(recordIn(t, await inspectionNoticeOf(service, ECOLOGY, visit.id)), notice);
    const inspector = await inspectorAt(service, visit.id, 'ecology');
    t.deepEqual(recordIn(t, await inspectionNoticeOf(service, inspector, visit.id)), notice, 'an inspector who goes there');
  });

  test(`${engine}: a notice that was delivered says its number, its day and the day of the visit`, async (t) => {
    const { service, task, visit } = await cityOf(t, engine);
    await scheduled(service, task);
    const delivery = { number: '杭市监检通〔2026〕1号', deliveredOn: '2026-11-01', method: 'in-person', receivedBy: '王某' } as const;
    valueIn(await deliverNotice(service, ECOLOGY, visit.id, delivery));
    const now = await findVisit(service.store.db, visit.id);
    const notice = recordIn(t, await inspectionNoticeOf(service, MARKET, visit.id));
    t.deepEqual(
      [notice.number, notice.issuedOn, notice.date, notice.start],
      ['杭市监检通〔2026〕1号', '2026-11-01', now?.date ?? null, now?.start ?? null],
    );
    t.truthy(notice.date);
    t.false(JSON.stringify(notice).includes('王某'), 'who took it is for the departments to know');
  });

  test(`${engine}: the order says what the directory knew of the entity, and is issued with the dispatch`, async (t) => {
    const city = await cityOf(t, engine);
    const { service, visit } = city;
    const order = recordIn(t, await inspectionOrderOf(service, ECOLOGY, visit.id));
    const { entity } = await membersOf(city);
    t.deepEqual(order.entity, {
      ...entity,
      category: '企业',
      state: { zh: '存续', en: 'existing' },
      registrationAuthority: '',
      supervisingOffice: '',
      industry: { zh: '制造业（C2710）', en: 'manufacturing (C2710)' },
      risk: visit.facts.risk,
      tags: [],
      licences: [],
      lastInspected: null,
    });
    t.deepEqual([order.issuedOn, order.dueOn, order.publicationDays], ['2026-11-02', null, 20]);
    t.deepEqual(order.departments[0]?.team, await teamIn(city, 'market'));
    t.deepEqual(order.departments[1]?.team, await teamIn(city, 'ecology'));
  });

  test(`${engine}: a licence without an end is perpetual`, async (t) => {
    const { service, visit } = await cityOf(t, engine);
    const licences = [
      { name: '食品经营许可证', number: 'JY1', validTo: null },
      { name: '排污许可证', number: 'PW1', validTo: '2027-01-31' },
    ];
    const facts = JSON.stringify({ ...visit.facts, licences });
    await service.store.transact((tx) => tx('visits').where({ id: visit.id }).update({ facts }));
    t.deepEqual(recordIn(t, await inspectionOrderOf(service, MARKET, visit.id)).entity.licences, licences);
  });

  test(`${engine}: an empty place of a team is told as empty`, async (t) => {
    const { service, visit } = await cityOf(t, engine);
    const where = { visit_id: visit.id, department: 'market', place: 1 };
    await service.store.transact((tx) => tx('visit_inspectors').where(where).update({ inspector: null }));
    const [market] = recordIn(t, await inspectionNoticeOf(service, MARKET, visit.id)).departments;
    t.deepEqual(market?.team[1], { role: { zh: '组员', en: 'member' }, vacant: true, name: null, certificate: null });
    t.is(market?.team[0]?.vacant, false);
    const form = recordIn(t, await onSiteRecordOf(service, ECOLOGY, visit.id, 'blank'));
    t.deepEqual(
      form.departments[0]?.team.map(({ vacant, name }) => [vacant, name]),
      [
        [false, null],
        [true, null],
      ],
      'to a department that may not know the names, too',
    );
  });

  test(`${engine}: of a sealed draw the code on the notice leads to the draw, until its proofs are public`, async (t) => {
    const { service, draw, visit } = await cityOf(t, engine, { disclosure: 'sealed', publishList: false });
    const sealed = recordIn(t, await inspectionNoticeOf(service, MARKET, visit.id));
    t.is(sealed.address, `https://ssj.example.gov.cn/draws/${draw}`);
    await service.store.transact((tx) => tx('draws').where({ id: draw }).update({ disclosed_at: MORNING }));
    const open = recordIn(t, await inspectionNoticeOf(service, MARKET, visit.id));
    t.is(open.address, `https://ssj.example.gov.cn/draws/${draw}/entities/${visit.entity}`);
  });

  test(`${engine}: reviewer, administrator, auditor, an inspector who goes elsewhere: no notice and no order`, async (t) => {
    const { service, visit } = await cityOf(t, engine);
    const going = (await inspectorsOfVisit(service.store.db, visit.id)).map(({ inspector }) => inspector);
    const elsewhere = ['M00', 'M01', 'M02', 'M03'].find((id) => !going.includes(id)) ?? '';
    const readers = [
      reviewerOf('market'),
      userOf('ecology', 'department-admin'),
      AUDITOR,
      await inspectorUser(service, 'market', elsewhere),
    ];
    for (const by of readers) {
      t.deepEqual(codesOf(await inspectionNoticeOf(service, by, visit.id)), ['not-allowed']);
      t.deepEqual(codesOf(await inspectionOrderOf(service, by, visit.id)), ['not-allowed']);
    }
    const unlinked = { ...userOf('market', 'inspector'), id: 'unlinked' };
    t.deepEqual(codesOf(await inspectionNoticeOf(service, unlinked, visit.id)), ['no-inspector-link']);
  });

  test(`${engine}: a department that does not take part, and an unknown visit: not found`, async (t) => {
    const { service, visit } = await cityOf(t, engine);
    await addDepartments(service, 'culture');
    for (const [by, id] of [
      [CULTURE, visit.id],
      [MARKET, 'nothing'],
    ] as const) {
      t.deepEqual(codesOf(await inspectionNoticeOf(service, by, id)), ['not-found']);
      t.deepEqual(codesOf(await inspectionOrderOf(service, by, id)), ['not-found']);
      t.deepEqual(codesOf(await onSiteRecordOf(service, by, id, 'blank')), ['not-found']);
      t.deepEqual(codesOf(await onSiteRecordOf(service, by, id, 'filled')), ['not-found']);
    }
  });

  test(`${engine}: a planner whose department has no part in this visit: no notice`, async (t) => {
    const { service, visit } = await cityOf(t, engine);
    await service.store.transact((tx) => tx('visit_parts').where({ visit_id: visit.id, department: 'ecology' }).delete());
    t.deepEqual(codesOf(await inspectionNoticeOf(service, ECOLOGY, visit.id)), ['not-allowed']);
    const [only, ...others] = recordIn(t, await inspectionNoticeOf(service, MARKET, visit.id)).departments;
    t.deepEqual([only?.department.id, others], ['market', []]);
  });

  test(`${engine}: a visit that was dropped: no notice, order or blank form; what was recorded is still read`, async (t) => {
    const { service, visit } = await cityOf(t, engine);
    const dropped = { state: 'replaced', dropped_at: MORNING, drop_reason: '注销' };
    await service.store.transact((tx) => tx('visits').where({ id: visit.id }).update(dropped));
    t.deepEqual(codesOf(await inspectionNoticeOf(service, MARKET, visit.id)), ['visit-dropped']);
    t.deepEqual(codesOf(await inspectionOrderOf(service, MARKET, visit.id)), ['visit-dropped']);
    t.deepEqual(codesOf(await onSiteRecordOf(service, MARKET, visit.id, 'blank')), ['visit-dropped']);
    recordIn(t, await onSiteRecordOf(service, MARKET, visit.id, 'filled'));
  });

  test(`${engine}: a blank form names the own inspectors only, and says nothing that was recorded`, async (t) => {
    const city = await cityOf(t, engine);
    const { service, visit } = city;
    service.outside.setNow(MORNING);
    await submitted(service, visit, 'market', PROBLEM);
    const form = recordIn(t, await onSiteRecordOf(service, ECOLOGY, visit.id, 'blank'));
    const [market, ecology] = form.departments;
    t.deepEqual(
      market?.team.map(({ vacant, name, certificate }) => [vacant, name, certificate]),
      [
        [false, null, null],
        [false, null, null],
      ],
    );
    t.deepEqual(ecology?.team, await teamIn(city, 'ecology'));
    t.deepEqual([market?.arrival, market?.endedOn, market?.withheld], [null, null, false]);
    t.deepEqual(market?.items, [{ ...itemOf('SC-01'), record: null, conflict: false }]);
    t.is(form.results.length, 14);
    t.deepEqual(form.results[0], { code: 'no-problem', name: { zh: '未发现问题', en: 'No problem found' } });
    t.deepEqual(form.dispositions.at(-1), { code: 'other', name: { zh: '其他', en: 'Other' } });
  });

  test(`${engine}: a filled form shows each reader what the dossier does`, async (t) => {
    const city = await cityOf(t, engine);
    const { service, visit } = city;
    service.outside.setNow(MORNING);
    const first = await inspectorAt(service, visit.id, 'market');
    const shown = { arrivedAt: MORNING, certificate: 'shown', code: 'not-shown' } as const;
    valueIn(await arrive(service, first, visit.id, shown));
    await entered(service, visit, 'market', PROBLEM);
    await submitted(service, visit, 'ecology');

    const own = recordIn(t, await onSiteRecordOf(service, MARKET, visit.id, 'filled'));
    const [market, ecology] = own.departments;
    t.deepEqual([market?.arrival, market?.endedOn, market?.withheld], [{ at: MORNING, certificate: true, code: false }, ENDED_ON, false]);
    const [recorder] = await teamIn(city, 'market');
    t.deepEqual(market?.items[0]?.record, {
      result: PROBLEM.result,
      finding: PROBLEM.finding,
      disposition: PROBLEM.disposition,
      correctBy: PROBLEM.correctBy,
      inspector: recorder?.name ?? '',
      recordedAt: MORNING,
      attachments: [],
    });
    t.deepEqual([ecology?.withheld, ecology?.items[0]?.record?.result], [false, 'no-problem'], 'the initiating department reads all');
    t.regex(ecology?.items[0]?.record?.inspector ?? '', /^E\d\d$/, 'without the name of another department’s inspector');

    const other = recordIn(t, await onSiteRecordOf(service, ECOLOGY, visit.id, 'filled'));
    t.deepEqual([other.departments[0]?.withheld, other.departments[0]?.items[0]?.record], [true, null], "another department's records");
    t.false(JSON.stringify(other).includes(PROBLEM.finding));
    t.deepEqual([other.departments[1]?.withheld, other.departments[1]?.items[0]?.record?.result], [false, 'no-problem']);

    const audited = recordIn(t, await onSiteRecordOf(service, AUDITOR, visit.id, 'filled'));
    t.is(audited.departments[0]?.items[0]?.record?.finding, PROBLEM.finding);
    t.notRegex(JSON.stringify(audited), /[ME]某\d\d/, 'auditors read records, not the names of inspectors');
  });

  test(`${engine}: two records of one item that nobody settled are a conflict, and neither is shown as the result`, async (t) => {
    const { service, visit } = await cityOf(t, engine);
    service.outside.setNow(MORNING);
    await submitted(service, visit, 'market');
    await submitted(service, visit, 'market', { ...PROBLEM, replaces: [] });
    const [market] = recordIn(t, await onSiteRecordOf(service, MARKET, visit.id, 'filled')).departments;
    t.deepEqual([market?.items[0]?.record, market?.items[0]?.conflict], [null, true]);
  });

  test(`${engine}: who went stays in the filled form when another takes the place afterwards`, async (t) => {
    const city = await cityOf(t, engine);
    const { service, draw, visit } = city;
    service.outside.setNow(MORNING);
    const went = await teamIn(city, 'market');
    const ill = (await inspectorsOfVisit(service.store.db, visit.id)).find(({ department }) => department === 'market')?.inspector ?? '';
    await entered(service, visit, 'market');
    const event = { kind: 'inspector-unavailable', department: 'market', inspector: ill, reason: '长期病假' } as const;
    valueIn(await recordEvent(service, MARKET, { draw, event, evidence: '假条', after: 0 }));
    const [market] = recordIn(t, await onSiteRecordOf(service, MARKET, visit.id, 'filled')).departments;
    t.deepEqual(new Set(market?.team.map(({ certificate }) => certificate)), new Set(went.map(({ certificate }) => certificate)));
    const gone = market?.team.find(({ name }) => name === went[0]?.name);
    t.deepEqual(gone?.role, { zh: '检查人员', en: 'inspector' }, 'the place is another’s now');
  });
}
