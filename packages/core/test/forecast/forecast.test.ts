import { type BundleFiles, describeForecast, type ForecastProgress, filesInMemory, forecast, type RecusalLine } from '@double-random/core';
import test from 'ava';
import { alike, type Draft, entities, forecastOf, frozen, frozenFiles, inspector, leader, member } from './frozen.js';

const team = [member(2)];

/** All of three entities are drawn, and two visits can be made there. */
const bottleneck: Draft = {
  strata: { s: [5, 0] },
  departments: [
    { id: 'd', team: [member(1)], inspectors: [inspector('i1', 2, ['special-equipment']), inspector('i2', 9), inspector('i3', 9)] },
  ],
  entities: [...entities('n', 3, ['special-equipment']), ...entities('p', 2)],
};

test('odds and expected slots are exact', async (t) => {
  const draft: Draft = {
    strata: { s: [3, 2], t: [1, 0] },
    departments: [
      { id: 'd', team, inspectors: alike('i', 8, 5) },
      { id: 'e', team, inspectors: alike('j', 2, 1) },
    ],
    entities: [...entities('p', 12), ...entities('q', 7, [], '', 't')],
  };
  const { strata, departments } = await forecastOf(draft, 5);
  t.deepEqual(strata, [
    { stratum: 's', population: 12, sample: 3, reserve: 2, drawn: [1, 4], reserved: [1, 6] },
    { stratum: 't', population: 7, sample: 1, reserve: 0, drawn: [1, 7], reserved: [0, 1] },
  ]);
  t.deepEqual(departments[0]?.loads.expectedSlotsExact, ['8', '1']);
  t.is(departments[0]?.loads.expectedSlots, 8);
  t.is(departments[0]?.loads.capacity, 40);
  t.deepEqual(departments[1]?.loads.expectedSlotsExact, ['0', '1']);
  t.is(departments[1]?.entities, 0);
  t.is(departments[1]?.predictability.best, null);
  t.is(departments[1]?.predictability.median, 0);
});

test('a bottleneck is named with who is lacking and how often', async (t) => {
  const found = await forecastOf(bottleneck, 50);
  t.deepEqual(found.bottlenecks, [
    {
      department: 'd',
      regions: ['330106'],
      asks: ['special-equipment'],
      role: 'member',
      requires: [],
      entities: 3,
      expectedDrawn: 3,
      eligible: ['i1'],
      capacity: 2,
      alwaysShort: 0,
      short: { share: 1, mean: 1, worst: 1 },
      contested: 1,
    },
  ]);
  t.deepEqual(found.departments[0]?.shortfall, { share: 1, mean: 1, worst: 1 });
  t.deepEqual(found.departments[0]?.scarce, [{ inspector: 'i1', cap: 2, share: 1 }]);
  t.true(
    describeForecast(found, 'en').some((line) =>
      line.includes('3 entities in 330106 need `special-equipment`; only 1 inspector holds it, capacity 2'),
    ),
  );
  t.true(
    describeForecast(found, 'zh').some((line) =>
      line.includes('330106 有 3 个检查对象需要 `special-equipment`；仅 1 名检查人员具备，上限合计 2'),
    ),
  );
});

test('a team that can never be full is a bottleneck even where it is never drawn', async (t) => {
  const draft: Draft = {
    strata: { s: [0, 1] },
    departments: [{ id: 'd', team: [leader, member(1)], inspectors: [inspector('i1', 3, ['leader']), inspector('i2', 0)] }],
    entities: entities('p', 4),
  };
  const found = await forecastOf(draft, 5);
  t.is(found.bottlenecks.length, 1);
  const [one] = found.bottlenecks;
  t.is(one?.role, 'member');
  t.is(one?.alwaysShort, 4);
  t.deepEqual(one?.eligible, ['i1']);
  t.is(one?.short.share, 0);
});

test('recusals can make a team short that the region could fill', async (t) => {
  const recusals: RecusalLine[] = [
    ['d', 'p02', 'i1'],
    ['d', 'p02', 'i2'],
  ];
  const draft: Draft = {
    strata: { s: [1, 0] },
    departments: [{ id: 'd', team, inspectors: alike('i', 3, 5) }],
    entities: entities('p', 3),
    recusals,
  };
  const { bottlenecks } = await forecastOf(draft, 300);
  t.is(bottlenecks.length, 1);
  t.is(bottlenecks[0]?.alwaysShort, 1);
  t.is(bottlenecks[0]?.entities, 3);
  t.is(bottlenecks[0]?.short.worst, 1);
  t.true(Math.abs((bottlenecks[0]?.short.share ?? 0) - 1 / 3) < 0.11);
});

test('regions that depend on the same inspectors share a bottleneck', async (t) => {
  const draft: Draft = {
    strata: { s: [4, 0] },
    departments: [{ id: 'd', team: [member(1)], inspectors: [inspector('i1', 1, [], ['33']), inspector('i2', 9, [], ['44'])] }],
    entities: [...entities('p', 2, [], '330102'), ...entities('q', 2, [], '330105')],
  };
  const { bottlenecks } = await forecastOf(draft, 20);
  t.deepEqual(
    bottlenecks.map(({ regions, entities: count, short }) => [regions, count, short.mean]),
    [[['330102', '330105'], 4, 3]],
  );
});

test('loads agree with the exact expectation, and each alike inspector bears the same', async (t) => {
  const draft: Draft = {
    strata: { s: [6, 0], t: [2, 0] },
    departments: [{ id: 'd', team, inspectors: alike('i', 8, 20) }],
    entities: [
      ...entities('p', 12),
      ...entities('q', 4, [], '1', 't').map(([id, name, stratum, region]) => [id, name, stratum, region, [['d', []]]] as const),
    ],
  };
  const [department] = (await forecastOf(draft, 2_000)).departments;
  t.is(department?.loads.filled, 16);
  t.is(department?.loads.expectedSlots, 16);
  t.is(department?.loads.mean, 2);
  t.is(department?.loads.mostLoaded.length, 8);
  // Within five standard errors: the variance of a load is 8 · ¼ · ¾.
  for (const { mean, cappedOut, worst } of department?.loads.inspectors ?? []) {
    t.true(Math.abs(mean - 2) < 5 * Math.sqrt(1.5 / 2_000));
    t.is(cappedOut, 0);
    t.true(worst > 2 && worst <= 8);
  }
});

test('the same simulation seed yields the same forecast, another one another', async (t) => {
  const draft: Draft = { ...bottleneck, strata: { s: [2, 1] } };
  const first = await forecastOf(draft, 40, 'one');
  t.deepEqual(await forecastOf(draft, 40, 'one'), first);
  t.notDeepEqual((await forecastOf(draft, 40, 'two')).departments, first.departments);
  t.is(first.simulationSeed, 'one');
  t.is(first.seeds, 40);
  t.deepEqual(JSON.parse(JSON.stringify(first)), first);
});

test('1,000 draws are simulated unless told, and progress is shown', async (t) => {
  const seen: ForecastProgress[] = [];
  const found = await forecast(frozen(bottleneck), { simulationSeed: 'x', onProgress: (progress) => seen.push(progress) });
  t.true(found.ok && found.value.seeds === 1_000);
  t.deepEqual(seen.at(-1), { stage: 'simulation', done: 1_000, total: 1_000 });
  t.true(seen.some(({ stage }) => stage === 'entities'));
  t.deepEqual(
    seen.filter(({ stage }) => stage === 'kinds'),
    [{ stage: 'kinds', done: 5, total: 5 }],
  );
});

test('bad pools are problems, each said once', async (t) => {
  const problemsOf = async (change: (files: Map<string, Uint8Array>) => void) => {
    const files = frozenFiles(bottleneck);
    change(files);
    const outcome = await forecast(filesInMemory(files), { seeds: 1, simulationSeed: 'x' });
    return outcome.ok ? [] : outcome.problems.map(({ code, place }) => `${code} ${place.file}`);
  };
  t.deepEqual(await problemsOf((files) => files.delete('manifest.json')), ['missing-file manifest.json']);
  t.deepEqual(await problemsOf((files) => files.delete('inspectors.d.ndjson')), ['missing-file inspectors.d.ndjson']);
  t.deepEqual(
    await problemsOf((files) => {
      const bytes = files.get('entities.ndjson')?.slice() ?? new Uint8Array();
      bytes[8] = 0x79;
      files.set('entities.ndjson', bytes);
    }),
    ['wrong-root entities.ndjson'],
  );
  t.deepEqual(await problemsOf((files) => files.set('recusals.ndjson', new TextEncoder().encode('["d","p01","i9"]\n'))), [
    'wrong-size recusals.ndjson',
  ]);
  for (const [recusal, code] of [
    [['d', 'zz', 'i1'], 'unknown-entity'],
    [['d', 'p01', 'i9'], 'unknown-inspector'],
  ] as const) {
    const stranger: Draft = { ...bottleneck, recusals: [recusal] };
    const outcome = await forecast(frozen(stranger), { seeds: 1, simulationSeed: 'x' });
    t.deepEqual(outcome.ok ? [] : outcome.problems.map((problem) => problem.code), [code]);
  }
});

test('a pool that changes while it is read is a problem', async (t) => {
  const files = frozenFiles(bottleneck);
  const changed = new Map([
    ...files,
    ['entities.ndjson', frozenFiles({ ...bottleneck, entities: entities('x', 5) }).get('entities.ndjson') as Uint8Array],
  ]);
  const broken = new Map([...files, ['entities.ndjson', new TextEncoder().encode('[]\n')]]);
  for (const [second, code] of [
    [changed, 'wrong-root'],
    [broken, 'wrong-length'],
  ] as const) {
    let reads = 0;
    const flickering: BundleFiles = {
      names: [...files.keys()],
      read: (name) => filesInMemory(name === 'entities.ndjson' && ++reads > 1 ? second : files).read(name),
    };
    const outcome = await forecast(flickering, { seeds: 1, simulationSeed: 'x' });
    t.deepEqual(outcome.ok ? [] : outcome.problems.map((problem) => problem.code), [code]);
  }
});

test('a number of draws that is none is a bug of the caller', async (t) => {
  await t.throwsAsync(forecast(frozen(bottleneck), { seeds: 0, simulationSeed: 'x' }), { instanceOf: RangeError });
});
