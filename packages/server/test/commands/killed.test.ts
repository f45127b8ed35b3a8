import { setTimeout as pause } from 'node:timers/promises';
import test from 'ava';
import { verifyChain } from '../../dist/audit/verify.js';
import { openStore } from '../../dist/store/open-store.js';
import { ADMIN } from '../support/admin.js';
import { testClient } from '../support/client.js';
import { migratedDatabase } from '../support/databases.js';
import { ENGINES } from '../support/engines.js';
import { databaseVariables, runProgram, serveProgram } from '../support/program.js';

const ROUNDS = 6;

/** Milliseconds after which the process is killed: another moment of its work each time. */
const momentOf = (round: number): number => 15 + 37 * round;

for (const engine of ENGINES) {
  test(`${engine}: killed at any moment, every act is whole, was answered for, and stands in the audit log once`, async (t) => {
    const settings = await migratedDatabase(t, engine);
    const variables = databaseVariables(settings);
    await runProgram(t, ['add-admin', ADMIN.login], variables, `${ADMIN.password}\n`);
    const answered: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { url, kill, ended } = await serveProgram(t, variables);
      const admin = testClient(url);
      await admin.signIn(ADMIN.login, ADMIN.password);
      const working = (async () => {
        for (let count = 0; ; count += 1) {
          const id = `r${round}-${count}`;
          const { status } = await admin.post('/api/v1/departments', { id, name: id, nameEn: id });
          if (status === 201) answered.push(id);
        }
      })();
      await pause(momentOf(round));
      kill('SIGKILL');
      await t.throwsAsync(working);
      await ended;
    }
    const store = openStore(settings);
    t.teardown(() => store.close());
    const there: string[] = await store.db('departments').orderBy('id').pluck('id');
    const recorded: string[] = await store
      .db('audit_entries')
      .where({ event: 'department.added' })
      .orderBy('subject_id')
      .pluck('subject_id');
    t.deepEqual(recorded.toSorted(), there.toSorted());
    t.deepEqual(
      answered.filter((id) => !there.includes(id)),
      [],
    );
    // Of each round at most the one request that was under way may be there without an answer.
    t.true(there.length - answered.length <= ROUNDS);
    t.true((await verifyChain(store.db)).ok);
  });
}
