import { done } from '@double-random/core';
import test from 'ava';
import { act, unchanged } from '../../dist/acts/act.js';
import { verifyChain } from '../../dist/audit/verify.js';
import { refused } from '../../dist/problems/problems.js';
import { systemActor } from '../../dist/rights/actor.js';
import { openStore } from '../../dist/store/open-store.js';
import type { Store, Transaction } from '../../dist/store/store.js';
import { migratedDatabase } from '../support/databases.js';
import { ENGINES } from '../support/engines.js';
import { testOutside } from '../support/outside.js';
import { testService } from '../support/service.js';

const BY = systemActor('test', 'request-1');

const add = (tx: Transaction, id: string, at: string) =>
  tx('departments').insert({ id, folded_id: id, name: id, name_en: id, version: 1, added_at: at });

const departments = ({ db }: Store): Promise<string[]> => db('departments').orderBy('id').pluck('id');

const entries = async ({ db }: Store): Promise<number> => (await db('audit_entries').select('sequence')).length;

for (const engine of ENGINES) {
  test(`${engine}: an act writes its change and its entry together`, async (t) => {
    const service = await testService(t, engine);
    const outcome = await act(service, BY, async ({ tx, at, record }) => {
      await add(tx, 'market', at);
      record('department.added', 'market', { name: '市场监管局' });
      return done('added');
    });
    t.deepEqual(outcome, { ok: true, value: 'added' });
    t.deepEqual(await departments(service.store), ['market']);
    t.like(await service.store.db('audit_entries').first(), {
      sequence: 1,
      at: service.outside.now().toISOString(),
      actor_kind: 'system',
      actor_id: 'test',
      request_id: 'request-1',
      event: 'department.added',
      subject_kind: 'department',
      subject_id: 'market',
      previous: '0'.repeat(64),
    });
  });

  test(`${engine}: an act that refuses or throws leaves neither change nor entry`, async (t) => {
    const service = await testService(t, engine);
    const outcome = await act(service, BY, async ({ tx, at, record }) => {
      await add(tx, 'market', at);
      record('department.added', 'market');
      return refused('changed-meanwhile', { version: 2 });
    });
    t.like(outcome, { ok: false, problems: [{ code: 'changed-meanwhile' }] });
    const thrown = act(service, BY, async ({ tx, at, record }) => {
      await add(tx, 'market', at);
      record('department.added', 'market');
      throw new Error('midway');
    });
    await t.throwsAsync(thrown, { message: 'midway' });
    t.deepEqual(await departments(service.store), []);
    t.is(await entries(service.store), 0);
    t.deepEqual(await service.store.db('audit_head').select('sequence'), [{ sequence: 0 }]);
  });

  test(`${engine}: an act that records nothing, or records and says that nothing changed, is a bug and leaves nothing`, async (t) => {
    const service = await testService(t, engine);
    const silent = act(service, BY, async ({ tx, at }) => {
      await add(tx, 'market', at);
      return done(null);
    });
    await t.throwsAsync(silent, { message: /must record/ });
    const contradicting = act(service, BY, async ({ record }) => {
      record('department.added', 'market');
      return unchanged(null);
    });
    await t.throwsAsync(contradicting, { message: /must record/ });
    t.deepEqual(await departments(service.store), []);
    t.is(await entries(service.store), 0);
  });

  test(`${engine}: an act that finds its work done records nothing`, async (t) => {
    const service = await testService(t, engine);
    t.like(await act(service, BY, async () => unchanged('there')), { ok: true, value: 'there' });
    t.is(await entries(service.store), 0);
  });

  test(`${engine}: acts of two instances at once give one unbroken chain`, async (t) => {
    const settings = await migratedDatabase(t, engine);
    const outside = testOutside();
    const stores = [openStore(settings), openStore(settings)] as const;
    t.teardown(() => Promise.all(stores.map((store) => store.close())));
    const names = Array.from({ length: 60 }, (_, index) => `d${String(index).padStart(2, '0')}`);
    const acts = names.map((id, index) =>
      act({ store: stores[index % 2 === 0 ? 0 : 1], outside }, BY, async ({ tx, at, record }) => {
        await add(tx, id, at);
        record('department.added', id, { name: id });
        record('department.changed', id, { name: id });
        return index % 3 === 0 ? refused('changed-meanwhile', { version: 2 }) : done(id);
      }),
    );
    const outcomes = await Promise.all(acts);
    t.is(outcomes.filter(({ ok }) => ok).length, 40);
    t.is((await departments(stores[0])).length, 40);
    t.like(await verifyChain(stores[0].db), { ok: true, head: { sequence: 80 } });
  });
}
