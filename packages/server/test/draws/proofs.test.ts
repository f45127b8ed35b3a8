import { poolFile } from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';
import type { Draw } from '../../dist/draws/draw.js';
import { poolLineOf } from '../../dist/draws/pool-lines.js';
import { proofOf } from '../../dist/draws/proofs.js';
import { countDrawFileParts, removeDrawFiles, writeDrawFile } from '../../dist/store/draws/draw-files.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import type { Connection } from '../../dist/store/store.js';
import { imported } from '../directories/importing.js';
import { ENGINES } from '../support/engines.js';
import { codesOf } from '../support/outcome.js';
import { type TestService, testService } from '../support/service.js';
import { addJointCity, confirmedTask, heldDraw, prepared } from './joint-draw.js';
import { cityOverHttp, codeOf } from './over-http.js';

const drawOf = async (service: TestService, id: string): Promise<Draw> => (await findDraw(service.store.db, id)) as Draw;

const held = async (service: TestService): Promise<Draw> =>
  drawOf(service, await heldDraw(service, await confirmedTask(service), async (id) => (await drawOf(service, id)).manifestHash));

interface Query {
  readonly sql: string;
  readonly bindings?: readonly unknown[];
}

/** Notes the files whose parts are read from now on, part by part. */
function partsRead(db: Connection): string[] {
  const read: string[] = [];
  db.on('query', ({ sql, bindings = [] }: Query) => {
    if (!/select .bytes. from .draw_file_parts./.test(sql)) return;
    read.push(bindings.find((one): one is string => typeof one === 'string' && one.includes('.')) ?? sql);
  });
  return read;
}

const MANIFEST = 'manifest.json';

const known = Array.from({ length: 40 }, (_, n) => `9133010600000000${String(n).padStart(2, '0')}`);

/** Who does not hang up, at an address of its own. */
const patient = () => ({ address: '192.0.2.1', signal: new AbortController().signal });

const lineOf = (code: string, length: number): string => `${JSON.stringify([code, 'x'.repeat(length)])}\n`;

for (const engine of ENGINES) {
  test(`${engine}: whether a code is in a pool of many parts is found by reading a few`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const { store } = service;
    const preparation = await prepared(service, await confirmedTask(service));
    const name = 'large.ndjson';
    const codes = Array.from({ length: 60_000 }, (_, n) => `C${String(2 * n).padStart(6, '0')}`);
    await writeDrawFile(store, preparation, name, [Buffer.from(codes.map((code) => lineOf(code, 100)).join(''))]);
    const parts = await countDrawFileParts(store.db, preparation, name);
    t.true(parts > 16 && parts <= 32, String(parts));
    const read = partsRead(store.db);
    for (const n of [0, 1, 2222, 2223, 31_415, 119_997, 119_998, 119_999]) {
      const before = read.length;
      const code = `C${String(n).padStart(6, '0')}`;
      t.deepEqual(await poolLineOf(store.db, preparation, name, code), n % 2 === 0 ? [code, 'x'.repeat(100)] : null, code);
      // Five halvings, the part that is left, and what of lines lies over the end of a part.
      t.true(read.length - before <= 8, `${read.length - before} of ${parts} parts`);
    }
    t.is(await poolLineOf(store.db, preparation, name, 'A'), null);
    t.is(await poolLineOf(store.db, preparation, name, 'D'), null);
    t.is(await poolLineOf(store.db, preparation, 'none.ndjson', 'A'), null);
  });

  test(`${engine}: a code is found if and only if a line has it, wherever parts end`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const { store } = service;
    const preparation = await prepared(service, await confirmedTask(service));
    const line = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.oneof(fc.constant(3), fc.constantFrom(131_060, 262_132, 262_133, 600_000)));
    await t.notThrowsAsync(
      fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(line, { maxLength: 8, selector: ([n]) => n }),
          fc.integer({ min: 0, max: 99 }),
          async (drawn, other) => {
            const lines = drawn
              .map(([n, length]) => [`C${String(n).padStart(2, '0')}`, length] as const)
              .sort(([a], [b]) => (a < b ? -1 : 1));
            await store.transact((tx) => removeDrawFiles(tx, preparation));
            await writeDrawFile(store, preparation, 'pool.ndjson', [
              Buffer.from(lines.map(([code, length]) => lineOf(code, length)).join('')),
            ]);
            const has = async (code: string) => (await poolLineOf(store.db, preparation, 'pool.ndjson', code))?.[0] === code;
            for (const [code] of lines) if (!(await has(code))) return false;
            return (await has(`C${String(other).padStart(2, '0')}`)) === drawn.some(([n]) => n === other);
          },
        ),
        { numRuns: 40 },
      ),
    );
  });

  test(`${engine}: who asks for ids that are in no pool has no proof made`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service, 12);
    const draw = await held(service);
    const { db } = service.store;
    const read = partsRead(db);
    for (let n = 0; n < 60; n++) t.deepEqual(codesOf(await proofOf(db, draw, `ATT${n}`, patient())), ['not-in-draw']);
    t.deepEqual([...new Set(read)].sort(), [poolFile.entities, poolFile.exclusions]);
    t.true(read.length <= 4 * 60, 'of each file its only part, and that there is none after it');
  });

  test(`${engine}: a firm that was left out is told so and why, in words; one that nobody knows is told to check the code`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const lines = [
      'id,name,category,state,region,industry,risk,address',
      '913301060000000100,注销企业,企业,注销,330106,C2710,A,某路100号',
      ...known.map((id, n) => `${id},企业,企业,存续,33010${6 + (n % 2)},C2710,${n % 4 === 0 ? 'B' : 'A'},某路${n}号`),
    ];
    const directory = { department: 'market', kind: 'entities', mapping: { idScheme: 'other' }, file: lines.join('\n') } as const;
    await imported(service, directory);
    const draw = await held(service);
    const ask = (entity: string) => anybody.get(`/api/v1/public/draws/${draw.id}/entities/${entity}`);
    const left = await ask('913301060000000100');
    t.deepEqual([left.status, codeOf(left)], [404, 'excluded-from-draw']);
    const said = JSON.stringify(left.body);
    t.regex(said, /已注销/);
    t.regex(said, /Deregistered/);
    t.regex(said, /exclusions\.ndjson/);
    t.is(codeOf(await ask('913301060000000999')), 'not-in-draw');
    t.is((await ask(known[0] ?? '')).status, 200);
  });

  test(`${engine}: many who hang up delay the next proof by no more than the one under way`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service, 12);
    const draw = await held(service);
    const { db } = service.store;
    const read = partsRead(db);
    const begun = () => read.filter((name) => name === MANIFEST).length;
    const [honest = '', first = '', ...others] = known;
    t.true((await proofOf(db, draw, first, patient())).ok);
    const each = begun();
    t.true(each > 0);
    t.true((await proofOf(db, draw, first, patient())).ok);
    t.is(begun(), each, 'kept');

    const hungUp = new AbortController();
    const asked = others.map((entity, n) => proofOf(db, draw, entity, { address: `198.51.100.${n}`, signal: hungUp.signal }));
    const answers = Promise.allSettled(asked);
    while (begun() === each) await new Promise(setImmediate);
    hungUp.abort(new Error('hung up'));
    const proven = await proofOf(db, draw, honest, patient());
    t.true(proven.ok);
    t.is(begun(), 3 * each, 'the kept one, the one under way, and this one');
    for (const answer of await answers) {
      if (answer.status === 'rejected') t.is((answer.reason as Error).message, 'hung up');
      else t.deepEqual(codesOf(answer.value), ['too-many-proofs']);
    }
  });

  test(`${engine}: when too many proofs wait, a caller is told to come again`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service, 12);
    const draw = await held(service);
    const ask = (entity: string, n: number) => proofOf(service.store.db, draw, entity, { ...patient(), address: `198.51.100.${n}` });
    const answers = await Promise.all(known.map(ask));
    const refused = answers.filter(({ ok }) => !ok);
    t.true(refused.length > 0);
    for (const one of refused) t.deepEqual(codesOf(one), ['too-many-proofs']);
    t.true(known.length - refused.length >= 9, 'one under way, eight waiting');
    t.true((await ask(known[answers.findIndex(({ ok }) => !ok)] ?? '', 0)).ok, 'later there is room');
  });

  test(`${engine}: one address that asks for many at once is told to come again`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const draw = await held(service);
    const proofOver = (entity: string) => anybody.get(`/api/v1/public/draws/${draw.id}/entities/${entity}`);
    const answers = await Promise.all(known.map(proofOver));
    const refused = answers.filter(({ status }) => status !== 200);
    t.true(refused.length > 0 && refused.length <= known.length - 3, 'three are made');
    for (const one of refused) t.deepEqual([one.status, codeOf(one), one.headers.get('Retry-After')], [503, 'too-many-proofs', '30']);
    t.is((await proofOver(known[answers.findIndex(({ status }) => status === 503)] ?? '')).status, 200, 'later there is room');
  });
}
