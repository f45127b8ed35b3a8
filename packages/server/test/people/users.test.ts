import test from 'ava';
import { addFirstAdmin } from '../../dist/acts/people/add-first-admin.js';
import { addUser, type NewUser } from '../../dist/acts/people/add-user.js';
import { changeUser } from '../../dist/acts/people/change-user.js';
import { endSessions } from '../../dist/acts/people/end-sessions.js';
import { lockUserOut } from '../../dist/acts/people/lock-user.js';
import { resetPassword } from '../../dist/acts/people/reset-password.js';
import { signIn } from '../../dist/acts/people/sign-in.js';
import { unlockUser } from '../../dist/acts/people/unlock-user.js';
import { findUser, listUsers } from '../../dist/store/users.js';
import { ENGINES } from '../support/engines.js';
import { testService } from '../support/service.js';
import { actorOf, addDepartments, addPerson, auditEvents, FROM, ORIGIN, PASSWORD, refusedWith, SYSTEM, worked } from './people.js';

const newcomer = (login: string, more: Partial<NewUser> = {}): NewUser => ({
  login,
  name: '新来的',
  department: 'market',
  roles: ['planner'],
  inspector: null,
  password: PASSWORD,
  ...more,
});

const ALL = { search: null, role: null, department: null, state: null } as const;

for (const engine of ENGINES) {
  test(`${engine}: a department's administrator adds and changes the department's people`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const admin = actorOf(await addPerson(service, 'chief', ['department-admin']));
    const { user, password } = await worked(addUser(service, admin, newcomer('wang.fang', { password: null })));
    t.regex(password ?? '', /^[a-z2-9]{20}$/);
    const changed = await worked(
      changeUser(service, admin, user.id, { version: 1, name: '王芳', roles: ['inspector', 'planner'], inspector: 'M-017' }),
    );
    t.like(changed, { name: '王芳', roles: ['planner', 'inspector'], inspector: 'M-017', version: 2 });
    t.deepEqual(await findUser(service.store.db, user.id), changed);
    const events = (await auditEvents(service)).slice(-3).map(({ event, details }) => [event, details]);
    t.deepEqual(events, [
      ['user.added', { login: 'wang.fang', department: 'market', roles: ['planner'], inspector: null, method: 'password' }],
      ['user.changed', { fields: ['name', 'inspector'], name: '王芳', department: 'market', inspector: 'M-017' }],
      ['role.granted', { roles: ['inspector'] }],
    ]);
  });

  test(`${engine}: refused: a department's administrator goes beyond the department or its roles`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const admin = actorOf(await addPerson(service, 'chief', ['department-admin']));
    const other = await addPerson(service, 'other', ['planner'], 'fire');
    const own = await addPerson(service, 'own', ['planner']);
    await refusedWith(t, 'not-yours', addUser(service, admin, newcomer('a1', { department: 'fire' })));
    await refusedWith(t, 'not-yours', addUser(service, admin, newcomer('a1', { department: null, roles: [] })));
    await refusedWith(t, 'beyond-your-rights', addUser(service, admin, newcomer('a1', { roles: ['system-admin'] })));
    await refusedWith(t, 'beyond-your-rights', changeUser(service, admin, own.id, { version: 1, roles: ['planner', 'auditor'] }));
    await refusedWith(t, 'not-yours', changeUser(service, admin, own.id, { version: 1, department: 'fire' }));
    await refusedWith(t, 'not-found', changeUser(service, admin, other.id, { version: 1, name: '改' }));
    await refusedWith(t, 'not-found', lockUserOut(service, admin, other.id, 1));
    await refusedWith(t, 'not-found', resetPassword(service, admin, other.id));
    await refusedWith(t, 'not-found', endSessions(service, admin, other.id));
  });

  test(`${engine}: refused: taking over a colleague with greater rights by a new password`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const admin = actorOf(await addPerson(service, 'chief', ['department-admin']));
    const auditor = await addPerson(service, 'auditor', ['auditor']);
    await refusedWith(t, 'beyond-your-rights', resetPassword(service, admin, auditor.id));
    await refusedWith(t, 'beyond-your-rights', lockUserOut(service, admin, auditor.id, 1));
    await refusedWith(t, 'beyond-your-rights', changeUser(service, admin, auditor.id, { version: 1, roles: [] }));
  });

  test(`${engine}: refused: changing one's own roles, department or lock`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    await addPerson(service, 'root', ['system-admin'], null);
    const second = await addPerson(service, 'second', ['system-admin'], null);
    const by = actorOf(second);
    await refusedWith(t, 'not-on-yourself', changeUser(service, by, second.id, { version: 1, roles: ['system-admin', 'auditor'] }));
    await refusedWith(t, 'not-on-yourself', changeUser(service, by, second.id, { version: 1, department: 'fire' }));
    await refusedWith(t, 'not-on-yourself', lockUserOut(service, by, second.id, 1));
    await refusedWith(t, 'not-on-yourself', resetPassword(service, by, second.id));
    t.is((await worked(changeUser(service, by, second.id, { version: 1, name: '改名' }))).name, '改名');
  });

  test(`${engine}: refused: a stale version, a taken login, a department that is not there, roles without one`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const user = await addPerson(service, 'Li.Na', ['planner']);
    await worked(changeUser(service, SYSTEM, user.id, { version: 1, name: '李娜' }));
    await refusedWith(t, 'changed-meanwhile', changeUser(service, SYSTEM, user.id, { version: 1, name: '旧' }));
    await refusedWith(t, 'changed-meanwhile', lockUserOut(service, SYSTEM, user.id, 1));
    await refusedWith(t, 'login-taken', addUser(service, SYSTEM, newcomer('li.na')));
    await refusedWith(t, 'unknown-department', addUser(service, SYSTEM, newcomer('a1', { department: 'nothing' })));
    await refusedWith(t, 'department-needed', addUser(service, SYSTEM, newcomer('a1', { department: null })));
    await refusedWith(t, 'department-needed', changeUser(service, SYSTEM, user.id, { version: 2, department: null }));
  });

  test(`${engine}: an inspector's link is for inspectors, once, and does not follow to another department`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const linked = { roles: ['inspector'], inspector: 'M-1' } as const;
    await refusedWith(t, 'inspector-role-needed', addUser(service, SYSTEM, newcomer('a1', { inspector: 'M-1' })));
    const { user } = await worked(addUser(service, SYSTEM, newcomer('a1', linked)));
    await refusedWith(t, 'inspector-taken', addUser(service, SYSTEM, newcomer('a2', linked)));
    await worked(addUser(service, SYSTEM, newcomer('a2', { ...linked, department: 'fire' })));
    const moved = await worked(changeUser(service, SYSTEM, user.id, { version: 1, department: 'fire' }));
    t.is(moved.inspector, null);
  });

  test(`${engine}: the last system administrator who can sign in stays`, async (t) => {
    const service = await testService(t, engine);
    const first = await addPerson(service, 'first', ['system-admin'], null);
    const second = await addPerson(service, 'second', ['system-admin', 'auditor'], null);
    await worked(lockUserOut(service, actorOf(second), first.id, 1));
    await refusedWith(t, 'last-system-admin', lockUserOut(service, SYSTEM, second.id, 1));
    await refusedWith(t, 'last-system-admin', changeUser(service, SYSTEM, second.id, { version: 1, roles: ['auditor'] }));
    await worked(unlockUser(service, SYSTEM, first.id, 2));
    await worked(changeUser(service, actorOf(first), second.id, { version: 1, roles: ['auditor'] }));
    await refusedWith(t, 'last-system-admin', lockUserOut(service, SYSTEM, first.id, 3));
  });

  test(`${engine}: two system administrators who lock each other at once do not both succeed`, async (t) => {
    const service = await testService(t, engine);
    const [first, second] = [
      await addPerson(service, 'first', ['system-admin'], null),
      await addPerson(service, 'second', ['system-admin'], null),
    ];
    const both = await Promise.all([
      lockUserOut(service, actorOf(first), second.id, 1),
      lockUserOut(service, actorOf(second), first.id, 1),
    ]);
    t.is(both.filter(({ ok }) => ok).length, 1);
    t.deepEqual(
      both.flatMap((outcome) => (outcome.ok ? [] : outcome.problems.map(({ code }) => code))),
      ['last-system-admin'],
    );
  });

  test(`${engine}: a locked user is out at once and stays out until unlocked`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const admin = actorOf(await addPerson(service, 'chief', ['department-admin']));
    const user = await addPerson(service, 'planner', ['planner']);
    await worked(signIn(service, { login: 'planner', password: PASSWORD }, ORIGIN, FROM));
    await worked(lockUserOut(service, admin, user.id, 1));
    t.deepEqual((await auditEvents(service)).at(-1)?.details, { sessionsEnded: 1 });
    await refusedWith(t, 'user-locked', signIn(service, { login: 'planner', password: PASSWORD }, ORIGIN, FROM));
    await refusedWith(t, 'wrong-login-or-password', signIn(service, { login: 'planner', password: 'not this one' }, ORIGIN, FROM));
    await worked(unlockUser(service, admin, user.id, 2));
    await worked(signIn(service, { login: 'planner', password: PASSWORD }, ORIGIN, FROM));
  });

  test(`${engine}: the first administrator is added once, and only once when two try`, async (t) => {
    const service = await testService(t, engine);
    const admin = (login: string) => addFirstAdmin(service, { login, name: '管理员', password: PASSWORD });
    const both = await Promise.all([admin('one'), admin('two')]);
    t.is(both.filter(({ ok }) => ok).length, 1);
    await refusedWith(t, 'admin-exists', admin('three'));
    for (const login of ['', '管理员', '13800001111', '11010519491231002X']) await refusedWith(t, 'login-not-usable', admin(login));
    const [only] = await listUsers(service.store.db, ALL, null, 10);
    t.like(only, { roles: ['system-admin'], oneTimeUntil: null });
  });

  test(`${engine}: users are found by part of login or name, role, department and state; % and _ mean themselves`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    await addPerson(service, 'Zhao_Lei', ['planner']);
    await addPerson(service, 'zhaoxlei', ['reviewer'], 'fire');
    const locked = await addPerson(service, 'qian', ['planner', 'reviewer']);
    await worked(lockUserOut(service, SYSTEM, locked.id, 1));
    const found = async (filter: Partial<Parameters<typeof listUsers>[1]>) =>
      (await listUsers(service.store.db, { ...ALL, ...filter }, null, 10)).map(({ login }) => login);
    t.deepEqual(await found({ search: 'ZHAO' }), ['Zhao_Lei', 'zhaoxlei']);
    t.deepEqual(await found({ search: 'o_l' }), ['Zhao_Lei']);
    t.deepEqual(await found({ search: '%' }), []);
    t.deepEqual(await found({ search: '名字 QIAN' }), ['qian']);
    t.deepEqual(await found({ role: 'reviewer' }), ['qian', 'zhaoxlei']);
    t.deepEqual(await found({ department: 'fire' }), ['zhaoxlei']);
    t.deepEqual(await found({ state: 'locked' }), ['qian']);
    t.deepEqual(await found({ state: 'active', role: 'planner' }), ['Zhao_Lei']);
  });
}
