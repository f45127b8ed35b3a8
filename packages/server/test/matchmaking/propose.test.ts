import type { EntityFilter } from '@double-random/directories';
import test from 'ava';
import fc from 'fast-check';
import { type Candidate, filterName } from '../../dist/matchmaking/candidate.js';
import { EntityCounts } from '../../dist/matchmaking/entity-counts.js';
import type { Proposal } from '../../dist/matchmaking/proposal.js';
import { propose } from '../../dist/matchmaking/propose.js';
import { commonArea } from '../../dist/plans/filters.js';
import { tenthsText } from '../../dist/plans/fraction.js';
import type { SamplingRatio } from '../../dist/plans/planned-task.js';

const EVERYTHING: EntityFilter = { region: [], industry: [], category: [], tag: [], risk: [] };

const rate = (percent: number): SamplingRatio['rule'] => ({ rate: [percent, 100], rounding: 'ceil', minimum: 0, maximum: null });

interface Given {
  readonly id: string;
  readonly department: string;
  readonly filter?: Partial<EntityFilter>;
  readonly percent?: number;
  readonly window?: { readonly from: string; readonly to: string };
}

const candidate = ({ id, department, filter = {}, percent = 10, window = { from: '2027-01-01', to: '2027-12-31' } }: Given): Candidate => ({
  plan: `plan of ${department}`,
  edition: 1,
  department,
  task: {
    id,
    title: id,
    items: [`${department}-1`],
    cooperating: [],
    scope: 'directed',
    filter: { ...EVERYTHING, ...filter },
    ratio: { rule: rate(percent), byRisk: {} },
    timesPerYear: 1,
    window,
    method: 'on-site',
  },
});

interface Firm {
  readonly region: string;
  readonly industry: string;
  readonly risk: string;
  readonly tags: readonly string[];
}

/** Whether a firm meets a filter, written down anew for the test. */
const meets = (firm: Firm, { region, industry, tag, risk }: EntityFilter): boolean =>
  (region.length === 0 || region.some((prefix) => firm.region.startsWith(prefix))) &&
  (industry.length === 0 || industry.some((prefix) => firm.industry.startsWith(prefix))) &&
  (risk.length === 0 || risk.includes(firm.risk)) &&
  (tag.length === 0 || tag.some((one) => firm.tags.includes(one)));

function countsOf(department: string, candidates: readonly Candidate[], firms: readonly Firm[]): EntityCounts {
  const filters = new Map(candidates.map(({ task: { filter } }) => [filterName(filter), filter]));
  const patterns = firms.map((firm) => ({
    risk: firm.risk,
    pattern: [...filters.values()].map((filter) => (meets(firm, filter) ? '1' : '0')).join(''),
    count: 1,
  }));
  return new EntityCounts(department, [...filters.keys()], patterns);
}

const inAll = (candidates: readonly Candidate[], firms: readonly Firm[]): Map<string, EntityCounts> =>
  new Map([...new Set(candidates.map(({ department }) => department))].map((id) => [id, countsOf(id, candidates, firms)]));

const firms = (count: number, more: Partial<Firm> = {}): Firm[] =>
  Array.from({ length: count }, () => ({ region: '330106', industry: 'C2710', risk: 'A', tags: [], ...more }));

test('two departments that would visit the same hundred firms save the visits of the smaller ratio', (t) => {
  const given = [
    candidate({ id: 't1', department: 'market', filter: { industry: ['C'] }, percent: 10 }),
    candidate({
      id: 't2',
      department: 'ecology',
      filter: { region: ['3301'] },
      percent: 3,
      window: { from: '2027-05-01', to: '2027-06-30' },
    }),
  ];
  const world = [...firms(100), ...firms(100, { industry: 'H6210' })];
  const [proposal, ...others] = propose(2027, given, inAll(given, world));
  t.deepEqual(others, []);
  t.is(proposal?.visits?.entities, 100);
  t.is(tenthsText(proposal?.visits?.single ?? { num: 0n, den: 1n }), '13.0');
  t.is(tenthsText(proposal?.visits?.joint ?? { num: 0n, den: 1n }), '10.0');
  t.deepEqual(proposal?.visits?.saved, { num: 3n, den: 1n });
  t.deepEqual(proposal?.filter, { ...EVERYTHING, region: ['3301'], industry: ['C'] });
  t.deepEqual(proposal?.window, { from: '2027-05-01', to: '2027-06-30' });
  t.is(proposal?.departments[0]?.role, 'initiating');
  t.deepEqual(
    proposal?.departments.map(({ department, items }) => [department, items]),
    [
      ['ecology', ['ecology-1']],
      ['market', ['market-1']],
    ],
  );
  t.regex(proposal?.id ?? '', /^2027-[0-9a-f]{32}$/);
});

test('a ratio by risk class counts each class by its own rule', (t) => {
  const base = candidate({ id: 't1', department: 'market', percent: 1 });
  const byRisk: SamplingRatio = { rule: rate(1), byRisk: { D: rate(100) } };
  const given = [{ ...base, task: { ...base.task, ratio: byRisk } }, candidate({ id: 't2', department: 'ecology', percent: 50 })];
  const [proposal] = propose(2027, given, inAll(given, [...firms(100), ...firms(10, { risk: 'D' })]));
  t.deepEqual(
    proposal?.visits?.classes.map(({ risk, entities, chance }) => [risk, entities, chance.num, chance.den]),
    [
      ['A', 100, 1n, 2n],
      ['D', 10, 1n, 1n],
    ],
  );
  // A: 1 % and 50 % save 1; D: 100 % and 50 % save 5.
  t.deepEqual(proposal?.visits?.saved, { num: 6n, den: 1n });
});

test('a third department joins when that saves more', (t) => {
  const given = ['culture', 'ecology', 'market'].map((department) => candidate({ id: `task of ${department}`, department }));
  const [proposal, ...others] = propose(2027, given, inAll(given, firms(100)));
  t.deepEqual(others, []);
  t.is(proposal?.tasks.length, 3);
  t.deepEqual(proposal?.visits?.saved, { num: 20n, den: 1n });
});

test('tags that no single list can say: the pool takes the initiating department’s, the other looks for its own', (t) => {
  const given = [
    candidate({ id: 't1', department: 'market', filter: { tag: ['餐饮服务'] } }),
    candidate({ id: 't2', department: 'culture', filter: { tag: ['文化娱乐场所'] } }),
  ];
  const [proposal] = propose(2027, given, inAll(given, firms(50, { tags: ['文化娱乐场所', '餐饮服务'] })));
  t.deepEqual(proposal?.filter.tag, ['文化娱乐场所']);
  t.deepEqual(
    proposal?.departments.map(({ department, checks }) => [department, checks.tag]),
    [
      ['culture', []],
      ['market', ['餐饮服务']],
    ],
  );
});

test('no proposal: one department with itself, other months, disjoint filters, nobody in common', (t) => {
  const none = (...given: Candidate[]): void => {
    t.deepEqual(propose(2027, given, inAll(given, [...firms(20), ...firms(20, { industry: 'H6210', risk: 'B' })])), []);
  };
  none(candidate({ id: '1', department: 'market' }), candidate({ id: '2', department: 'market' }));
  none(
    candidate({ id: '1', department: 'market', window: { from: '2027-01-01', to: '2027-03-31' } }),
    candidate({ id: '2', department: 'ecology', window: { from: '2027-04-01', to: '2027-06-30' } }),
  );
  none(
    candidate({ id: '1', department: 'market', filter: { industry: ['C'] } }),
    candidate({ id: '2', department: 'ecology', filter: { industry: ['H62'] } }),
  );
  none(
    candidate({ id: '1', department: 'market', filter: { risk: ['A'] } }),
    candidate({ id: '2', department: 'ecology', filter: { risk: ['B'] } }),
  );
  none(
    candidate({ id: '1', department: 'market', filter: { tag: ['餐饮服务'] } }),
    candidate({ id: '2', department: 'ecology', filter: { region: ['3301'] } }),
  );
});

test('without an entity directory, the same trade in the same place is enough, and says so', (t) => {
  const given = [
    candidate({ id: '1', department: 'market', filter: { region: ['3301'], industry: ['H62'] } }),
    candidate({ id: '2', department: 'fire', filter: { region: ['330106'], industry: ['H'] } }),
    candidate({ id: '3', department: 'ecology', filter: { region: ['3302'], industry: ['H'] } }),
  ];
  const [proposal, ...others] = propose(2027, given, new Map());
  t.deepEqual(others, []);
  t.is(proposal?.basis, 'trade-and-place');
  t.is(proposal?.visits, null);
  t.deepEqual(proposal?.filter, { ...EVERYTHING, region: ['330106'], industry: ['H62'] });
});

test('an industry with the letter of its section and one without speak of the same', (t) => {
  const area = (a: string, b: string) =>
    commonArea([
      { ...EVERYTHING, industry: [a] },
      { ...EVERYTHING, industry: [b] },
    ])?.industry ?? null;
  t.deepEqual(area('C26', '2'), ['C26']);
  t.deepEqual(area('C26', '261'), ['C261']);
  t.deepEqual(area('C', '26'), ['C26']);
  t.is(area('A', '26'), null);
  t.is(area('C26', '27'), null);
});

const filter: fc.Arbitrary<Partial<EntityFilter>> = fc.record({
  region: fc.subarray(['3301', '330106', '3302']),
  industry: fc.subarray(['C', 'C27', 'H62']),
  risk: fc.subarray(['A', 'B']),
  tag: fc.subarray(['x', 'y']),
});

const given: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      department: fc.constantFrom('culture', 'ecology', 'market'),
      filter,
      percent: fc.integer({ min: 0, max: 100 }),
      window: fc.constantFrom(
        { from: '2027-01-01', to: '2027-06-30' },
        { from: '2027-06-01', to: '2027-12-31' },
        { from: '2027-09-01', to: '2027-10-31' },
      ),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((one, i) => candidate({ id: `t${i}`, ...one })));

const world: fc.Arbitrary<Firm[]> = fc.array(
  fc.record({
    region: fc.constantFrom('330106', '330110', '330203'),
    industry: fc.constantFrom('C2710', 'C1310', 'H6210'),
    risk: fc.constantFrom('A', 'B'),
    tags: fc.subarray(['x', 'y']),
  }),
  { maxLength: 40 },
);

const seen = (proposals: readonly Proposal[]): unknown =>
  proposals.map(({ id, departments, filter: common, visits }) => [id, departments, common, visits]);

test('visits saved are never negative, no department meets itself, no task is proposed twice, and the filters overlap', (t) => {
  fc.assert(
    fc.property(given, world, (candidates, entities) => {
      const proposals = propose(2027, candidates, inAll(candidates, entities));
      const tasks = proposals.flatMap((proposal) => proposal.tasks);
      t.is(new Set(tasks.map(({ task }) => task.id)).size, tasks.length);
      for (const proposal of proposals) {
        const departments = proposal.tasks.map(({ department }) => department);
        t.is(new Set(departments).size, departments.length);
        t.true(departments.length >= 2);
        t.not(commonArea(proposal.tasks.map(({ task }) => task.filter)), null);
        t.true((proposal.visits?.saved.num ?? 0n) > 0n);
        const common = entities.filter((firm) => proposal.tasks.every(({ task }) => meets(firm, task.filter)));
        t.is(proposal.visits?.entities, common.length);
        t.true(
          common.every((firm) => meets(firm, proposal.filter)),
          'the common filter lets all common entities in',
        );
      }
    }),
    { numRuns: 300 },
  );
});

test('the order of the planned tasks does not matter', (t) => {
  fc.assert(
    fc.property(given, world, fc.infiniteStream(fc.nat()), (candidates, entities, keys) => {
      const shuffled = candidates
        .map((one) => ({ one, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      t.deepEqual(seen(propose(2027, shuffled, inAll(shuffled, entities))), seen(propose(2027, candidates, inAll(candidates, entities))));
    }),
    { numRuns: 200 },
  );
});
