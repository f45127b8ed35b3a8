/** From the draw to the visits, and how they follow it. */

import type { DrawEvent } from '@double-random/core';
import { done } from '@double-random/core';
import test from 'ava';
import { act } from '../../dist/acts/act.js';
import { recordEvent } from '../../dist/acts/draws/record-event.js';
import { approveVoiding, askToVoid } from '../../dist/acts/draws/void.js';
import { dispatch } from '../../dist/acts/visits/dispatch.js';
import { settleTask } from '../../dist/acts/visits/settle-task.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { partsOf } from '../../dist/store/task-parts.js';
import { findTask } from '../../dist/store/tasks.js';
import { dispatchedItems } from '../../dist/store/visits/dispatched-items.js';
import { inspectorsOfVisits } from '../../dist/store/visits/visit-inspectors.js';
import { partsOfVisits } from '../../dist/store/visits/visit-parts.js';
import { updateVisit, visitsOfDraw } from '../../dist/store/visits/visits.js';
import { plannerOf } from '../directories/importing.js';
import { addJointCity, confirmedTask, reviewerOf } from '../draws/joint-draw.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { type TestService, testService } from '../support/service.js';
import { dispatchedTask } from './dispatched.js';

/** Who goes where, as the store and as the replay have it. */
async function teamsOf({ store }: TestService, draw: string) {
  const visits = (await visitsOfDraw(store.db, draw)).filter(({ dropped }) => dropped === null);
  const entityOf = new Map(visits.map(({ id, entity }) => [id, entity]));
  const places = await inspectorsOfVisits(
    store.db,
    visits.map(({ id }) => id),
  );
  const stored = places.map(({ visit, department, place, role, inspector }) =>
    [department, entityOf.get(visit), place, role, inspector].join(' '),
  );
  const replayed = (await findDraw(store.db, draw))?.replayed?.teams ?? [];
  const drawn = replayed.flatMap(([department, entity, seats]) =>
    seats.map(([role, inspector], place) => [department, entity, place, role, inspector].join(' ')),
  );
  return { stored: stored.sort(), drawn: drawn.sort() };
}

const happens = async (service: TestService, draw: string, event: DrawEvent, after: number): Promise<void> => {
  const by = event.kind === 'entity-out' ? plannerOf('market') : plannerOf(event.department);
  valueIn(await recordEvent(service, by, { draw, event, evidence: '笔录第 1 号', after }));
};

for (const engine of ENGINES) {
  test(`${engine}: each drawn entity gets one visit with both departments' teams, parts and items, once`, async (t) => {
    const service = await testService(t, engine);
    const { task, draw, visits } = await dispatchedTask(service);
    t.is(visits.length, 9);
    t.true(visits.every(({ state, facts, name, street }) => state === 'assigned' && facts.name === name && street !== ''));
    const { stored, drawn } = await teamsOf(service, draw);
    t.is(stored.length, 9 * 2 * 2);
    t.deepEqual(stored, drawn);
    const parts = await partsOfVisits(
      service.store.db,
      visits.map(({ id }) => id),
    );
    t.is(parts.filter(({ state }) => state === 'awaiting').length, 9 * 2);
    const items = await dispatchedItems(service.store.db, draw);
    t.deepEqual(
      items.map(({ department, item }) => [department, item]),
      [
        ['ecology', 'HB-01'],
        ['market', 'SC-01'],
      ],
    );
    t.like(await findTask(service.store.db, task), { state: 'dispatched' });
    t.deepEqual(valueIn(await dispatch(service, plannerOf('market'), task)), { task, draw, visits: 9 });
    t.is((await visitsOfDraw(service.store.db, draw)).length, 9);
    const entries = await service.store.db('audit_entries').where({ event: 'task.dispatched' });
    t.is(entries.length, 1);
  });

  test(`${engine}: a task that is not drawn, or is somebody else's, is not dispatched`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const task = await confirmedTask(service);
    t.deepEqual(codesOf(await dispatch(service, plannerOf('market'), task)), ['task-not-drawn']);
    t.deepEqual(codesOf(await dispatch(service, plannerOf('ecology'), task)), ['not-yours']);
    t.deepEqual(codesOf(await dispatch(service, plannerOf('market'), 'nowhere')), ['not-found']);
  });

  test(`${engine}: after an event the visits are those of the replayed state; an entity that is out is replaced by its substitute`, async (t) => {
    const service = await testService(t, engine);
    const { draw, visits } = await dispatchedTask(service);
    const [first, second] = visits;
    if (first === undefined || second === undefined) return t.fail('too few visits');
    const places = await inspectorsOfVisits(service.store.db, [second.id]);
    const inspector = places.find(({ department }) => department === 'ecology')?.inspector ?? '';
    await happens(service, draw, { kind: 'inspector-out', department: 'ecology', entity: second.entity, inspector, reason: '回避' }, 0);
    let teams = await teamsOf(service, draw);
    t.deepEqual(teams.stored, teams.drawn);
    t.false((await inspectorsOfVisits(service.store.db, [second.id])).some((place) => place.inspector === inspector));

    await happens(service, draw, { kind: 'entity-out', entity: first.entity, reason: '已迁出' }, 1);
    const after = await visitsOfDraw(service.store.db, draw);
    t.is(after.length, 10);
    t.like(
      after.find(({ id }) => id === first.id),
      { state: 'replaced', dropped: { reason: '已迁出' } },
    );
    teams = await teamsOf(service, draw);
    t.deepEqual(teams.stored, teams.drawn);
    t.is(teams.stored.length, 9 * 2 * 2);
  });

  test(`${engine}: who has gone somewhere stays on its record, whatever happens to the inspector afterwards`, async (t) => {
    const service = await testService(t, engine);
    const { draw, visits } = await dispatchedTask(service);
    const inspectorIn = async (visit: string) =>
      (await inspectorsOfVisits(service.store.db, [visit])).find(({ department }) => department === 'ecology')?.inspector ?? '';
    const inspector = await inspectorIn(visits[0]?.id ?? '');
    const theirs = [];
    for (const { id } of visits)
      if ((await inspectorsOfVisits(service.store.db, [id])).some((place) => place.inspector === inspector)) theirs.push(id);
    const [gone, ...ahead] = theirs;
    if (gone === undefined || ahead.length === 0) return t.fail('the inspector has too few visits');
    const before = await inspectorsOfVisits(service.store.db, [gone]);
    await service.store.transact((tx) =>
      updateVisit(tx, gone, {
        state: 'recorded',
        onSiteAt: '2026-11-16T01:00:00.000Z',
        ended: { endedOn: '2026-11-16', dueOn: '2026-12-14' },
      }),
    );
    await happens(service, draw, { kind: 'inspector-unavailable', department: 'ecology', inspector, reason: '调离' }, 0);
    t.deepEqual(await inspectorsOfVisits(service.store.db, [gone]), before);
    t.false((await inspectorsOfVisits(service.store.db, ahead)).some((place) => place.inspector === inspector));
  });

  test(`${engine}: a draw is voided while nobody has gone anywhere, and its visits with it; afterwards it is too late`, async (t) => {
    const service = await testService(t, engine);
    const { task, draw, visits } = await dispatchedTask(service);
    const [first] = visits;
    if (first === undefined) return t.fail('no visits');
    await service.store.transact((tx) => updateVisit(tx, first.id, { state: 'on_site', onSiteAt: '2026-11-16T01:00:00.000Z' }));
    t.deepEqual(codesOf(await askToVoid(service, reviewerOf('market'), draw, 'market', '名录有误')), ['visits-begun']);
    await service.store.transact((tx) => tx('visits').where({ id: first.id }).update({ state: 'assigned', on_site_at: null }));
    valueIn(await askToVoid(service, reviewerOf('market'), draw, 'market', '名录有误'));
    valueIn(await approveVoiding(service, reviewerOf('ecology'), draw, 'ecology'));
    t.true((await visitsOfDraw(service.store.db, draw)).every(({ state }) => state === 'voided'));
    t.like(await findTask(service.store.db, task), { state: 'confirmed' });
    t.deepEqual(codesOf(await dispatch(service, plannerOf('market'), task)), ['task-not-drawn']);
  });

  test(`${engine}: task and parts follow their visits, and never go back`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    const states = async () => {
      const parts = await partsOf(service.store.db, task);
      return [(await findTask(service.store.db, task))?.state, ...parts.map(({ state }) => state)];
    };
    const move = async (count: number, change: object, parts: object): Promise<void> => {
      const ids = visits.slice(0, count).map(({ id }) => id);
      await service.store.transact(async (tx) => {
        await tx('visits').whereIn('id', ids).update(change);
        await tx('visit_parts').whereIn('visit_id', ids).update(parts);
      });
      valueIn(
        await act(service, plannerOf('market'), async (acting) => {
          await settleTask(acting, task);
          acting.record('task.dispatched', task);
          return done(null);
        }),
      );
    };
    t.deepEqual(await states(), ['dispatched', 'inspectors_ready', 'inspectors_ready']);
    await move(1, { state: 'on_site', on_site_at: '2026-11-16T01:00:00.000Z' }, { state: 'awaiting' });
    t.deepEqual(await states(), ['in_progress', 'in_progress', 'in_progress']);
    const ended = { ended_on: '2026-11-16', due_on: '2026-12-14', on_site_at: '2026-11-16T01:00:00.000Z' };
    const entered = { entered_at: '2026-11-16T09:00:00.000Z', entered_by: 'somebody', ended_on: '2026-11-16' };
    await move(9, { state: 'recorded', ...ended }, { state: 'entered', ...entered });
    t.deepEqual(await states(), ['results_complete', 'entered', 'entered']);
    await move(9, { state: 'published' }, { state: 'passed', reviewed_at: '2026-11-17T01:00:00.000Z', reviewed_by: 'another' });
    t.deepEqual(await states(), ['published', 'entered', 'entered']);
    await move(1, { state: 'returned' }, { state: 'returned', return_reason: '更正' });
    t.deepEqual(await states(), ['published', 'entered', 'entered']);
  });
}
