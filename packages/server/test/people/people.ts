/** Departments and people for the tests of this area. */

import type { ExecutionContext } from 'ava';
import { addDepartment } from '../../dist/acts/people/add-department.js';
import { addUser } from '../../dist/acts/people/add-user.js';
import type { ServiceOutcome } from '../../dist/problems/problems.js';
import { systemActor, type UserActor } from '../../dist/rights/actor.js';
import type { Role } from '../../dist/rights/role.js';
import type { Service } from '../../dist/service.js';
import type { User } from '../../dist/store/users.js';

export type Acts = Pick<Service, 'store' | 'outside'>;

export const SYSTEM = systemActor('test');

/** Everybody's password, unless a test is about passwords. */
export const PASSWORD = 'plum tree by the lake';

export const ORIGIN = { address: '192.0.2.7', requestId: 'request-1' };

export const FROM = { address: ORIGIN.address, userAgent: 'test', previous: null };

/** The value of what must have worked. */
export async function worked<Value>(outcome: ServiceOutcome<Value> | Promise<ServiceOutcome<Value>>): Promise<Value> {
  const known = await outcome;
  if (!known.ok) throw new Error(`refused: ${known.problems.map(({ code }) => code).join(', ')}`);
  return known.value;
}

/** The code of what must have been refused. */
export async function refusedWith(t: ExecutionContext, code: string, outcome: Promise<ServiceOutcome<unknown>>): Promise<void> {
  const known = await outcome;
  t.is(known.ok ? 'nothing was refused' : known.problems[0]?.code, code);
}

export async function addDepartments(service: Acts): Promise<void> {
  for (const [id, name, nameEn] of [
    ['market', '市场监管局', 'Market Regulation'],
    ['fire', '消防救援支队', 'Fire and Rescue'],
  ] as const) {
    await worked(addDepartment(service, SYSTEM, { id, name, nameEn }));
  }
}

export async function addPerson(service: Acts, login: string, roles: readonly Role[], department: string | null = 'market'): Promise<User> {
  const added = await worked(
    addUser(service, SYSTEM, { login, name: `名字 ${login}`, department, roles, inspector: null, password: PASSWORD }),
  );
  return added.user;
}

export const actorOf = (user: User, session = ''): UserActor => ({
  kind: 'user',
  id: user.id,
  name: user.name,
  department: user.department,
  roles: new Set(user.roles),
  session,
  origin: ORIGIN,
});

/** The events that the audit log holds, in order. */
export async function auditEvents({ store }: Acts): Promise<{ event: string; subject: string; actor: string; details: unknown }[]> {
  const rows: { event: string; subject_id: string; actor_id: string; details: string }[] = await store
    .db('audit_entries')
    .orderBy('sequence')
    .select('event', 'subject_id', 'actor_id', 'details');
  return rows.map(({ event, subject_id, actor_id, details }) => ({
    event,
    subject: subject_id,
    actor: actor_id,
    details: JSON.parse(details),
  }));
}
