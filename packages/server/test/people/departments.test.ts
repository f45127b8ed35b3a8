import test from 'ava';
import { addDepartment } from '../../dist/acts/people/add-department.js';
import { addUser } from '../../dist/acts/people/add-user.js';
import { changeDepartment } from '../../dist/acts/people/change-department.js';
import { closeDepartment } from '../../dist/acts/people/close-department.js';
import { openDepartment } from '../../dist/acts/people/open-department.js';
import { signIn } from '../../dist/acts/people/sign-in.js';
import { principalOf } from '../../dist/rights/principal-of.js';
import { findDepartment, listDepartments } from '../../dist/store/departments.js';
import { ENGINES } from '../support/engines.js';
import { testService } from '../support/service.js';
import { actorOf, addDepartments, addPerson, auditEvents, FROM, ORIGIN, PASSWORD, refusedWith, SYSTEM, worked } from './people.js';

for (const engine of ENGINES) {
  test(`${engine}: departments are added, changed and listed by id, each with its audit entry`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const changed = await worked(changeDepartment(service, SYSTEM, 'fire', { version: 1, nameEn: 'Fire Brigade' }));
    t.is(changed.version, 2);
    const listed = await listDepartments(service.store.db);
    t.deepEqual(
      listed.map(({ id, nameEn }) => [id, nameEn]),
      [
        ['fire', 'Fire Brigade'],
        ['market', 'Market Regulation'],
      ],
    );
    const events = await auditEvents(service);
    t.deepEqual(
      events.map(({ event, subject }) => `${event} ${subject}`),
      ['department.added market', 'department.added fire', 'department.changed fire'],
    );
    t.deepEqual(events[2]?.details, { fields: ['nameEn'], name: '消防救援支队', nameEn: 'Fire Brigade' });
  });

  test(`${engine}: departments sort bytewise, whatever the database's collation`, async (t) => {
    const service = await testService(t, engine);
    for (const id of ['b', 'B.1', 'a_', 'a-', 'Z']) await worked(addDepartment(service, SYSTEM, { id, name: id, nameEn: id }));
    const listed = await listDepartments(service.store.db);
    t.deepEqual(
      listed.map(({ id }) => id),
      ['B.1', 'Z', 'a-', 'a_', 'b'],
    );
  });

  test(`${engine}: refused: an id that differs from another only in case`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    await refusedWith(t, 'department-id-taken', addDepartment(service, SYSTEM, { id: 'Market', name: '甲', nameEn: 'A' }));
    await refusedWith(t, 'department-id-taken', addDepartment(service, SYSTEM, { id: 'market', name: '甲', nameEn: 'A' }));
    t.is((await listDepartments(service.store.db)).length, 2);
  });

  test(`${engine}: refused: a stale version, and a department that is not there`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    await worked(changeDepartment(service, SYSTEM, 'fire', { version: 1, name: '消防局' }));
    await refusedWith(t, 'changed-meanwhile', changeDepartment(service, SYSTEM, 'fire', { version: 1, name: '另一个' }));
    await refusedWith(t, 'changed-meanwhile', closeDepartment(service, SYSTEM, 'fire', 1));
    await refusedWith(t, 'not-found', closeDepartment(service, SYSTEM, 'nothing', 1));
    t.is((await findDepartment(service.store.db, 'fire'))?.name, '消防局');
  });

  test(`${engine}: a closed department is readable, its users are out and stay out until it is opened`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    await addPerson(service, 'root', ['system-admin'], null);
    await addPerson(service, 'planner', ['planner'], 'fire');
    const { token } = await worked(signIn(service, { login: 'planner', password: PASSWORD }, ORIGIN, FROM));
    const request = { ...ORIGIN, headers: { cookie: `double_random_session=${token}` } };
    t.is((await worked(principalOf(service, request))).principal.kind, 'user');
    await worked(closeDepartment(service, SYSTEM, 'fire', 1));
    t.is((await worked(principalOf(service, request))).principal.kind, 'public');
    await refusedWith(t, 'department-closed', signIn(service, { login: 'planner', password: PASSWORD }, ORIGIN, FROM));
    const late = { login: 'late', name: '晚', department: 'fire', roles: ['planner'], inspector: null, password: PASSWORD } as const;
    await refusedWith(t, 'department-closed', addUser(service, SYSTEM, late));
    t.truthy((await findDepartment(service.store.db, 'fire'))?.closedAt);
    await worked(openDepartment(service, SYSTEM, 'fire', 2));
    await worked(signIn(service, { login: 'planner', password: PASSWORD }, ORIGIN, FROM));
  });

  test(`${engine}: refused: closing one's own department, or the one of the last system administrators`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const admin = await addPerson(service, 'root', ['system-admin'], 'market');
    await refusedWith(t, 'not-on-yourself', closeDepartment(service, actorOf(admin), 'market', 1));
    await refusedWith(t, 'last-system-admin', closeDepartment(service, SYSTEM, 'market', 1));
    await addPerson(service, 'second', ['system-admin'], null);
    await worked(closeDepartment(service, SYSTEM, 'market', 1));
  });

  test(`${engine}: closing a closed department changes and records nothing`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    await worked(closeDepartment(service, SYSTEM, 'fire', 1));
    const before = await auditEvents(service);
    t.is((await worked(closeDepartment(service, SYSTEM, 'fire', 1))).version, 2);
    t.deepEqual(await auditEvents(service), before);
  });
}
