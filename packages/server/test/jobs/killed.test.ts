/** Real processes that are killed in the middle of a job. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import test, { type ExecutionContext } from 'ava';
import { findJob } from '../../dist/store/jobs.js';
import type { DatabaseSettings } from '../../dist/store/open-store.js';
import { ENGINES } from '../support/engines.js';
import { programFile } from '../support/program-file.js';
import { ask, ended, testWorld } from './running.js';

const DOOMED = programFile(new URL('doomed.js', import.meta.url));

/** @returns waits for a line; kills without warning */
function begin(t: ExecutionContext, { databaseUrl, databaseFile }: DatabaseSettings) {
  const child = spawn(process.execPath, [DOOMED, JSON.stringify({ databaseUrl, databaseFile })], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'close');
  t.teardown(() => child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    says: async (line: string): Promise<void> => {
      for (;;) {
        const { value, done } = await lines.next();
        if (done === true) throw new Error(`it ended before it said ${line}`);
        if (value === line) return;
      }
    },
    kill: async (): Promise<void> => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

for (const engine of ENGINES) {
  test(`${engine}: a job whose process is killed is begun again by the next one, which has not to wait for anything to expire`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    const { jobs, start, service } = instance({ handlers: { 'import-preview': async () => ({ ok: true, value: { by: 'test' } }) } });
    const endless = await ask(store, jobs, {}, 'import-preview');
    const behind = await ask(store, jobs, {}, 'import-apply');
    for (const _time of [1, 2]) {
      const doomed = begin(t, service.settings);
      await doomed.says('began import-preview');
      await doomed.kill();
      t.is((await findJob(store.db, endless))?.state, 'running');
      t.is((await findJob(store.db, behind))?.state, 'waiting');
    }
    await start();
    t.deepEqual((await ended(store, endless)).result, { by: 'test' });
    t.like(await store.db('jobs').where({ id: endless }).first('starts', 'failures'), { starts: 3, failures: 0 });
  });
}
