import test from 'ava';
import { coverageWords, jointWords, shareText, shareValue } from '../../console/src/areas/coverage/coverage-words.js';
import { planningWay } from '../../console/src/areas/coverage/plan-item.js';
import { basisWords, initiatingOf } from '../../console/src/areas/coverage/proposal-words.js';

const share = (count: number, of: number) => ({ count, of, percent: of === 0 ? null : `${((100 * count) / of).toFixed(1)}%` });

test('coverage says what is left, and nothing of nothing is no share', (t) => {
  t.is(coverageWords({ coverage: share(21, 25) }).zh, '还有 4 项没有覆盖。');
  t.is(coverageWords({ coverage: share(24, 25) }).en, '1 item is not covered yet.');
  t.is(coverageWords({ coverage: share(25, 25) }).zh, '清单事项已全部覆盖。');
  t.is(coverageWords({ coverage: share(0, 0) }).zh, '还没有事项清单。');
  t.is(shareText(share(0, 0)), '—');
  t.deepEqual([shareValue(share(0, 0)), shareValue(share(1, 4))], [0, 25]);
});

test('the joint rate says which targets it reaches', (t) => {
  const reachesJoint = [
    { target: 60, reached: true },
    { target: 80, reached: false },
  ];
  t.is(jointWords({ joint: share(7, 10), reachesJoint }).zh, '已达到 60% 的目标，未达到 80% 的目标。');
  t.is(jointWords({ joint: share(0, 0), reachesJoint }).zh, '还没有公布的计划任务。');
});

const edition = (code: 'draft' | 'legal_review' | 'active' | 'closed', number: number) => ({
  plan: 'p',
  edition: number,
  version: 7,
  state: { code, zh: '', en: '' },
  awaits: null,
  title: '',
  documentNumber: null,
  amendmentReason: null,
  publishedAt: null,
  endedAt: null,
  endReason: null,
});
const plan = { id: 'p', year: 2026, department: 'market', cancellation: null, current: null, pending: null };

test('an item goes into the draft, an amendment or a new plan, as the plan of the year stands', (t) => {
  t.deepEqual(planningWay([], 'market', 2026), { kind: 'draft-new' });
  t.deepEqual(planningWay([{ ...plan, department: 'fire' }], 'market', 2026), { kind: 'draft-new' });
  t.deepEqual(planningWay([{ ...plan, year: 2025 }], 'market', 2026), { kind: 'draft-new' });
  t.deepEqual(planningWay([{ ...plan, pending: edition('draft', 1) }], 'market', 2026), { kind: 'edit', plan: 'p', edition: 1 });
  t.deepEqual(planningWay([{ ...plan, current: edition('active', 1), pending: edition('draft', 2) }], 'market', 2026), {
    kind: 'edit',
    plan: 'p',
    edition: 2,
  });
  t.deepEqual(planningWay([{ ...plan, current: edition('active', 1) }], 'market', 2026), {
    kind: 'amend',
    plan: 'p',
    edition: 1,
    version: 7,
  });
});

test('nothing is added to a plan under review or over', (t) => {
  t.deepEqual(planningWay([{ ...plan, current: edition('active', 1), pending: edition('legal_review', 2) }], 'market', 2026), {
    kind: 'under-review',
    plan: 'p',
  });
  t.deepEqual(planningWay([{ ...plan, current: edition('closed', 1) }], 'market', 2026), { kind: 'over', plan: 'p' });
});

test('a proposal says why, with figures where there is a directory to count in', (t) => {
  const text = (value: string) => ({ num: value, den: '1', text: value });
  const visits = { entities: 1204, single: text('72.2'), joint: text('36.1'), saved: text('36.1'), classes: [] };
  t.is(
    basisWords({ basis: 'entities', visits }).zh,
    '名录中有 1,204 个检查对象同属这些任务的范围。各查各的，预计对它们上门 72.2 次；合并后 36.1 次。',
  );
  t.regex(basisWords({ basis: 'trade-and-place', visits: null }).zh, /不能估算/);
  const checks = { region: [], industry: [], category: [], tag: [], risk: [] };
  t.is(
    initiatingOf({
      departments: [
        { department: 'fire', role: 'cooperating', items: [], checks },
        { department: 'market', role: 'initiating', items: [], checks },
      ],
    }),
    'market',
  );
});
