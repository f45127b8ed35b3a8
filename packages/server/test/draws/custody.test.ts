import { toHex } from '@double-random/core';
import test from 'ava';
import { commit } from '../../dist/acts/draws/commit.js';
import { settleDeadlines } from '../../dist/acts/draws/settle-deadlines.js';
import { openSecret, sealSecret } from '../../dist/draws/custody.js';
import type { Draw } from '../../dist/draws/draw.js';
import { revealsOf } from '../../dist/store/draws/commitments.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { plannerOf } from '../directories/importing.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { type TestService, testService } from '../support/service.js';
import { addJointCity, committedBy, confirmedTask, frozenDraw } from './joint-draw.js';

const never = new AbortController().signal;
const drawOf = async (service: TestService, id: string): Promise<Draw> => (await findDraw(service.store.db, id)) as Draw;

const custody = { key: new Uint8Array(32).fill(7), manifestHash: 'ab'.repeat(32), department: 'market' };
const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(9);

test('a secret opens for its draw and department with its key, and for nothing else', (t) => {
  const secret = new Uint8Array(32).fill(3);
  const sealed = sealSecret(secret, custody, random);
  t.false(sealed.includes(toHex(secret)));
  t.deepEqual(openSecret(sealed, custody), secret);
  t.is(openSecret(sealed, { ...custody, department: 'ecology' }), null);
  t.is(openSecret(sealed, { ...custody, manifestHash: 'cd'.repeat(32) }), null);
  t.is(openSecret(sealed, { ...custody, key: new Uint8Array(32).fill(8) }), null);
  for (let at = 0; at < sealed.length; at += 2) {
    const changed = `${sealed.slice(0, at)}${sealed.slice(at, at + 2) === '00' ? '01' : '00'}${sealed.slice(at + 2)}`;
    t.is(openSecret(changed, custody), null, `byte ${at / 2}`);
  }
});

for (const engine of ENGINES) {
  /** A draw for which the service holds a secret, frozen. */
  const held = async (service: TestService): Promise<string> => {
    await addJointCity(service);
    const id = await frozenDraw(service, await confirmedTask(service));
    valueIn(await commit(service, plannerOf('ecology'), { draw: id, department: 'ecology', commitment: null }));
    return id;
  };

  test(`${engine}: without a key the service takes no secret`, async (t) => {
    const service = await testService(t, engine, { settings: { secretsKey: null } });
    await addJointCity(service);
    const id = await frozenDraw(service, await confirmedTask(service));
    t.deepEqual(codesOf(await commit(service, plannerOf('ecology'), { draw: id, department: 'ecology', commitment: null })), [
      'no-custody',
    ]);
  });

  test(`${engine}: a secret that the present key does not open is told of once, and revealed when the right key is back`, async (t) => {
    const service = await testService(t, engine);
    const id = await held(service);
    const wrong = { ...service, settings: { ...service.settings, secretsKey: '00'.repeat(32) } };
    await committedBy(wrong, id, (await drawOf(service, id)).manifestHash, ['market']);
    t.is((await drawOf(service, id)).state, 'committed');
    await settleDeadlines(wrong, never);
    t.deepEqual(await revealsOf(service.store.db, id), []);
    const told: unknown[] = await service.store.db('audit_entries').where({ event: 'draw.secret-unreadable' });
    t.is(told.length, 1);
    await settleDeadlines(service, never);
    t.deepEqual(
      (await revealsOf(service.store.db, id)).map(({ department }) => department),
      ['ecology'],
    );
  });

  test(`${engine}: the deadline binds the service too: what it did not reveal in time is absent`, async (t) => {
    const service = await testService(t, engine);
    const id = await held(service);
    service.outside.setNow('2026-11-04T08:00:01Z');
    await settleDeadlines(service, never);
    t.is((await drawOf(service, id)).state, 'revealed');
    t.deepEqual(await revealsOf(service.store.db, id), []);
  });
}
