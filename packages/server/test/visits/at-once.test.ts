/** Schedules that are asked for twice, and schedules of two tasks with the same inspectors at the same time. */

import test from 'ava';
import { askSchedule } from '../../dist/acts/visits/ask-schedule.js';
import { dispatch } from '../../dist/acts/visits/dispatch.js';
import { HANDLERS } from '../../dist/jobs/handlers.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { bookingsBetween } from '../../dist/store/visits/visits-ahead.js';
import { plannerOf } from '../directories/importing.js';
import { confirmedTask, DEPARTMENTS, heldDraw } from '../draws/joint-draw.js';
import { ended, testWorld } from '../jobs/running.js';
import { auditEntries } from '../support/audit-entries.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { dispatchedTask } from './dispatched.js';

for (const engine of ENGINES) {
  test(`${engine}: two tasks planned at once leave nobody in two places, and a question asked twice is one job`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    const instances = Array.from({ length: engine === 'postgresql' ? 2 : 1 }, () => instance({ handlers: HANDLERS }));
    const [{ service }] = instances as [(typeof instances)[number]];
    const { task } = await dispatchedTask(service);
    const other = await confirmedTask(service, {}, 'hz-test-002');
    await heldDraw(service, other, async (id) => (await findDraw(store.db, id))?.manifestHash ?? '');
    valueIn(await dispatch(service, plannerOf('market'), other));
    const ask = async (of: string) => valueIn(await askSchedule(service, plannerOf('market'), of, {})).job;
    const jobs = [await ask(task), await ask(other)];
    t.deepEqual([await ask(task), await ask(other)], jobs);
    for (const { start } of instances) await start();
    for (const id of jobs) {
      const { state, result } = await ended(store, id);
      t.is(state, 'done');
      t.like(result, { placed: 9, unplaced: 0, kept: 0 });
    }
    const bookings = await bookingsBetween(store.db, DEPARTMENTS, '2026-11-01', '2026-12-31');
    const places = bookings.map(({ department, inspector, date, start }) => [department, inspector, date, start].join(' '));
    t.is(new Set(places).size, places.length);
    t.is(bookings.length, 2 * 9 * 2 * 2);
    t.is((await auditEntries(service.store, 'task.scheduled')).length, 2);
    t.not(await ask(task), jobs[0], 'once it is done, the same question is a new one');
  });
}
