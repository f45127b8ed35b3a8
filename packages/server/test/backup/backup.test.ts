import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import test, { type ExecutionContext } from 'ava';
import { addDepartment } from '../../dist/acts/people/add-department.js';
import { backUp, restoreBackup } from '../../dist/backup/backup.js';
import { systemActor } from '../../dist/rights/actor.js';
import { appliedMigrations } from '../../dist/store/migrate.js';
import { type DatabaseSettings, openStore } from '../../dist/store/open-store.js';
import type { Store } from '../../dist/store/store.js';
import { emptyDatabase, migratedDatabase, testFolder } from '../support/databases.js';
import { ENGINES } from '../support/engines.js';
import { testOutside } from '../support/outside.js';

function opened(t: ExecutionContext, settings: DatabaseSettings): Store {
  const store = openStore(settings);
  t.teardown(() => store.close());
  return store;
}

const addMarket = (store: Store) =>
  addDepartment({ store, outside: testOutside() }, systemActor('test'), {
    id: 'market',
    name: '市场监管局\u2028',
    nameEn: 'Market Regulation',
  });

/** Why a backup or a restore was refused; `null`: it was not. */
const refusalOf = async (outcome: ReturnType<typeof backUp> | ReturnType<typeof restoreBackup>): Promise<string | null> => {
  const { ok, ...rest } = await outcome;
  return ok ? null : 'problems' in rest ? (rest.problems[0]?.en ?? '') : '';
};

const NOT_WHOLE = 'this is no backup of this service for this kind of database, or it is not whole';

/** Whether nothing at all was made. */
const isUntouched = async (t: ExecutionContext, settings: DatabaseSettings): Promise<boolean> =>
  (await appliedMigrations(opened(t, settings).db)).length === 0;

for (const engine of ENGINES) {
  test(`${engine}: every table comes back row for row, and counters go on`, async (t) => {
    const settings = await migratedDatabase(t, engine);
    const store = opened(t, settings);
    await addMarket(store);
    await store.transact(async (tx) => {
      await tx('directories').insert({ id: 7, department: 'market', kind: 'entities', version: 0, rows: 0 });
      await tx('directory_imports').insert({
        id: 'i1',
        directory: 7,
        mode: 'replace',
        state: 'waiting',
        opened_at: '2026-11-02T01:00:00.000Z',
        opened_by: 'u1',
        opened_name: '张三',
        changed_at: '2026-11-02T01:00:00.000Z',
      });
      const bytes = Buffer.from([0, 1, 0xff, 0x0a, 0x0d]);
      await tx('directory_import_chunks').insert({ import: 'i1', upload: 'u1', place: 0, bytes });
    });
    const file = join(testFolder(t), 'backup');
    t.is(await refusalOf(backUp(settings, file)), null);
    const target = await emptyDatabase(t, engine);
    t.is(await refusalOf(restoreBackup(target, file)), null);
    const copy = opened(t, target);
    for (const table of ['departments', 'directories', 'directory_imports', 'directory_import_chunks', 'audit_entries', 'audit_head']) {
      const rows: unknown[] = await copy.db(table).select('*');
      t.true(rows.length > 0, table);
      t.deepEqual(rows, await store.db(table).select('*'), table);
    }
    await copy.transact((tx) => tx('directories').insert({ department: 'market', kind: 'inspectors', version: 0, rows: 0 }));
    t.like(await copy.db('directories').where({ kind: 'inspectors' }).first(), { id: 8 });
    await t.throwsAsync(copy.transact((tx) => tx('directories').insert({ department: 'nobody', kind: 'items', version: 0, rows: 0 })));
  });

  test(`${engine}: nothing is overwritten: neither a file nor a database that is not empty`, async (t) => {
    const settings = await migratedDatabase(t, engine);
    const file = join(testFolder(t), 'backup');
    writeFileSync(file, 'mine');
    t.is(await refusalOf(backUp(settings, file)), `${file} exists and is not overwritten`);
    t.is(readFileSync(file, 'utf8'), 'mine');
    t.is(await refusalOf(backUp(settings, `${file}2`)), null);
    t.is(await refusalOf(restoreBackup(settings, `${file}2`)), 'the database is not empty: restore into an empty one only');
    t.is(await refusalOf(backUp(await emptyDatabase(t, engine), `${file}3`)), 'there is no database, or it is empty: nothing to back up');
  });

  test(`${engine}: what is no backup is refused and leaves nothing`, async (t) => {
    const target = await emptyDatabase(t, engine);
    const file = join(testFolder(t), 'backup');
    const texts = [
      '',
      'nonsense',
      gzipSync('nonsense'),
      gzipSync('{"format":"double-random-backup"}\n'),
      'SQLite format 3\0 and then nonsense',
    ];
    for (const text of texts) {
      writeFileSync(file, text);
      t.is(await refusalOf(restoreBackup(target, file)), NOT_WHOLE, String(text));
    }
    t.is(await refusalOf(restoreBackup(target, `${file}.gone`)), 'there is no such backup');
    t.true(await isUntouched(t, target));
  });

  test(`${engine}: a backup whose audit log was changed is refused`, async (t) => {
    const settings = await migratedDatabase(t, engine);
    const store = opened(t, settings);
    await addMarket(store);
    await store.transact((tx) => tx('audit_entries').update({ actor_name: 'somebody else' }));
    const file = join(testFolder(t), 'backup');
    t.is(await refusalOf(backUp(settings, file)), null);
    const target = await emptyDatabase(t, engine);
    t.is(await refusalOf(restoreBackup(target, file)), 'the audit log of the backup breaks at entry 1: nothing was restored');
    t.true(await isUntouched(t, target));
  });
}

test('postgresql: a dump that was cut off, lost a row, or comes from a newer version is refused', async (t) => {
  const settings = await migratedDatabase(t, 'postgresql');
  const store = opened(t, settings);
  await addMarket(store);
  const file = join(testFolder(t), 'backup');
  t.is(await refusalOf(backUp(settings, file)), null);
  const target = await emptyDatabase(t, 'postgresql');
  const whole = gunzipSync(readFileSync(file)).toString('utf8');
  const lines = whole.split('\n');
  const changed: Readonly<Record<string, string | Buffer>> = {
    'gzip cut off': readFileSync(file).subarray(0, -20),
    'no end': gzipSync(lines.slice(0, -2).join('\n').concat('\n')),
    'a page lost': gzipSync(lines.filter((line) => !line.startsWith('[')).join('\n')),
    'a newer step': gzipSync(whole.replace('0001-audit', '9999-later')),
  };
  for (const [name, content] of Object.entries(changed)) {
    writeFileSync(`${file}-changed`, content);
    const expected =
      name === 'a newer step' ? 'the backup comes from a newer version (9999-later): restore it with that version' : NOT_WHOLE;
    t.is(await refusalOf(restoreBackup(target, `${file}-changed`)), expected, name);
  }
  t.true(await isUntouched(t, target));
  t.is(await refusalOf(restoreBackup(target, file)), null);
});
