import {
  checkEntity,
  type EntityLine,
  type EntityProof,
  filesInMemory,
  proveEntity,
  type Result,
  sealPool,
  UnreadableFile,
  verifyBundle,
} from '@double-random/core';
import test from 'ava';
import { manifestOf, publish } from '../support/publish.js';
import { openSample, SAMPLE } from '../support/samples.js';
import { type Bundle, DRAW_VECTORS, drawVector, readBundle, textOf, withFiles } from '../support/vectors.js';

const linesOf = (bundle: Bundle): EntityLine[] =>
  textOf(bundle, 'entities.ndjson')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as EntityLine);

async function proofOf(bundle: Bundle, id: string): Promise<EntityProof> {
  const proven = await proveEntity(filesInMemory(bundle), id);
  if (!proven.ok) throw new Error(JSON.stringify(proven.problems));
  return JSON.parse(JSON.stringify(proven.value.proof)) as EntityProof;
}

const codesOf = (value: unknown): string[] => {
  const found = checkEntity(value);
  return found.ok ? [] : found.problems.map(({ code }) => code);
};

const BUNDLES: readonly (readonly [string, Bundle])[] = [
  ...DRAW_VECTORS.map((name) => [name, drawVector(name)] as const),
  ...['s2', 's74', 's80'].map((name) => [name, readBundle(`outside/bundles/${name}`)] as const),
];

for (const [name, bundle] of BUNDLES) {
  test(`${name}: every entity learns its ticket, its rank and its standing, and the published result agrees`, async (t) => {
    const { selected, reserves } = JSON.parse(textOf(bundle, 'result.json')) as Result;
    const files = filesInMemory(bundle);
    const standings = await Promise.all(linesOf(bundle).map(([id]) => proveEntity(files, id)));
    const tickets = new Map<string, [ticket: string, id: string][]>();
    for (const proven of standings) {
      if (!proven.ok) return t.fail();
      const { standing } = proven.value;
      const there = tickets.get(standing.stratum.id) ?? [];
      tickets.set(standing.stratum.id, [...there, [standing.ticket, standing.id]]);
    }
    for (const list of tickets.values()) list.sort((a, b) => (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? -1 : 1));
    for (const proven of standings) {
      if (!proven.ok) return t.fail();
      const { standing, published, proof } = proven.value;
      const drawn = [...selected, ...reserves].find(([, , id]) => id === standing.id);
      const rank = (tickets.get(standing.stratum.id) ?? []).findIndex(([, id]) => id === standing.id) + 1;
      const expected = selected.includes(drawn as (typeof selected)[number]) ? 'selected' : drawn === undefined ? 'not-drawn' : 'reserve';
      t.is(standing.rank, rank);
      t.is(standing.standing, expected);
      t.is(published, expected);
      if (drawn !== undefined) t.deepEqual([drawn[1], drawn[3]], [rank, standing.ticket]);
      t.is(standing.cutoff, selected.filter(([stratum]) => stratum === standing.stratum.id).at(-1)?.[3] ?? null);
      t.deepEqual(checkEntity(JSON.parse(JSON.stringify(proof))), { ok: true, value: standing });
    }
    return undefined;
  });
}

test('an entity that is not in the pool has no proof', async (t) => {
  const found = await proveEntity(filesInMemory(await openSample), 'e9');
  t.deepEqual(found, { ok: false, problems: [{ code: 'unknown-entity', place: { file: 'entities.ndjson' }, details: { found: 'e9' } }] });
});

test('from a bundle whose pools do not hold there is no proof', async (t) => {
  const bundle = await openSample;
  const found = await proveEntity(withFiles(bundle, { 'entities.ndjson': textOf(bundle, 'entities.ndjson').replace('甲', '乙') }), 'e1');
  t.deepEqual(found.ok ? [] : found.problems.map(({ code }) => code), ['wrong-root']);
});

test('without a readable result there is a proof, but nothing published to compare it with', async (t) => {
  const bundle = await openSample;
  for (const content of ['', 'null', '[]', '{"selected":1}', '\xff', '{"reserves":[1,null],"selected":{}}']) {
    const found = await proveEntity(withFiles(bundle, { 'result.json': content }), 'e1');
    t.true(found.ok);
    if (found.ok) t.true(found.value.published === null || found.value.published === 'not-drawn', content);
  }
  const broken = filesInMemory(bundle);
  const unreadable = {
    names: broken.names,
    async *read(name: string) {
      if (name === 'result.json') throw new UnreadableFile({ code: 'unreadable-file', place: { file: name }, details: { reason: 'disk' } });
      yield* broken.read(name);
    },
  };
  const found = await proveEntity(unreadable, 'e1');
  t.is(found.ok ? found.value.published : 'none', null);
  const missing = await proveEntity(withFiles(bundle, { 'result.json': null }), 'e1');
  t.is(missing.ok ? missing.value.published : 'none', null);
});

/** Proofs with one member changed, each with the code that refuses it. */
const TAMPERED: readonly (readonly [title: string, code: string, change: (proof: EntityProof) => unknown])[] = [
  ['no object', 'wrong-type', () => null],
  ['no manifest', 'missing-member', ({ manifest: _, ...rest }) => rest],
  ['a manifest with another title', 'wrong-type', (proof) => ({ ...proof, manifest: { ...proof.manifest, title: 1 } })],
  [
    'a manifest with another root',
    'not-in-pool',
    (proof) => ({ ...proof, manifest: { ...proof.manifest, entities: { ...proof.manifest.entities, root: '0'.repeat(64) } } }),
  ],
  [
    'a manifest whose rules do not hold',
    'wrong-sample',
    (proof) => ({
      ...proof,
      manifest: { ...proof.manifest, strata: proof.manifest.strata.map((stratum) => ({ ...stratum, sample: stratum.sample + 1 })) },
    }),
  ],
  ['a seed that is no hash', 'not-hex', (proof) => ({ ...proof, seed: proof.seed.toUpperCase() })],
  ['a rank of 0', 'not-integer', (proof) => ({ ...proof, rank: 0 })],
  ['another member', 'unknown-member', (proof) => ({ ...proof, extra: 1 })],
  ...(['entity', 'cutoff', 'lastReserve'] as const).flatMap((member): (typeof TAMPERED)[number][] => {
    const changed = (change: (place: EntityProof['entity']) => unknown) => (proof: EntityProof) => ({
      ...proof,
      [member]: change(proof[member] as EntityProof['entity']),
    });
    return [
      [
        `${member}: another name`,
        'not-in-pool',
        changed((place) => ({ ...place, line: place.line.map((found, i) => (i === 1 ? `${String(found)}x` : found)) })),
      ],
      [`${member}: another place`, 'not-in-pool', changed((place) => ({ ...place, index: place.index === 0 ? 1 : place.index - 1 }))],
      [`${member}: a place beyond the pool`, 'not-in-pool', changed((place) => ({ ...place, index: 5 }))],
      [`${member}: a shorter path`, 'not-in-pool', changed((place) => ({ ...place, path: place.path.slice(1) }))],
      [`${member}: a longer path`, 'not-in-pool', changed((place) => ({ ...place, path: [...place.path, '0'.repeat(64)] }))],
      [
        `${member}: another hash in the path`,
        'not-in-pool',
        changed((place) => ({ ...place, path: place.path.map(() => '0'.repeat(64)) })),
      ],
      [`${member}: a path of no hashes`, 'not-hex', changed((place) => ({ ...place, path: ['x'] }))],
      [
        `${member}: a path beyond any tree`,
        'wrong-length',
        changed((place) => ({ ...place, path: Array.from({ length: 65 }, () => '0'.repeat(64)) })),
      ],
      [`${member}: no line`, 'missing-member', changed(({ line: _, ...rest }) => rest)],
    ];
  }),
];

for (const [title, code, change] of TAMPERED) {
  test(`a tampered proof is refused: ${title}`, async (t) => {
    const proof = await proofOf(await openSample, 'e1');
    t.deepEqual(codesOf(proof), []);
    t.true(codesOf(change(proof)).includes(code), codesOf(change(proof)).join());
  });
}

test('a cutoff or last reserve of another stratum is none', async (t) => {
  const bundle = await openSample;
  const high = await proofOf(bundle, 'e1');
  const low = await proofOf(bundle, 'e3');
  t.deepEqual(codesOf({ ...high, cutoff: low.cutoff }), ['unknown-stratum']);
  t.deepEqual(codesOf({ ...high, lastReserve: low.cutoff }), ['unknown-stratum']);
});

test('an entity of a stratum that the manifest does not have', async (t) => {
  const lines = SAMPLE.entities.map((line) => JSON.stringify(line).replaceAll('"low"', '"lost"'));
  const proof = await proofOf(await openSample, 'e1');
  const { seal } = sealPool([lines[2] as string]);
  const manifest = {
    ...manifestOf(SAMPLE),
    entities: { ...seal, size: 1 },
    strata: [{ id: 'high', rule: { count: 1 }, population: 1, sample: 1, reserve: 0 }],
  };
  const entity = { line: JSON.parse(lines[2] as string) as unknown, index: 0, path: [] };
  t.deepEqual(codesOf({ ...proof, manifest, entity, cutoff: null, lastReserve: null }), ['unknown-stratum']);
});

test('where nothing is given to compare the ticket with, the standing stays open', async (t) => {
  const proof = await proofOf(await openSample, 'e1');
  const found = checkEntity({ ...proof, cutoff: null, lastReserve: null });
  t.deepEqual(found.ok && [found.value.standing, found.value.cutoff], [null, null]);
});

test('a proof for a stratum of which nobody is drawn cannot show somebody drawn', async (t) => {
  const none = { high: { rule: { count: 0 }, reserve: 0 }, low: { rule: { count: 0 }, reserve: 0 } };
  const bundle = await publish({ ...SAMPLE, disclosure: 'open', strata: none });
  const proof = await proofOf(bundle, 'e1');
  t.deepEqual([proof.cutoff, proof.lastReserve], [null, null]);
  const own = checkEntity(proof);
  t.is(own.ok && own.value.standing, 'not-drawn');
  for (const member of ['cutoff', 'lastReserve']) t.deepEqual(codesOf({ ...proof, [member]: proof.entity }), ['nobody-drawn'], member);
});

test('what a proof alone cannot show: that the seed is the draw’s', async (t) => {
  const proof = await proofOf(await openSample, 'e1');
  t.true(checkEntity({ ...proof, seed: '0'.repeat(64), rank: null, cutoff: null, lastReserve: null }).ok);
});

test('a claimed rank that the tickets do not allow contradicts the proof', async (t) => {
  const bundle = await openSample;
  for (const id of SAMPLE.entities.map(([entity]) => entity)) {
    const proof = await proofOf(bundle, id);
    const own = checkEntity(proof);
    if (!own.ok || proof.rank === null) throw new Error(`the proof of ${id} does not hold`);
    const { sample, reserve, population } = own.value.stratum;
    const group = (rank: number): number => (rank <= sample ? 0 : rank <= sample + reserve ? 1 : 2);
    for (let rank = 1; rank <= population + 1; rank++) {
      const isLast = [sample, sample + reserve].some((last) => (rank === last) !== (proof.rank === last));
      const possible = rank <= population && group(rank) === group(proof.rank) && !isLast;
      t.deepEqual(codesOf({ ...proof, rank }), possible ? [] : ['contradicts'], `${id}, rank ${rank}`);
    }
  }
});

test('a last reserve that comes no later than the cutoff contradicts the proof', async (t) => {
  const proof = await proofOf(await openSample, 'e1');
  t.true(codesOf({ ...proof, rank: null, lastReserve: proof.cutoff }).includes('contradicts'));
});

for (const [name, bundle] of BUNDLES) {
  test(`${name}: what a verification gave proves the same without verifying again`, async (t) => {
    const files = filesInMemory(bundle);
    const { record } = await verifyBundle(files);
    for (const [id] of linesOf(bundle)) {
      const progress: string[] = [];
      const quick = await proveEntity(files, id, { verified: record ?? undefined, onProgress: ({ check }) => progress.push(check) });
      t.deepEqual(quick, await proveEntity(files, id));
      t.deepEqual([...new Set(progress)], ['entities']);
    }
  });
}
