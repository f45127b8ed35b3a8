import { commitmentOf, fromHex, toHex, verifyBundle } from '@double-random/core';
import test from 'ava';
import { commit } from '../../dist/acts/draws/commit.js';
import { enterDigits } from '../../dist/acts/draws/enter-digits.js';
import { hold } from '../../dist/acts/draws/hold.js';
import { reveal } from '../../dist/acts/draws/reveal.js';
import { settleDeadlines } from '../../dist/acts/draws/settle-deadlines.js';
import { verifyChain } from '../../dist/audit/verify.js';
import { publicBundle } from '../../dist/draws/bundle-of.js';
import type { Draw } from '../../dist/draws/draw.js';
import { viewOfDraw } from '../../dist/routes/draws/draw-view.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { findTask } from '../../dist/store/tasks.js';
import { plannerOf, userOf } from '../directories/importing.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { type TestService, testService } from '../support/service.js';
import {
  addJointCity,
  committedBy,
  confirmedTask,
  DEPARTMENTS,
  DIGITS,
  frozenDraw,
  revealedBy,
  secretOf,
  witnessed,
} from './joint-draw.js';

const drawOf = async (service: TestService, id: string): Promise<Draw> => (await findDraw(service.store.db, id)) as Draw;
const never = new AbortController().signal;

for (const engine of ENGINES) {
  test(`${engine}: from confirmed task to a published draw that verifies`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const task = await confirmedTask(service);
    const id = await frozenDraw(service, task);
    const frozen = await drawOf(service, id);
    t.is((await findTask(service.store.db, task))?.state, 'frozen');

    await committedBy(service, id, frozen.manifestHash, DEPARTMENTS);
    t.is((await drawOf(service, id)).state, 'committed');
    t.is((await findTask(service.store.db, task))?.state, 'committed');
    await revealedBy(service, id, DEPARTMENTS);
    t.is((await drawOf(service, id)).state, 'revealed');
    await witnessed(service, id);
    const drawn = valueIn(await hold(service, plannerOf('market'), id));
    t.is((await findTask(service.store.db, task))?.state, 'drawn');

    const draw = await drawOf(service, id);
    const { verdict, record, checks } = await verifyBundle(await publicBundle(service.store.db, draw));
    t.is(verdict, 'valid', JSON.stringify(checks.filter(({ problems }) => problems.length > 0)));
    t.is(record?.resultHash, drawn.resultHash);
    t.deepEqual(record?.state, draw.replayed);
    t.is(record?.result.selected.length, 9);
    t.true((await verifyChain(service.store.db)).ok);
  });

  test(`${engine}: a service-held secret is revealed when the list closes, and the record says who kept it`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const id = await frozenDraw(service, await confirmedTask(service));
    valueIn(await commit(service, plannerOf('ecology'), { draw: id, department: 'ecology', commitment: null }));
    const { manifestHash } = await drawOf(service, id);
    await committedBy(service, id, manifestHash, ['market']);
    t.is((await drawOf(service, id)).state, 'committed');
    await revealedBy(service, id, ['market']);
    t.is((await drawOf(service, id)).state, 'revealed');
    await witnessed(service, id);
    valueIn(await hold(service, plannerOf('market'), id));
    const bundle = await publicBundle(service.store.db, await drawOf(service, id));
    const chunks: Uint8Array[] = [];
    for await (const chunk of bundle.read('custody.json')) chunks.push(chunk);
    t.is(Buffer.concat(chunks).toString(), '[["ecology","service"],["market","department"]]');
    t.is((await verifyBundle(bundle)).verdict, 'valid');
    const rows: { sealed_secret: string | null }[] = await service.store.db('commitments').select('sealed_secret');
    const reveals: { secret: string }[] = await service.store.db('reveals').where({ department: 'ecology' });
    t.false(rows.some(({ sealed_secret }) => sealed_secret?.includes(reveals[0]?.secret as string)));
  });

  test(`${engine}: whoever is silent at the deadlines is recorded as missing or absent, and the draw goes on`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const id = await frozenDraw(service, await confirmedTask(service));
    const { manifestHash } = await drawOf(service, id);
    await committedBy(service, id, manifestHash, ['market']);
    service.outside.setNow('2026-11-03T08:00:00.999Z');
    await settleDeadlines(service, never);
    t.is((await drawOf(service, id)).state, 'frozen', 'commitBy itself is in time');
    service.outside.setNow('2026-11-03T08:00:01.000Z');
    await settleDeadlines(service, never);
    t.is((await drawOf(service, id)).state, 'committed');
    const late = { draw: id, department: 'ecology', commitment: commitmentOf(fromHex(manifestHash), 'ecology', secretOf('ecology')) };
    t.deepEqual(codesOf(await commit(service, plannerOf('ecology'), late)), ['commitments-closed']);
    t.deepEqual(
      codesOf(await reveal(service, plannerOf('ecology'), { draw: id, department: 'ecology', secret: toHex(secretOf('ecology')) })),
      ['no-commitment'],
    );

    service.outside.setNow('2026-11-04T08:00:01.000Z');
    t.deepEqual(
      codesOf(await reveal(service, plannerOf('market'), { draw: id, department: 'market', secret: toHex(secretOf('market')) })),
      ['reveals-closed'],
    );
    t.is((await drawOf(service, id)).state, 'revealed', 'the act that came late has closed the list');
    await witnessed(service, id);
    valueIn(await hold(service, plannerOf('market'), id));
    const { verdict, record } = await verifyBundle(await publicBundle(service.store.db, await drawOf(service, id)));
    t.is(verdict, 'valid');
    t.deepEqual(
      record?.commitments.map(([, hash]) => hash === null),
      [true, false],
    );
    t.deepEqual(record?.reveals, { reveals: [], absent: ['market'] });
  });

  test(`${engine}: what may not be done at a stage is refused by name, and changes nothing`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const id = await frozenDraw(service, await confirmedTask(service));
    const { manifestHash } = await drawOf(service, id);
    const market = plannerOf('market');
    const secret = toHex(secretOf('market'));
    const commitment = commitmentOf(fromHex(manifestHash), 'market', secretOf('market'));
    t.deepEqual(codesOf(await reveal(service, market, { draw: id, department: 'market', secret })), ['commitments-open']);
    t.deepEqual(codesOf(await hold(service, market, id)), ['reveals-open']);
    t.deepEqual(codesOf(await enterDigits(service, market, id, DIGITS)), ['reveals-open']);
    t.deepEqual(codesOf(await commit(service, market, { draw: id, department: 'ecology', commitment })), ['not-yours']);
    t.deepEqual(codesOf(await commit(service, plannerOf('culture'), { draw: id, department: 'culture', commitment })), ['not-found']);

    valueIn(await commit(service, market, { draw: id, department: 'market', commitment }));
    t.true((await commit(service, market, { draw: id, department: 'market', commitment })).ok, 'the same again');
    t.deepEqual(codesOf(await commit(service, market, { draw: id, department: 'market', commitment: '0'.repeat(64) })), [
      'already-committed',
    ]);
    await committedBy(service, id, manifestHash, ['ecology']);

    t.deepEqual(codesOf(await reveal(service, market, { draw: id, department: 'market', secret: '0'.repeat(64) })), ['wrong-secret']);
    await revealedBy(service, id, DEPARTMENTS);
    t.deepEqual(codesOf(await hold(service, market, id)), ['entropy-missing']);
    t.deepEqual(codesOf(await enterDigits(service, market, id, '12345')), ['entropy-wrong']);
    valueIn(await enterDigits(service, market, id, DIGITS));
    t.deepEqual(codesOf(await hold(service, market, id)), ['entropy-missing'], 'one witness is not enough');
    t.deepEqual(codesOf(await hold(service, plannerOf('culture'), id)), ['not-found']);
    t.deepEqual(codesOf(await hold(service, userOf('culture', 'auditor', 'planner'), id)), ['not-yours']);
    valueIn(await enterDigits(service, plannerOf('ecology'), id, DIGITS));
    const drawn = valueIn(await hold(service, plannerOf('ecology'), id));
    t.deepEqual(valueIn(await hold(service, market, id)), drawn, 'no department of the draw can sit on the result, and there is one');
  });

  test(`${engine}: two witnesses must agree; who disagrees makes everybody read again`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const id = await frozenDraw(service, await confirmedTask(service));
    const { manifestHash } = await drawOf(service, id);
    await committedBy(service, id, manifestHash, DEPARTMENTS);
    await revealedBy(service, id, DEPARTMENTS);
    const [one, other] = [userOf('market', 'planner'), userOf('ecology', 'reviewer')];
    t.deepEqual(valueIn(await enterDigits(service, one, id, DIGITS)), { outcome: 'waiting', reading: 1 });
    t.deepEqual(valueIn(await enterDigits(service, one, id, DIGITS)), { outcome: 'waiting', reading: 1 }, 'twice by one is once');
    t.deepEqual(codesOf(await enterDigits(service, one, id, `${DIGITS}1`)), ['witness-entered']);
    t.deepEqual(valueIn(await enterDigits(service, other, id, `${DIGITS}7`)), { outcome: 'disagreed', reading: 1 });
    t.is((await drawOf(service, id)).entropy, null);
    const witnesses = async (isOpen: boolean) => (await viewOfDraw(service.store.db, await drawOf(service, id), isOpen)).witnesses;
    t.deepEqual(await witnesses(true), { reading: 2, entered: [], disagreed: true }, 'the first one is told too');
    t.deepEqual(valueIn(await enterDigits(service, other, id, DIGITS)), { outcome: 'waiting', reading: 2 });
    t.like(await witnesses(false), { reading: 2, disagreed: true });
    t.notRegex(JSON.stringify(await witnesses(true)), new RegExp(DIGITS), 'who, not what');
    const spaced = DIGITS.replaceAll(/.{10}/g, '$& ');
    t.deepEqual(valueIn(await enterDigits(service, one, id, spaced)), { outcome: 'agreed', reading: 2 });
    t.deepEqual((await drawOf(service, id)).entropy, { text: DIGITS });
    t.is(await witnesses(true), null);
    t.deepEqual(codesOf(await enterDigits(service, one, id, `${DIGITS}7`)), ['entropy-fixed']);
  });

  test(`${engine}: fifty requests in parallel for one draw give one draw and one entry`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const id = await frozenDraw(service, await confirmedTask(service));
    await committedBy(service, id, (await drawOf(service, id)).manifestHash, DEPARTMENTS);
    await revealedBy(service, id, DEPARTMENTS);
    await witnessed(service, id);
    const answers = await Promise.all(Array.from({ length: 50 }, () => hold(service, plannerOf('market'), id)));
    t.is(new Set(answers.map((answer) => JSON.stringify(valueIn(answer)))).size, 1);
    const entries: unknown[] = await service.store.db('audit_entries').where({ event: 'draw.held' });
    t.is(entries.length, 1);
  });
}
