import test from 'ava';
import { MIGRATIONS } from '../../dist/migrations/all.js';
import { migrateDown, migrateUp, pendingMigrations } from '../../dist/store/migrate.js';
import { openStore } from '../../dist/store/open-store.js';
import { emptyDatabase } from '../support/databases.js';
import { ENGINES } from '../support/engines.js';

const NAMES = MIGRATIONS.map(({ name }) => name);

for (const engine of ENGINES) {
  test(`${engine}: up applies everything once, down takes back the last one`, async (t) => {
    const settings = await emptyDatabase(t, engine);
    const store = openStore(settings);
    t.teardown(() => store.close());
    t.deepEqual(await pendingMigrations(store), NAMES);
    t.deepEqual(await migrateUp(settings), NAMES);
    t.deepEqual(await pendingMigrations(store), []);
    t.deepEqual(await migrateUp(settings), []);
    t.deepEqual(await migrateDown(settings), NAMES.slice(-1));
    t.deepEqual(await pendingMigrations(store), NAMES.slice(-1));
  });

  test(`${engine}: four that migrate at once wait for each other; one of them applies everything`, async (t) => {
    const settings = await emptyDatabase(t, engine);
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrateUp(settings)));
    t.deepEqual(
      applied.toSorted((a, b) => a.length - b.length),
      [[], [], [], NAMES],
    );
  });
}
