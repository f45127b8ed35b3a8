import { statSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { addDepartment } from '../../dist/acts/people/add-department.js';
import { verifyChain } from '../../dist/audit/verify.js';
import { systemActor } from '../../dist/rights/actor.js';
import type { DatabaseSettings } from '../../dist/store/open-store.js';
import { openStore } from '../../dist/store/open-store.js';
import type { Store } from '../../dist/store/store.js';
import { testClient } from '../support/client.js';
import { emptyDatabase, migratedDatabase, testFolder } from '../support/databases.js';
import { ENGINES } from '../support/engines.js';
import { testOutside } from '../support/outside.js';
import { databaseVariables, runProgram, serveProgram } from '../support/program.js';

const PASSWORD = 'a long walk by the West Lake';

const BY = systemActor('test');

function opened(t: ExecutionContext, settings: DatabaseSettings): Store {
  const store = openStore(settings);
  t.teardown(() => store.close());
  return store;
}

const departmentsOf = async ({ db }: Store): Promise<readonly { readonly id: string }[]> => db('departments').orderBy('id').select('id');

/** Adds departments one after the other until it is told to stop. */
function keepAdding(store: Store): { readonly stop: () => Promise<number> } {
  const outside = testOutside();
  let going = true;
  let added = 0;
  const work = (async () => {
    while (going) {
      const outcome = await addDepartment({ store, outside }, BY, {
        id: `d${added}`,
        name: `部门${added}\u2028`,
        nameEn: `Department ${added}`,
      });
      if (!outcome.ok) throw new Error(outcome.problems[0]?.code);
      added += 1;
    }
  })();
  return {
    stop: async () => {
      going = false;
      await work;
      return added;
    },
  };
}

for (const engine of ENGINES) {
  test(`${engine}: a backup taken while a service runs and acts go on is restored whole`, async (t) => {
    const settings = await migratedDatabase(t, engine);
    const variables = databaseVariables(settings);
    await runProgram(t, ['add-admin', 'root'], variables, `${PASSWORD}\n`);
    const { url } = await serveProgram(t, variables);
    const admin = testClient(url);
    await admin.signIn('root', PASSWORD);

    const store = opened(t, settings);
    const adding = keepAdding(store);
    const file = join(testFolder(t), 'backup');
    t.like(await runProgram(t, ['backup', file], variables), { code: 0 });
    const added = await adding.stop();
    t.is(statSync(file).mode & 0o777, 0o600);

    const target = await emptyDatabase(t, engine);
    const restored = await runProgram(t, ['restore', file], databaseVariables(target));
    t.is(restored.code, 0, restored.stderr);
    const copy = opened(t, target);
    const kept = await departmentsOf(copy);
    t.true(kept.length <= added);
    t.deepEqual(kept.map(({ id }) => id).toSorted(), Array.from({ length: kept.length }, (_, index) => `d${index}`).toSorted());
    const verdict = await verifyChain(copy.db);
    t.true(verdict.ok);
    t.deepEqual(await copy.db('sessions').select('id'), []);

    // The service starts on it, and its chain goes on.
    const again = await serveProgram(t, databaseVariables(target));
    await testClient(again.url).signIn('root', PASSWORD);
    const verified = await runProgram(t, ['verify-audit'], databaseVariables(target));
    t.is(verified.code, 0, verified.stdout + verified.stderr);
  });
}
