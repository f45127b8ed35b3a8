import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import test from 'ava';
import { MIGRATIONS } from '../../dist/migrations/all.js';
import { settingsMarkdown } from '../../dist/settings/markdown.js';
import { openStore } from '../../dist/store/open-store.js';
import { testClient } from '../support/client.js';
import { emptyDatabase } from '../support/databases.js';
import { ENGINES } from '../support/engines.js';
import { databaseVariables, runProgram, serveProgram } from '../support/program.js';

const NAMES = MIGRATIONS.map(({ name }) => name).join(', ');
const PASSWORD = 'a long walk by the West Lake';

for (const engine of ENGINES) {
  test(`${engine}: migrate goes up, tells its status, and goes down`, async (t) => {
    const variables = databaseVariables(await emptyDatabase(t, engine));
    t.deepEqual(await runProgram(t, ['migrate', 'status'], variables), {
      code: 0,
      stdout: `已应用 / applied: —\n待应用 / pending: ${NAMES}\n`,
      stderr: '',
    });
    t.like(await runProgram(t, ['migrate'], variables), { code: 0, stdout: `已应用 / applied: ${NAMES}\n` });
    t.like(await runProgram(t, ['migrate', 'up'], variables), { code: 0, stdout: '已应用 / applied: —\n' });
    t.like(await runProgram(t, ['migrate', 'down'], variables), { code: 0, stdout: `已撤回 / taken back: ${MIGRATIONS.at(-1)?.name}\n` });
  });

  test(`${engine}: the first administrator is added once, signs in, and stands in a whole audit log`, async (t) => {
    const settings = await emptyDatabase(t, engine);
    const variables = databaseVariables(settings);
    await runProgram(t, ['migrate'], variables);
    t.like(await runProgram(t, ['add-admin', 'root', '王五'], variables, 'short\n'), { code: 1 });
    t.like(await runProgram(t, ['add-admin', 'root', '王五'], variables, `${PASSWORD}\n`), { code: 0, stdout: '' });
    t.like(await runProgram(t, ['add-admin', 'second'], variables, `${PASSWORD}\n`), { code: 1 });

    const { url } = await serveProgram(t, variables);
    await t.notThrowsAsync(testClient(url).signIn('root', PASSWORD));

    const whole = await runProgram(t, ['verify-audit'], variables);
    t.is(whole.code, 0);
    t.regex(whole.stdout, /the audit log is whole: \d+ entries, head [0-9a-f]{64}/);
    const store = openStore(settings);
    t.teardown(() => store.close());
    await store.transact((tx) => tx('audit_entries').where({ sequence: 1 }).update({ actor_name: 'somebody else' }));
    t.like(await runProgram(t, ['verify-audit'], variables), { code: 1 });
  });
}

test('settings prints the table of docs/operations.md', async (t) => {
  t.deepEqual(await runProgram(t, ['settings'], {}), { code: 0, stdout: `${settingsMarkdown()}\n`, stderr: '' });
});

test('sqlite: nobody but the operator reads the database, nor what stands beside it', async (t) => {
  const settings = await emptyDatabase(t, 'sqlite');
  const variables = databaseVariables(settings);
  await runProgram(t, ['migrate'], variables);
  await serveProgram(t, variables);
  const { databaseFile } = settings;
  const files = readdirSync(dirname(databaseFile)).filter((name) => name.startsWith(basename(databaseFile)));
  t.true(files.length > 1);
  for (const name of files) t.is(statSync(join(dirname(databaseFile), name)).mode & 0o777, 0o600, name);
});
