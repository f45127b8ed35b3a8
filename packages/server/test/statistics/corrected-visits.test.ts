/** A result that is being corrected stays public, and so it stays counted. */

import test from 'ava';
import { beginCorrection } from '../../dist/acts/publications/begin-correction.js';
import { countParts, countVisitsOfTasks } from '../../dist/store/statistics/visits.js';
import type { VisitState } from '../../dist/visits/states.js';
import type { Visit } from '../../dist/visits/visit.js';
import { DEPARTMENTS, reviewerOf } from '../draws/joint-draw.js';
import { ENDED_ON, entered, passed, publishedVisit, stateOf, submitted } from '../publications/recorded.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';

for (const engine of ENGINES) {
  test(`${engine}: a published visit counts as published and not as overdue in every state of its correction`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    const [visit] = visits as [Visit];
    service.outside.setNow(`${ENDED_ON}T01:00:00.000Z`);
    const { id } = await publishedVisit(service, visit);
    const { db } = service.store;
    const counted = async (state: VisitState) => {
      t.is(await stateOf(service, visit.id), state);
      t.is((await countVisitsOfTasks(db, [task], null)).published, 1, state);
      t.deepEqual(
        (await countParts(db, [task], null, '2027-12-31')).map(({ overdue }) => overdue),
        DEPARTMENTS.map(() => 0),
        state,
      );
    };
    await counted('published');
    valueIn(await beginCorrection(service, reviewerOf('market'), id, { departments: [...DEPARTMENTS], reason: '记录有误' }));
    await counted('returned');
    for (const department of DEPARTMENTS) await entered(service, visit, department);
    await counted('recorded');
    await submitted(service, visit, 'market');
    await counted('on_site');
    await entered(service, visit, 'market');
    for (const department of DEPARTMENTS) await passed(service, visit.id, department);
    await counted('reviewed');
  });
}
