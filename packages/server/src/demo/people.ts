/** The demo's users: for each department those who plan, review and manage, and two for the whole city. */

import { addUser, type NewUser } from '../acts/people/add-user.js';
import { systemActor, type UserActor } from '../rights/actor.js';
import type { Role } from '../rights/role.js';
import type { Service } from '../service.js';
import { findByLogin } from '../store/users.js';
import { granted } from './granted.js';

export interface DemoUser {
  readonly login: string;
  readonly name: string;
  readonly department: string | null;
  readonly roles: readonly Role[];
}

const OF_DEPARTMENT: readonly { readonly suffix: string; readonly name: string; readonly roles: readonly Role[] }[] = [
  { suffix: 'planner', name: '计划员', roles: ['planner'] },
  { suffix: 'legal', name: '法制审核员', roles: ['reviewer'] },
  { suffix: 'reviewer', name: '审核员', roles: ['reviewer'] },
  { suffix: 'admin', name: '部门管理员', roles: ['department-admin'] },
];

/** Everybody, the city's first. */
export const demoUsers = (departments: readonly { readonly id: string; readonly name: string }[]): readonly DemoUser[] => [
  { login: 'admin', name: '系统管理员', department: null, roles: ['system-admin'] },
  { login: 'auditor', name: '审计员', department: null, roles: ['auditor'] },
  ...departments.flatMap(({ id, name }) =>
    OF_DEPARTMENT.map(({ suffix, name: role, roles }) => ({ login: `${id}-${suffix}`, name: `${name}${role}`, department: id, roles })),
  ),
];

/** Whoever acts in the demo, by login. */
export type DemoCast = (login: string) => UserActor;

const actorOf = (id: string, { name, department, roles }: Pick<NewUser, 'name' | 'department' | 'roles'>): UserActor => ({
  kind: 'user',
  id,
  name,
  department,
  roles: new Set(roles),
  session: '',
  origin: { address: '', requestId: 'demo' },
});

async function addDemoUser(service: Service, user: NewUser): Promise<UserActor> {
  return actorOf(granted(await addUser(service, systemActor('demo'), user)).user.id, user);
}

/** The login of an inspector in the demo. */
export const inspectorLogin = (department: string, inspector: string): string => `${department}-${inspector.toLowerCase()}`;

/** The user of an inspector, added when he or she first goes somewhere. */
export async function demoInspector(
  service: Service,
  { department, inspector, name }: { readonly department: string; readonly inspector: string; readonly name: string },
  password: string,
): Promise<UserActor> {
  const login = inspectorLogin(department, inspector);
  const user = { login, name, department, roles: ['inspector'] as const, inspector, password };
  const known = await findByLogin(service.store.db, login);
  return known === null ? addDemoUser(service, user) : actorOf(known.user.id, user);
}

/** Adds the users, all with the same password. */
export async function addDemoUsers(service: Service, users: readonly DemoUser[], password: string): Promise<DemoCast> {
  const cast = new Map<string, UserActor>();
  for (const { login, name, department, roles } of users) {
    cast.set(login, await addDemoUser(service, { login, name, department, roles, inspector: null, password }));
  }
  return (login) => {
    const actor = cast.get(login);
    if (actor === undefined) throw new Error(`the demo has no user ${login}`);
    return actor;
  };
}
