import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import test from 'ava';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

interface Started {
  readonly child: ChildProcess;
  /** Resolves with the text on standard error once it matches. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<number | null>;
}

function start(port: string): Started {
  const child = spawn(process.execPath, [main], { env: { ...process.env, PORT: port }, stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  const changed = new EventTarget();
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    changed.dispatchEvent(new Event('text'));
  });
  const ended = once(child, 'close').then(([code]: unknown[]) => (typeof code === 'number' ? code : null));
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(text);
        if (found !== null) resolve(found);
      };
      changed.addEventListener('text', look);
      look();
      void ended.then(() => reject(new Error(`ended without ${String(pattern)}: ${text}`)));
    });
  return { child, says, ended };
}

test('the program listens, answers, and ends on SIGTERM', async (t) => {
  const { child, says, ended } = start('0');
  t.teardown(() => child.kill('SIGKILL'));
  const [, port] = await says(/listening on port (\d+)/);
  const response = await fetch(`http://127.0.0.1:${port}/health`, { headers: { connection: 'close' } });
  t.is(response.status, 200);
  child.kill('SIGTERM');
  t.is(await ended, 0);
});

test('a wrong PORT is wrong use: exit code 2 and a message without a stack', async (t) => {
  const { says, ended } = start('eighty');
  const [line] = await says(/PORT="eighty".*\n/);
  t.notRegex(line, /\bat /);
  t.is(await ended, 2);
});

test('a port in use ends with 1 and says so', async (t) => {
  const holder = createServer().listen(0);
  t.teardown(() => holder.close());
  const address = holder.address();
  const { says, ended } = start(String(typeof address === 'object' ? address?.port : ''));
  await says(/cannot listen: .*EADDRINUSE/);
  t.is(await ended, 1);
});
