import test from 'ava';
import { drawDisclosures } from '../../dist/acts/draws/disclose-due.js';
import { approveVoiding, askToVoid } from '../../dist/acts/draws/void.js';
import { publish } from '../../dist/acts/publications/publish.js';
import { cancelTask } from '../../dist/acts/tasks/cancel-task.js';
import { isDisclosed } from '../../dist/draws/draw.js';
import type { Service } from '../../dist/service.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import type { Visit } from '../../dist/visits/visit.js';
import { plannerOf } from '../directories/importing.js';
import { addJointCity, confirmedTask, heldDraw, reviewerOf } from '../draws/joint-draw.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';
import { ENDED_ON, entered, reviewedVisit } from './recorded.js';

const MORNING = `${ENDED_ON}T01:00:00.000Z`;
const SEALED = { disclosure: 'sealed', publishList: false } as const;

const tick = (service: Service) => drawDisclosures.run(service, new AbortController().signal);

async function disclosed(service: Service, id: string): Promise<boolean> {
  const draw = await findDraw(service.store.db, id);
  return draw !== null && isDisclosed(draw);
}

async function disclosers(service: Service): Promise<string[]> {
  const rows: { actor_name: string }[] = await service.store.db('audit_entries').where({ event: 'draw.disclosed' }).select('actor_name');
  return rows.map(({ actor_name }) => actor_name);
}

const hashOf = (service: Service) => async (id: string) => (await findDraw(service.store.db, id))?.manifestHash ?? '';

for (const engine of ENGINES) {
  test(`${engine}: a sealed draw is disclosed by the record of its last visit, and no result of it is published before`, async (t) => {
    const service = await testService(t, engine);
    const { draw, visits } = await dispatchedTask(service, SEALED);
    const [last, ...others] = visits as [Visit, ...Visit[]];
    service.outside.setNow(MORNING);
    for (const visit of others) await reviewedVisit(service, visit);
    const [first] = others as [Visit];
    t.deepEqual(codesOf(await publish(service, reviewerOf('market'), first.id)), ['draw-still-sealed']);
    await tick(service);
    await entered(service, last, 'market');
    t.false(await disclosed(service, draw));
    await entered(service, last, 'ecology');
    t.true(await disclosed(service, draw));
    t.deepEqual(await disclosers(service), ['disclosures'], 'by the service, and not by the inspector who was the last');
    valueIn(await publish(service, reviewerOf('market'), first.id));
  });

  test(`${engine}: a sealed draw is disclosed on its day, whoever forgot a record`, async (t) => {
    const service = await testService(t, engine);
    const { draw, visits } = await dispatchedTask(service, { ...SEALED, discloseBy: '2026-12-25' });
    const [visit] = visits as [Visit];
    service.outside.setNow(MORNING);
    await reviewedVisit(service, visit);
    service.outside.setNow('2026-12-24T15:59:00.000Z');
    await tick(service);
    t.false(await disclosed(service, draw));
    service.outside.setNow('2026-12-24T16:00:00.000Z');
    valueIn(await publish(service, reviewerOf('market'), visit.id));
    t.true(await disclosed(service, draw), 'publication does not wait for the schedule');
    await tick(service);
    t.is((await disclosers(service)).length, 1);
  });

  test(`${engine}: without a day of its own a sealed draw is disclosed when results of the last day of its period would be late`, async (t) => {
    const service = await testService(t, engine);
    const { draw } = await dispatchedTask(service, { ...SEALED, period: { from: '2026-11-16', to: '2026-11-30' } });
    service.outside.setNow('2026-12-27T15:59:00.000Z');
    await tick(service);
    t.false(await disclosed(service, draw));
    service.outside.setNow('2026-12-27T16:00:00.000Z');
    await tick(service);
    t.true(await disclosed(service, draw), 'the twentieth working day after 30 November');
  });

  test(`${engine}: a voided sealed draw waits for the attempt that follows; of a cancelled task it is disclosed on its day`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const task = await confirmedTask(service, { ...SEALED, discloseBy: '2026-12-25' });
    const draw = await heldDraw(service, task, hashOf(service));
    valueIn(await askToVoid(service, reviewerOf('market'), draw, 'market', '名录有误'));
    valueIn(await approveVoiding(service, reviewerOf('ecology'), draw, 'ecology'));
    service.outside.setNow('2026-12-26T01:00:00.000Z');
    await tick(service);
    t.false(await disclosed(service, draw));
    valueIn(await cancelTask(service, plannerOf('market'), task, '不再进行'));
    await tick(service);
    t.true(await disclosed(service, draw));
  });

  test(`${engine}: the day of disclosure is for sealed tasks, and after their period`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    for (const [name, settings] of [
      ['open', { discloseBy: '2026-12-25' }],
      ['within', { ...SEALED, discloseBy: '2026-12-18' }],
      ['nonsense', { ...SEALED, discloseBy: '2027-02-30' }],
    ] as const) {
      const error = await t.throwsAsync(confirmedTask(service, settings, `hz-${name}`));
      t.true(error?.message.includes('disclose-by-wrong'), name);
    }
    await t.notThrowsAsync(confirmedTask(service, { ...SEALED, discloseBy: '2026-12-19' }, 'hz-after'));
  });
}
