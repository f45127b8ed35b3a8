import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import type { Schedule } from '../../dist/jobs/job.js';
import { ENGINES } from '../support/engines.js';
import { eventually, testWorld } from './running.js';

for (const engine of ENGINES) {
  test(`${engine}: scheduled work runs at the start and again; a failing run does not end it, and stop waits for the one under way`, async (t) => {
    const { instance } = await testWorld(t, engine);
    let begun = 0;
    let over = 0;
    const { jobs, start } = instance({
      schedules: [
        {
          name: 'deadlines',
          everySeconds: 1,
          run: async () => {
            begun += 1;
            if (begun === 1) throw new Error('the first fails');
            await sleep(100);
            over += 1;
          },
        },
      ],
    });
    await start();
    await eventually(async () => (begun === 2 ? true : null));
    await jobs.stop(new AbortController().signal);
    t.is(over, begun - 1);
    const last = begun;
    await sleep(1200);
    t.is(begun, last);
  });
}

test('two instances on one PostgreSQL run each tick once, and never two at a time', async (t) => {
  const { instance } = await testWorld(t, 'postgresql');
  let atOnce = 0;
  let most = 0;
  const slots: number[] = [];
  const schedule = {
    name: 'deadlines',
    everySeconds: 1,
    run: async () => {
      slots.push(Math.floor(Date.now() / 1000));
      atOnce += 1;
      most = Math.max(most, atOnce);
      await sleep(30);
      atOnce -= 1;
    },
  };
  const others = ['one', 'two', 'three'].map((name) => ({ name, everySeconds: 1, run: async () => undefined }));
  const schedules = [schedule, ...others];
  for (const one of [instance({ schedules }), instance({ schedules })]) await one.start();
  await eventually(async () => (slots.length >= 4 ? true : null));
  const elapsed = (slots.at(-1) ?? 0) - (slots[0] ?? 0) + 1;
  t.is(most, 1);
  t.true(slots.length <= elapsed + 1, `${slots.length} runs in ${elapsed} seconds`);
});

test('a schedule goes on when the instance that ran it is gone', async (t) => {
  const { instance } = await testWorld(t, 'postgresql');
  const ran: string[] = [];
  const by = (name: string, milliseconds: number): Schedule => ({
    name: 'deadlines',
    everySeconds: 1,
    run: async (_service, signal) => {
      ran.push(name);
      await sleep(milliseconds, undefined, { signal });
    },
  });
  const first = instance({ schedules: [by('first', 600_000)] });
  await first.start();
  await eventually(async () => (ran.length === 1 ? true : null));
  const second = instance({ schedules: [by('second', 0)] });
  await second.start();
  await sleep(1500);
  t.deepEqual(ran, ['first'], 'one at a time');
  await first.jobs.stop(AbortSignal.abort());
  await eventually(async () => (ran.includes('second') ? true : null));
  t.pass();
});
