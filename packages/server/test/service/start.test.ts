/** A service that cannot start leaves nothing running that would keep its process alive. */

import test from 'ava';
import { runService } from '../../dist/compose.js';
import { testService } from '../support/service.js';

test('jobs that cannot be started are stopped again', async (t) => {
  const stopped: boolean[] = [];
  const jobs = {
    ask: async () => '',
    start: () => Promise.reject(new Error('no queue')),
    stop: async (signal: AbortSignal) => {
      stopped.push(signal.aborted);
    },
  };
  const service = await testService(t, 'sqlite', { jobs });
  await t.throwsAsync(runService(service), { message: 'no queue' });
  t.deepEqual(stopped, [true]);
});
