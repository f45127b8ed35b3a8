import test from 'ava';
import { acceptShortage } from '../../dist/acts/draws/accept-shortage.js';
import { enterDigits } from '../../dist/acts/draws/enter-digits.js';
import { freezeDraw } from '../../dist/acts/draws/freeze.js';
import { hold } from '../../dist/acts/draws/hold.js';
import { prepare } from '../../dist/acts/draws/prepare.js';
import { settleDeadlines } from '../../dist/acts/draws/settle-deadlines.js';
import { approveVoiding, askToVoid } from '../../dist/acts/draws/void.js';
import { drawStandingOf } from '../../dist/draws/standing.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { partsOf } from '../../dist/store/task-parts.js';
import { findTask } from '../../dist/store/tasks.js';
import type { NextStep } from '../../dist/tasks/next-step.js';
import { nextSteps } from '../../dist/tasks/next-steps.js';
import type { Task } from '../../dist/tasks/task.js';
import { imported, plannerOf, userOf } from '../directories/importing.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { type TestService, testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';
import {
  addJointCity,
  committedBy,
  confirmedTask,
  DEPARTMENTS,
  DIGITS,
  frozenDraw,
  inspectorsOf,
  prepared,
  revealedBy,
  reviewerOf,
  witnessed,
} from './joint-draw.js';

const market = plannerOf('market');
const never = new AbortController().signal;

async function nextOf({ store, outside }: TestService, id: string): Promise<readonly NextStep[]> {
  const task = (await findTask(store.db, id)) as Task;
  const parts = await partsOf(store.db, id);
  return nextSteps(task, parts, await drawStandingOf(store.db, task, parts, outside.now()));
}

/** Whose turn it is, in their departments. */
const rolesOf = async (service: TestService, id: string) =>
  (await nextOf(service, id)).map(({ department, roles }) => [department, ...roles].join(' '));

/** Whose turn it is, and for what, in English. */
async function stepsOf(service: TestService, id: string): Promise<string[]> {
  return (await nextOf(service, id)).map(({ department, words }) => `${department}: ${words.en}`);
}

for (const engine of ENGINES) {
  test(`${engine}: at every stage of a draw each department is told whose turn it is`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service, 2);
    const task = await confirmedTask(service, { disclosure: 'sealed' });
    const steps = () => stepsOf(service, task);
    t.deepEqual(await steps(), ['market: Prepare the draw: pools, manifest and forecast.']);
    valueIn(await prepare(service, market, task));
    t.deepEqual(await steps(), ['market: The draw is being prepared: wait for its job.']);
    t.deepEqual(await rolesOf(service, task), ['market'], 'the service is at it');
    const preparation = await prepared(service, task);
    const shortage = 'The forecast sees empty places: add inspectors and prepare again, or accept it with a reason.';
    t.deepEqual(await steps(), [`ecology: ${shortage}`, `market: ${shortage}`]);
    valueIn(await acceptShortage(service, plannerOf('ecology'), preparation, 'ecology', '人员有限'));
    t.deepEqual(await steps(), [`market: ${shortage}`]);
    valueIn(await acceptShortage(service, market, preparation, 'market', '人员有限'));
    t.deepEqual(await steps(), ['market: Look at the forecast, then freeze.']);

    const { id, manifestHash } = valueIn(await freezeDraw(service, market, preparation));
    const commit = 'Commit by 3 November 2026, 16:00 Beijing time.';
    t.deepEqual(await steps(), [`ecology: ${commit}`, `market: ${commit}`]);
    t.deepEqual(await rolesOf(service, task), ['ecology planner', 'market planner'], 'no reviewer commits');
    await committedBy(service, id, manifestHash, ['ecology']);
    t.deepEqual(await steps(), [`market: ${commit}`]);
    await committedBy(service, id, manifestHash, ['market']);
    await revealedBy(service, id, ['market']);
    t.deepEqual(await steps(), ['ecology: Reveal by 4 November 2026, 16:00 Beijing time.']);
    await revealedBy(service, id, ['ecology']);
    const digits = 'Two witnesses each enter the digits drawn in public.';
    t.deepEqual(await steps(), [`ecology: ${digits}`, `market: ${digits}`]);
    const witnesses = 'planner reviewer department-admin';
    t.deepEqual(await rolesOf(service, task), [`ecology ${witnesses}`, `market ${witnesses}`]);
    await witnessed(service, id);
    t.deepEqual(await steps(), ['market: Hold the draw.']);
    valueIn(await hold(service, market, id));
    const disclose = 'market: When the inspections are done, let a reviewer disclose the sealed draw.';
    const dispatching = 'market: It is drawn. Dispatch it: one joint visit for each drawn entity.';
    t.deepEqual(await steps(), [disclose, dispatching]);
    t.deepEqual(await rolesOf(service, task), ['market reviewer', 'market planner']);
    t.deepEqual(
      (await nextOf(service, task)).map(({ place, draw }) => [place, draw]),
      [
        ['draw', id],
        ['schedule', null],
      ],
    );

    valueIn(await askToVoid(service, reviewerOf('market'), id, 'market', '名录有误'));
    t.deepEqual(await steps(), [
      'ecology: Voiding of the draw is asked for ("名录有误"): let a reviewer agree, or withdraw the request.',
      disclose,
      dispatching,
    ]);
    valueIn(await approveVoiding(service, reviewerOf('ecology'), id, 'ecology'));
    const again = 'market: The last preparation failed, the draw was voided, or task or directories have changed since: prepare again.';
    t.deepEqual(await steps(), [again]);
    service.outside.setNow('2026-11-03T08:00:01Z');
    t.deepEqual(await steps(), [
      'market: The deadline of commitments, 3 November 2026, 16:00 Beijing time, is over: take the task back to draft, set later times and confirm it again.',
    ]);
  });

  test(`${engine}: who missed a deadline is told nothing more; without a reveal all are told to void the draw`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service, 12);
    const task = await confirmedTask(service, { entropy: { kind: 'none' } });
    const id = await frozenDraw(service, task);
    const steps = () => stepsOf(service, task);
    await committedBy(service, id, (await findDraw(service.store.db, id))?.manifestHash ?? '', ['market']);
    service.outside.setNow('2026-11-03T08:00:01Z');
    t.deepEqual(await steps(), [], 'the list is about to be closed');
    await settleDeadlines(service, never);
    t.deepEqual(await steps(), ['market: Reveal by 4 November 2026, 16:00 Beijing time.']);
    service.outside.setNow('2026-11-04T08:00:01Z');
    await settleDeadlines(service, never);
    const impossible =
      'Nobody has revealed and the protocol allows no draw: let a reviewer of each department void it, then prepare again.';
    t.deepEqual(await steps(), [`ecology: ${impossible}`, `market: ${impossible}`]);
  });

  test(`${engine}: a beacon is waited for by name; one witness is not two; an import asks for another preparation`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service, 12);
    const drand = await confirmedTask(
      service,
      { entropy: { kind: 'drand', round: 40_000_000 }, revealBy: '2026-11-04T08:00:00Z' },
      'hz-drand',
    );
    const waiting = await frozenDraw(service, drand);
    await committedBy(service, waiting, (await findDraw(service.store.db, waiting))?.manifestHash ?? '', DEPARTMENTS);
    await revealedBy(service, waiting, DEPARTMENTS);
    t.deepEqual(await stepsOf(service, drand), [
      'market: Round 40000000 of the beacon comes at 12 June 2027, 20:29:24 Beijing time: the service fetches it, or its signature is entered.',
    ]);

    const witnessing = await confirmedTask(service, {}, 'hz-digits');
    await prepared(service, witnessing);
    t.deepEqual(await stepsOf(service, witnessing), ['market: Look at the forecast, then freeze.']);
    service.outside.advance(60);
    await imported(service, { department: 'ecology', kind: 'inspectors', file: inspectorsOf('ecology', 'E', 13) });
    t.deepEqual(await stepsOf(service, witnessing), [
      'market: The last preparation failed, the draw was voided, or task or directories have changed since: prepare again.',
    ]);
    const id = await frozenDraw(service, witnessing);
    await committedBy(service, id, (await findDraw(service.store.db, id))?.manifestHash ?? '', DEPARTMENTS);
    await revealedBy(service, id, DEPARTMENTS);
    valueIn(await enterDigits(service, userOf('market', 'planner'), id, DIGITS));
    t.is((await stepsOf(service, witnessing)).length, 2);
  });

  test(`${engine}: after the draw somebody is told to dispatch, to plan, to go, to review and to publish`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    const steps = () => stepsOf(service, task);
    const change = (table: string, which: object, members: object) =>
      service.store.transact((tx) => tx(table).where(which).update(members));
    t.deepEqual(await steps(), ['market: Plan the days: visits without one: 9.']);
    const visit = { task_id: task, id: visits[0]?.id ?? '' };
    await change('visits', visit, { date: '2026-11-10', start: '09:00', placed: 'by-hand' });
    const rest = 'market: Plan the days: visits without one: 8.';
    const going = (department: string, count: number) => `${department}: Make the visits on their days and enter them: ${count} to go.`;
    t.deepEqual(await steps(), [rest, going('ecology', 1), going('market', 1)]);
    const at = '2026-11-10T03:00:00.000Z';
    const entered = { ended_on: '2026-11-10', entered_at: at, entered_by: 'inspector', team: '[]' };
    const passed = { reviewed_at: at, reviewed_by: 'reviewer' };
    await change('visit_parts', { visit_id: visit.id, department: 'ecology' }, { state: 'entered', ...entered });
    t.deepEqual(await steps(), [rest, going('market', 1), 'ecology: Review what your department has entered: 1.']);
    t.true((await rolesOf(service, task)).includes('ecology reviewer'));
    await change('visit_parts', { visit_id: visit.id }, { state: 'passed', ...entered, ...passed });
    await change('visits', visit, { state: 'reviewed', ended_on: '2026-11-10', due_on: '2026-12-08' });
    const publishing = 'Every department has passed them. Publish: 1 (a reviewer of any department that takes part may).';
    t.deepEqual(await steps(), [rest, `market: ${publishing}`]);
  });
}
