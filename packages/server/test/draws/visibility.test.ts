import test from 'ava';
import { enterDigits } from '../../dist/acts/draws/enter-digits.js';
import { confirmTask } from '../../dist/acts/tasks/confirm-task.js';
import { declineInvitation } from '../../dist/acts/tasks/decline-invitation.js';
import { inviteDepartment } from '../../dist/acts/tasks/invite-department.js';
import { takeBackTask } from '../../dist/acts/tasks/take-back-task.js';
import { ROUTES } from '../../dist/routes/all.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { findTask } from '../../dist/store/tasks.js';
import { addDepartments, plannerOf, userOf } from '../directories/importing.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { type Caller, serveRoutes } from '../support/serve-routes.js';
import { testService } from '../support/service.js';
import { addJointCity, committedBy, confirmedTask, DEPARTMENTS, DIGITS, frozenDraw, prepared, revealedBy } from './joint-draw.js';

const market = plannerOf('market');

for (const engine of ENGINES) {
  test(`${engine}: a department that declined sees the task, but neither its preparation nor its draws`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service, 12);
    await addDepartments(service, 'culture');
    const task = await confirmedTask(service, { disclosure: 'sealed' });
    valueIn(await takeBackTask(service, market, task, '再邀请一个部门'));
    valueIn(await inviteDepartment(service, market, task, 'culture'));
    valueIn(await declineInvitation(service, plannerOf('culture'), task, 'culture', '人手不足'));
    const version = (await findTask(service.store.db, task))?.version ?? -1;
    valueIn(await confirmTask(service, market, task, version, ['culture']));
    const preparation = await prepared(service, task);

    const ask = await serveRoutes(t, service, ROUTES);
    const declined: Caller = { department: 'culture', roles: ['planner'] };
    const statusOf = async (path: string, caller: Caller = declined) => (await ask(`/api/v1${path}`, caller)).status;
    t.is(await statusOf(`/tasks/${task}`), 200);
    t.is(await statusOf(`/tasks/${task}/preparation`), 404);
    t.is(await statusOf(`/preparations/${preparation}`), 404);
    const draw = await frozenDraw(service, task);
    for (const what of ['', '/bundle.zip', '/state', '/seats', '/events']) t.is(await statusOf(`/draws/${draw}${what}`), 404, what);
    t.deepEqual(await (await ask(`/api/v1/tasks/${task}/draws`, declined)).json(), { items: [] });
    t.is(await statusOf(`/draws/${draw}/bundle.zip`, { department: 'ecology', roles: ['inspector'] }), 200);
  });

  test(`${engine}: whoever only reads everything is no witness`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service, 12);
    const draw = await frozenDraw(service, await confirmedTask(service));
    await committedBy(service, draw, (await findDraw(service.store.db, draw))?.manifestHash ?? '', DEPARTMENTS);
    await revealedBy(service, draw, DEPARTMENTS);
    t.deepEqual(codesOf(await enterDigits(service, userOf('culture', 'auditor', 'planner'), draw, DIGITS)), ['not-yours']);
    t.deepEqual(codesOf(await enterDigits(service, userOf(null, 'auditor', 'planner'), draw, DIGITS)), ['not-yours']);
    t.deepEqual(codesOf(await enterDigits(service, plannerOf('culture'), draw, DIGITS)), ['not-found']);
    t.deepEqual(await service.store.db('witness_entries').select('reading'), []);
  });
}
