/** Every act in every state: what is possible, what changes nothing because it is done already, and what is refused. */

import test from 'ava';
import { acceptInvitation } from '../../dist/acts/tasks/accept-invitation.js';
import { approveTask } from '../../dist/acts/tasks/approve-task.js';
import { cancelTask } from '../../dist/acts/tasks/cancel-task.js';
import { changeTask } from '../../dist/acts/tasks/change-task.js';
import { confirmTask } from '../../dist/acts/tasks/confirm-task.js';
import { declineInvitation } from '../../dist/acts/tasks/decline-invitation.js';
import { inviteDepartment } from '../../dist/acts/tasks/invite-department.js';
import { markPartReady } from '../../dist/acts/tasks/mark-part-ready.js';
import { preparePart } from '../../dist/acts/tasks/prepare-part.js';
import { takeBackTask } from '../../dist/acts/tasks/take-back-task.js';
import { withdrawInvitation } from '../../dist/acts/tasks/withdraw-invitation.js';
import type { ServiceOutcome } from '../../dist/problems/problems.js';
import type { Service } from '../../dist/service.js';
import { moveTask } from '../../dist/store/tasks.js';
import type { PartState, TaskState } from '../../dist/tasks/states.js';
import { TASK_STATES } from '../../dist/tasks/states.js';
import { ENGINES } from '../support/engines.js';
import { planner, reviewer } from './city.js';
import { PARTS } from './demo-plan.js';
import { accepted, cityService, codeOf, confirmed, drafted, invited, partNow, ready, taskNow } from './demo-task.js';

type Act = (service: Service, id: string) => Promise<ServiceOutcome<unknown>>;

const market = planner('market');
const ecology = planner('ecology');

/** Acts on the task or on the part of `ecology`; each would do something new if it were possible. */
const ACTS: Readonly<Record<string, Act>> = {
  change: async (service, id) => changeTask(service, market, id, (await taskNow(service, id)).task.version, { title: '新的名称' }),
  approve: async (service, id) => approveTask(service, reviewer('market'), id, (await taskNow(service, id)).task.version),
  invite: (service, id) => inviteDepartment(service, market, id, 'culture'),
  confirm: async (service, id) => confirmTask(service, market, id, (await taskNow(service, id)).task.version, []),
  takeBack: (service, id) => takeBackTask(service, market, id, '有误'),
  cancel: (service, id) => cancelTask(service, market, id, '不再进行'),
  withdraw: (service, id) => withdrawInvitation(service, market, id, 'ecology'),
  accept: async (service, id) => acceptInvitation(service, ecology, id, 'ecology', (await taskNow(service, id)).task.version),
  decline: (service, id) => declineInvitation(service, ecology, id, 'ecology', '人手不足'),
  prepare: async (service, id) => {
    const { version } = await partNow(service, id, 'ecology');
    return preparePart(service, ecology, id, 'ecology', version, { ...PARTS.ecology, cap: 3 });
  },
  markReady: async (service, id) => markPartReady(service, ecology, id, 'ecology', (await partNow(service, id, 'ecology')).version),
};

const auditEntries = async ({ store }: Service): Promise<number> => {
  const { sequence }: { sequence: number } = await store.db('audit_head').first('sequence');
  return Number(sequence);
};

/** What came of it: `done`, `unchanged`, or the code of the refusal. A refusal and `unchanged` leave no trace. */
async function outcomeOf(service: Service, id: string, act: Act): Promise<string> {
  const facts = async () => JSON.stringify([await taskNow(service, id), await auditEntries(service)]);
  const before = await facts();
  const outcome = await act(service, id);
  const same = (await facts()) === before;
  if (!outcome.ok) return same ? (codeOf(outcome) ?? '') : 'refused and changed';
  return same ? 'unchanged' : 'done';
}

const W = 'wrong-task-state';

/** With every department ready. In the states after `committed` everything is as in it. */
const BY_TASK_STATE: Readonly<Record<string, Readonly<Partial<Record<TaskState, string>>>>> = {
  change: { draft: 'done', confirmed: W, frozen: W, committed: W, cancelled: W },
  approve: { draft: 'not-ad-hoc', confirmed: W, frozen: W, committed: W, cancelled: W },
  invite: { draft: 'done', confirmed: W, frozen: W, committed: W, cancelled: W },
  confirm: { draft: 'done', confirmed: 'unchanged', frozen: W, committed: W, cancelled: W },
  takeBack: { draft: 'unchanged', confirmed: 'done', frozen: W, committed: W, cancelled: W },
  cancel: { draft: 'done', confirmed: 'done', frozen: W, committed: W, cancelled: 'unchanged' },
  withdraw: { draft: 'done', confirmed: W, frozen: W, committed: W, cancelled: W },
  accept: { draft: 'unchanged', confirmed: W, frozen: W, committed: W, cancelled: W },
  decline: { draft: 'done', confirmed: W, frozen: W, committed: W, cancelled: W },
  prepare: { draft: 'done', confirmed: W, frozen: W, committed: W, cancelled: W },
  markReady: { draft: 'unchanged', confirmed: W, frozen: W, committed: W, cancelled: W },
};

/** A confirmed task to a state. */
async function bringTo(service: Service, id: string, state: TaskState): Promise<void> {
  if (state === 'draft') {
    await takeBackTask(service, market, id, '继续修改');
    return;
  }
  if (state === 'cancelled') {
    await cancelTask(service, market, id, '不再进行');
    return;
  }
  // Further states are reached by the draw and the inspections, which this test does not make.
  await service.store.transact(async (tx) => {
    if (TASK_STATES.indexOf(state) > TASK_STATES.indexOf('frozen')) await moveTask(tx, id, ['confirmed'], 'frozen', 'now');
    await moveTask(tx, id, ['confirmed', 'frozen'], state, 'now');
  });
}

const P = 'wrong-part-state';

/** In a draft; the part prepared where the department could have prepared it. */
const BY_PART_STATE: Readonly<Record<string, Readonly<Partial<Record<PartState, string>>>>> = {
  invite: { invited: 'unchanged', accepted: 'unchanged', declined: 'done', withdrawn: 'done', inspectors_ready: 'unchanged' },
  withdraw: { invited: 'done', accepted: 'done', declined: 'done', withdrawn: 'unchanged', inspectors_ready: 'done' },
  accept: { invited: 'done', accepted: 'unchanged', declined: P, withdrawn: 'not-found', inspectors_ready: 'unchanged' },
  decline: { invited: 'done', accepted: 'done', declined: 'unchanged', withdrawn: 'not-found', inspectors_ready: 'done' },
  prepare: { invited: P, accepted: 'done', declined: P, withdrawn: 'not-found', inspectors_ready: 'done' },
  markReady: { invited: P, accepted: 'part-not-prepared', declined: P, withdrawn: 'not-found', inspectors_ready: 'unchanged' },
};

const PART_ACTS: Readonly<Record<string, Act>> = {
  ...ACTS,
  invite: (service, id) => inviteDepartment(service, market, id, 'ecology'),
};

async function withPart(service: Service, state: PartState, drawId: string): Promise<string> {
  const id = await drafted(service, { drawId });
  await invited(service, id, 'ecology');
  if (state === 'accepted' || state === 'inspectors_ready') await accepted(service, id, 'ecology');
  if (state === 'inspectors_ready') await ready(service, id, 'ecology');
  if (state === 'declined') await declineInvitation(service, ecology, id, 'ecology', '人手不足');
  if (state === 'withdrawn') await withdrawInvitation(service, market, id, 'ecology');
  return id;
}

for (const engine of ENGINES) {
  test(`${engine}: each act in each state of the task`, async (t) => {
    const service = await cityService(t, engine);
    let made = 0;
    for (const state of TASK_STATES) {
      let id: string | null = null;
      for (const [name, act] of Object.entries(ACTS)) {
        if (id === null) {
          made += 1;
          id = await confirmed(service, ['ecology'], { drawId: `draw-${made}` });
          await bringTo(service, id, state);
          t.is((await taskNow(service, id)).task.state, state);
        }
        const outcome = await outcomeOf(service, id, act);
        const expected = BY_TASK_STATE[name];
        t.is(outcome, expected?.[state] ?? expected?.committed ?? 'missing in the table', `${name} in ${state}`);
        // What was changed is no longer what the next act is to meet.
        if (outcome === 'done') id = null;
      }
    }
  });

  test(`${engine}: each act in each state of a department's part`, async (t) => {
    const service = await cityService(t, engine);
    let number = 0;
    for (const [name, expected] of Object.entries(BY_PART_STATE)) {
      const act = PART_ACTS[name];
      if (act === undefined) return t.fail(name);
      for (const [state, outcome] of Object.entries(expected) as [PartState, string][]) {
        number += 1;
        const id = await withPart(service, state, `draw-${number}`);
        t.is((await partNow(service, id, 'ecology')).state, state);
        t.is(await outcomeOf(service, id, act), outcome, `${name} when ${state}`);
      }
    }
  });
}
