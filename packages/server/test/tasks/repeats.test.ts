/** Whatever is clicked twice or sent by several at once is done once. */

import test from 'ava';
import { acceptInvitation } from '../../dist/acts/tasks/accept-invitation.js';
import { cancelTask } from '../../dist/acts/tasks/cancel-task.js';
import { changeTask } from '../../dist/acts/tasks/change-task.js';
import { confirmTask } from '../../dist/acts/tasks/confirm-task.js';
import { declineInvitation } from '../../dist/acts/tasks/decline-invitation.js';
import { draftTask } from '../../dist/acts/tasks/draft-task.js';
import { inviteDepartment } from '../../dist/acts/tasks/invite-department.js';
import { markPartReady } from '../../dist/acts/tasks/mark-part-ready.js';
import { preparePart } from '../../dist/acts/tasks/prepare-part.js';
import type { ServiceOutcome } from '../../dist/problems/problems.js';
import type { Service } from '../../dist/service.js';
import { ENGINES } from '../support/engines.js';
import { planner } from './city.js';
import { PARTS, SETTINGS } from './demo-plan.js';
import { allReady, cityService, codeOf, confirmed, DRAFT, drafted, invited, partNow, taskNow, valueIn } from './demo-task.js';

const market = planner('market');
const ecology = planner('ecology');
const TIMES = 8;

const atOnce = <Value>(work: () => Promise<Value>): Promise<Value[]> => Promise.all(Array.from({ length: TIMES }, work));

async function eventsOf({ store }: Service, event: string): Promise<number> {
  const rows: unknown[] = await store.db('audit_entries').where({ event }).select('sequence');
  return rows.length;
}

for (const engine of ENGINES) {
  test(`${engine}: one draft sent several times at once is one task`, async (t) => {
    const service = await cityService(t, engine);
    const ids = (await atOnce(() => draftTask(service, market, DRAFT))).map(valueIn);
    t.is(new Set(ids).size, 1);
    t.is(await eventsOf(service, 'task.drafted'), 1);
    const rows: unknown[] = await service.store.db('tasks').select('id');
    t.is(rows.length, 1);
    t.is(codeOf(await draftTask(service, market, { ...DRAFT, title: '另一个' })), 'draw-id-taken');
  });

  test(`${engine}: invited, accepted, prepared, ready and confirmed several times at once, each is done once`, async (t) => {
    const service = await cityService(t, engine);
    const id = await allReady(service, [], { drawId: 'several' });
    const all = async (event: string, work: () => Promise<ServiceOutcome<unknown>>): Promise<void> => {
      const before = await eventsOf(service, event);
      for (const outcome of await atOnce(work)) valueIn(outcome);
      t.is((await eventsOf(service, event)) - before, 1, event);
    };
    await all('task.department-invited', () => inviteDepartment(service, market, id, 'ecology'));
    const { version } = (await taskNow(service, id)).task;
    await all('task.accepted', () => acceptInvitation(service, ecology, id, 'ecology', version));
    const part = (await partNow(service, id, 'ecology')).version;
    await all('task.part-prepared', () => preparePart(service, ecology, id, 'ecology', part, PARTS.ecology));
    const prepared = (await partNow(service, id, 'ecology')).version;
    await all('task.part-ready', () => markPartReady(service, ecology, id, 'ecology', prepared));
    await all('task.confirmed', () => confirmTask(service, market, id, version, []));
    await all('task.cancelled', () => cancelTask(service, market, id, '不再进行'));
  });

  test(`${engine}: of several changes of one version one is made`, async (t) => {
    const service = await cityService(t, engine);
    const id = await drafted(service);
    const { version } = (await taskNow(service, id)).task;
    let number = 0;
    const outcomes = await atOnce(() => {
      number += 1;
      return changeTask(service, market, id, version, { title: `名称 ${number}` });
    });
    t.deepEqual(outcomes.map(codeOf).sort(), [null, ...Array.from({ length: TIMES - 1 }, () => 'changed-meanwhile')].sort());
    t.is((await taskNow(service, id)).task.version, version + 1);
  });

  test(`${engine}: a change that changes nothing is none, whatever the order of its members`, async (t) => {
    const service = await cityService(t, engine);
    const id = await drafted(service);
    const before = await taskNow(service, id);
    const filter = { industry: SETTINGS.filter?.industry ?? [], region: ['3301'] };
    valueIn(await changeTask(service, market, id, 99, { title: DRAFT.title, settings: { filter, leave: null } }));
    t.deepEqual(await taskNow(service, id), before);
  });

  test(`${engine}: declining while the initiator confirms leaves no confirmed task without a department`, async (t) => {
    const service = await cityService(t, engine);
    for (let round = 0; round < 5; round++) {
      const id = await allReady(service, ['ecology'], { drawId: `race-${round}` });
      const { version } = (await taskNow(service, id)).task;
      const [declined, settled] = await Promise.all([
        declineInvitation(service, ecology, id, 'ecology', '人手不足'),
        confirmTask(service, market, id, version, []),
      ]);
      t.not(declined.ok, settled.ok);
      const { task, parts } = await taskNow(service, id);
      t.deepEqual([task.state, parts[1]?.state], settled.ok ? ['confirmed', 'inspectors_ready'] : ['draft', 'declined']);
    }
  });

  test(`${engine}: a change while a department accepts never leaves it bound to what it has not read`, async (t) => {
    const service = await cityService(t, engine);
    for (let round = 0; round < 5; round++) {
      const id = await drafted(service, { drawId: `race-${round}` });
      await invited(service, id, 'ecology');
      const { version } = (await taskNow(service, id)).task;
      const [changed] = await Promise.all([
        changeTask(service, market, id, version, { title: '改过的名称' }),
        acceptInvitation(service, ecology, id, 'ecology', version),
      ]);
      valueIn(changed);
      t.is((await partNow(service, id, 'ecology')).state, 'invited');
    }
  });

  test(`${engine}: confirming again what is confirmed`, async (t) => {
    const service = await cityService(t, engine);
    const id = await confirmed(service, []);
    const before = await taskNow(service, id);
    valueIn(await confirmTask(service, market, id, before.task.version - 1, []));
    t.deepEqual(await taskNow(service, id), before);
  });
}
