import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import test from 'ava';
import { emptyDatabase, testFolder } from '../support/databases.js';
import { ENGINES } from '../support/engines.js';
import { databaseVariables, runProgram, serveProgram } from '../support/program.js';

for (const engine of ENGINES) {
  test(`${engine}: it makes its tables, listens, answers, logs JSON, and ends on SIGTERM`, async (t) => {
    const { url, kill, ended } = await serveProgram(t, databaseVariables(await emptyDatabase(t, engine)));
    const response = await fetch(`${url}/ready`);
    t.deepEqual(await response.json(), { status: 'ready', database: engine });
    kill('SIGTERM');
    const { code, stdout } = await ended;
    t.is(code, 0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { msg: string; route?: string; status?: number });
    t.deepEqual(
      lines.map(({ msg }) => msg),
      ['migrated', 'listening', 'request', 'stopping', 'stopped'],
    );
    t.like(lines[2], { route: '/ready', status: 200 });
  });

  test(`${engine}: two that start at once on one empty database both serve`, async (t) => {
    const variables = databaseVariables(await emptyDatabase(t, engine));
    const both = await Promise.all([serveProgram(t, variables), serveProgram(t, variables)]);
    for (const { url } of both) t.is((await fetch(`${url}/ready`)).status, 200);
  });
}

test('the folder of the SQLite file is made', async (t) => {
  const file = join(testFolder(t), 'not', 'yet', 'service.sqlite');
  await serveProgram(t, { DATABASE_FILE: file });
  t.true(existsSync(file));
});

test('every wrong setting is wrong use: exit code 2, a line each, without a stack', async (t) => {
  const { code, stderr, stdout } = await runProgram(t, [], { PORT: 'eighty', TRUST_PROXY: 'yes', SECRETS_KEY: 'hunter2' });
  t.is(code, 2);
  t.deepEqual(stderr.trim().split('\n'), [
    'PORT="eighty" 不可用：应为0 至 65535 的整数 / PORT="eighty" cannot be used: expected an integer from 0 to 65535',
    'TRUST_PROXY="yes" 不可用：应为0 至 10 的整数 / TRUST_PROXY="yes" cannot be used: expected an integer from 0 to 10',
    'SECRETS_KEY 不可用：应为64 位十六进制数字（openssl rand -hex 32） / SECRETS_KEY cannot be used: expected 64 hex digits (openssl rand -hex 32)',
  ]);
  t.is(stdout, '');
});

test('a port in use ends with 1 and says so', async (t) => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  t.teardown(() => holder.close());
  const address = holder.address();
  const PORT = String(typeof address === 'object' ? address?.port : '');
  const { code, stderr } = await runProgram(t, ['serve'], { PORT, ...databaseVariables(await emptyDatabase(t, 'sqlite')) });
  t.is(code, 1);
  t.regex(stderr, /cannot listen: .*EADDRINUSE/);
});

test('a database that does not answer ends with 1 and says so, without a stack', async (t) => {
  const { code, stderr } = await runProgram(t, [], { PORT: '0', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
  t.is(code, 1);
  t.regex(stderr, /The database does not answer.*ECONNREFUSED/);
  t.notRegex(stderr, /^\s+at /m);
});

test('an unknown command or too many arguments are wrong use; help is not', async (t) => {
  for (const given of [
    ['dance'],
    ['serve', 'now'],
    ['backup'],
    ['backup', 'a', 'b'],
    ['migrate', 'sideways'],
    ['verify-audit', 'nonsense'],
  ]) {
    t.is((await runProgram(t, given, {})).code, 2, given.join(' '));
  }
  const help = await runProgram(t, ['--help'], {});
  t.is(help.code, 0);
  for (const command of ['serve', 'migrate', 'backup', 'restore', 'add-admin', 'verify-audit', 'settings']) {
    t.regex(help.stdout, new RegExp(`double-random-server ${command}`));
  }
});
