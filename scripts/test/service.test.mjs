import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { root } from '../step.mjs';

/** Starts the service as `npm start` does, and waits for its last line. */
async function start(t, out) {
  const child = spawn(process.execPath, ['scripts/service.mjs', '--out', out, '--entities', '1500'], {
    cwd: root,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.teardown(() => child.kill('SIGTERM'));
  let said = '';
  const ended = once(child, 'close').then(([code]) => code);
  await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
        if (said.includes('second batch is confirmed')) resolve();
      });
    }
    void ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  const url = /^公众网站 Portal +(\S+)\/$/m.exec(said)[1];
  const password = /^密码 Password +(\S+)/m.exec(said)[1];
  return { child, ended, said, url, password };
}

test('the service starts with the demo city, publishes a draw that verifies, lets its users in, and goes on where it was', async (t) => {
  const out = mkdtempSync(join(tmpdir(), 'double-random-service-'));
  t.teardown(() => rmSync(out, { recursive: true, force: true }));
  const first = await start(t, out);
  t.regex(first.said, /Loading the demo city/);

  const { items } = await (await fetch(`${first.url}/api/v1/public/draws`)).json();
  t.is(items.length, 1);
  const bundle = await fetch(`${first.url}/api/v1/public/draws/${items[0].id}/bundle.zip`);
  writeFileSync(join(out, 'bundle.zip'), Buffer.from(await bundle.arrayBuffer()));
  const verified = spawnSync(process.execPath, ['packages/cli/bin/double-random.js', 'verify', join(out, 'bundle.zip')], { cwd: root });
  t.is(verified.status, 0, String(verified.stderr));

  const signIn = (login) =>
    fetch(`${first.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: first.password }),
    });
  for (const login of ['admin', 'auditor', 'market-planner', 'culture-reviewer']) t.is((await signIn(login)).status, 201, login);

  first.child.kill('SIGTERM');
  t.is(await first.ended, 0);
  const second = await start(t, out);
  t.notRegex(second.said, /Loading the demo city/);
  t.is(second.password, first.password);
  t.is((await (await fetch(`${second.url}/api/v1/public/draws`)).json()).items[0].id, items[0].id);
});
