// One PostgreSQL server for all test files of a run: each starting its own would cost more time than many of the tests.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { environment, root } from './step.mjs';

const SERVE = join('packages', 'server', 'dist-test', 'support', 'serve-postgres.js');

/** Starts the server with its data in `folder`. It stops with `stop()`, or when this process ends. `variables` tell the tests where it is. */
export async function startPostgres(folder = tmpdir()) {
  const env = environment({ TEST_DATABASE_FOLDER: folder });
  const child = spawn(process.execPath, [SERVE], { cwd: root, env, stdio: ['pipe', 'pipe', 'inherit'] });
  const [url] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), once(child, 'exit').then(() => [])]);
  if (url === undefined) throw new Error('PostgreSQL does not start for the tests; see the message above');
  return {
    variables: { TEST_DATABASE_URL: url, TEST_RUN: randomBytes(8).toString('hex') },
    stop: () => child.stdin.end(),
  };
}
