import test from 'ava';
import { conditionsOf } from '../../dist/reports/names/conditions.js';
import { departmentName } from '../../dist/reports/names/departments.js';
import { industryName, industryNames } from '../../dist/reports/names/industries.js';
import { plansCarriedOut } from '../../dist/reports/names/plans.js';
import { regionNames } from '../../dist/reports/names/regions.js';
import { roleNames } from '../../dist/reports/names/roles.js';
import { addressIn, PUBLIC_PATHS, publicAddress } from '../../dist/reports/public-addresses.js';
import { findTask } from '../../dist/store/tasks.js';
import { ENGINES } from '../support/engines.js';
import { PLANNED, PLANNED_ELSEWHERE } from '../tasks/city.js';
import { cityService, drafted } from '../tasks/demo-task.js';

const plain = (value: string) => ({ zh: value, en: null });

test('an industry is called by its section and its code, whatever digits the code has', (t) => {
  for (const [code, zh] of [
    ['C', '制造业（C）'],
    ['C2710', '制造业（C2710）'],
    ['26', '制造业（26）'],
    ['5212', '批发和零售业（5212）'],
    ['T', '国际组织（T）'],
    ['', ''],
    ['2', '2'],
    ['99', '99'],
    ['食品', '食品'],
  ] as const)
    t.is(industryName(code).zh, zh);
});

test('industries of one section are told together, in the order in which they are given', (t) => {
  t.deepEqual(industryNames(['F5169', 'H61', '5212', '食品', 'H62']), [
    { zh: '批发和零售业（F5169、5212）', en: 'wholesale and retail (F5169, 5212)' },
    { zh: '住宿和餐饮业（H61、H62）', en: 'accommodation and catering (H61, H62)' },
    plain('食品'),
  ]);
});

test('a region without a name of its own is called by its district, and without that by its code', (t) => {
  const old = { settings: { regions: { '330106': '西湖', '330107': '江干区' } } };
  const now = { settings: { regions: { '330106': { name: '西湖区', nameEn: 'Xihu' } } } };
  const name = regionNames(old, now, { settings: {} });
  t.deepEqual(name('330106'), { zh: '西湖区', en: 'Xihu' });
  t.deepEqual(name('330106005000'), { zh: '西湖区', en: 'Xihu' });
  t.deepEqual(name('330107'), plain('江干区'));
  t.deepEqual(name('3301'), plain('3301'));
  t.deepEqual(name(''), plain(''));
});

test('conditions that ask for nothing are not told', (t) => {
  const filter = { region: [], industry: [], category: [], tag: ['食品'], risk: [] };
  t.deepEqual(conditionsOf(filter, plain), [{ label: { zh: '标签', en: 'Tags' }, values: [plain('食品')] }]);
});

test('a department without an English name has none', (t) => {
  t.is(departmentName('market', '市监局', '').name.en, null);
  t.is(departmentName('market', '市监局', null).name.en, null);
});

test("roles are called by the words of their department's part, else by their ids", (t) => {
  const team = [
    { role: 'leader', name: '组长', nameEn: 'Lead', count: 1 },
    { role: 'expert', count: 1 },
  ];
  const preparation = { items: [], checks: null, team, cap: null, requires: [], inspectors: { kind: 'all' as const } };
  const name = roleNames([{ department: 'market', preparation }]);
  t.deepEqual(name('market', 'leader'), { zh: '组长', en: 'Lead' });
  t.deepEqual(name('market', 'expert'), plain('expert'));
  t.deepEqual(name('ecology', 'leader'), plain('leader'));
});

test('an address is the service’s own, a demo’s is the machine’s, and without either there is none', (t) => {
  const path = PUBLIC_PATHS.entity('d1', 'A/1');
  const demo = { folder: '', password: '' };
  t.is(publicAddress({ publicUrl: 'https://a.cn', demo: null, port: 80 }, path), 'https://a.cn/draws/d1/entities/A%2F1');
  t.is(publicAddress({ publicUrl: null, demo, port: 8080 }, '/x'), 'http://localhost:8080/x');
  t.is(publicAddress({ publicUrl: null, demo: null, port: 8080 }, '/x'), null);
  t.is(publicAddress({ publicUrl: 'https://a.cn', demo: null, port: 80 }, `/${'x'.repeat(500)}`), null, 'no telephone reads that code');
  t.is(addressIn('zh', 'https://a.cn/x'), 'https://a.cn/x');
  t.is(addressIn('en', 'https://a.cn/x'), 'https://a.cn/x?lang=en');
  t.is(addressIn('en', 'https://a.cn/x?task=1'), 'https://a.cn/x?task=1&lang=en');
  t.is(addressIn('en', `https://a.cn/${'x'.repeat(487)}`).length, 500, 'better in Chinese than not at all');
  t.is(PUBLIC_PATHS.statistics(2026, 'market'), '/statistics?year=2026&department=market');
});

for (const engine of ENGINES) {
  test(`${engine}: a task names the plans that it carries out, the initiating department's first; an ad hoc one none`, async (t) => {
    const service = await cityService(t, engine);
    const plansOf = async (more: Parameters<typeof drafted>[1]) => {
      const task = await findTask(service.store.db, await drafted(service, more));
      return task === null ? null : plansCarriedOut(service.store.db, task);
    };
    const plan = { title: '年度抽查计划', year: 2026, documentNumber: null };
    t.deepEqual(await plansOf({ drawId: 'a' }), [plan]);
    await service.store.transact((tx) =>
      tx('plan_editions')
        .where({ plan_id: `plan-of-${PLANNED}` })
        .update({ document_number: '杭市监〔2026〕1号' }),
    );
    t.deepEqual(await plansOf({ drawId: 'b', source: { kind: 'proposal', planTasks: [PLANNED_ELSEWHERE, PLANNED] } }), [
      { ...plan, documentNumber: '杭市监〔2026〕1号' },
      plan,
    ]);
    t.deepEqual(await plansOf({ drawId: 'c', source: { kind: 'ad-hoc', reason: '专项' } }), []);
  });
}
