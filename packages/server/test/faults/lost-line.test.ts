/** The line to PostgreSQL that is lost while a draw is held. */

import { setTimeout as pause } from 'node:timers/promises';
import { verifyBundle } from '@double-random/core';
import test from 'ava';
import { publicBundle } from '../../dist/draws/bundle-of.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { cuttableLine } from '../support/cuttable-line.js';
import { startService } from '../support/http.js';
import { cityNow, signInPlanner, waitingDraw } from './waiting-draw.js';
import { wholenessOf } from './whole.js';

/** Milliseconds after which the line is cut: another moment of the draw each time. */
const MOMENTS = [0, 3, 6, 10, 15, 22, 30] as const;

test('postgresql: the line is lost while a draw is held: an error, not a lie, and afterwards there is one draw', async (t) => {
  const city = await cityNow(t, 'postgresql');
  const { databaseUrl } = city.settings;
  if (databaseUrl === null) throw new Error('not PostgreSQL');
  const line = await cuttableLine(t, databaseUrl);
  const { client } = await startService(t, 'postgresql', { settings: { ...city.settings, databaseUrl: line.url }, outside: city.outside });
  const planner = await signInPlanner(client());
  const { faults } = wholenessOf(city.store.db);
  const answers: number[] = [];
  for (const [count, moment] of MOMENTS.entries()) {
    const id = await waitingDraw(city, `hz-test-${count}`);
    const asked = planner.post(`/api/v1/draws/${id}/result`);
    await pause(moment);
    await line.cut();
    const answer = await asked;
    answers.push(answer.status);
    const isHeld = (await findDraw(city.store.db, id))?.state === 'drawn';
    if (answer.status === 200) t.true(isHeld);
    else t.is(answer.status, 503);
    if ((answer.body as { code?: string }).code === 'database-unavailable') t.false(isHeld, 'it says that nothing was done');
    t.deepEqual(await faults(), []);

    await line.mend();
    const again = await planner.post(`/api/v1/draws/${id}/result`);
    t.is(again.status, 200);
    if (answer.status === 200) t.deepEqual(again.body, answer.body);
    t.deepEqual(await city.store.db('audit_entries').where({ event: 'draw.held', subject_id: id }).pluck('subject_id'), [id]);
    t.deepEqual(await faults(), []);
    const draw = await findDraw(city.store.db, id);
    if (draw === null) return t.fail('no draw');
    t.is((await verifyBundle(await publicBundle(city.store.db, draw))).verdict, 'valid');
  }
  t.true(answers.includes(503), answers.join(', '));
});
