/** The departments of the city and the users who act for them. */

import { type CityDepartment, DEPARTMENTS } from './city.js';
import { type Client, signIn } from './client.js';

export const ADMIN = { login: 'bench-admin', password: 'the first one of the bench' } as const;

const FIRST = 'a first password for them';

export interface People {
  readonly planners: Readonly<Record<CityDepartment, Client>>;
  /** Of the initiating department. */
  readonly reviewer: Client;
}

async function addUser(url: string, admin: Client, login: string, department: string, role: string): Promise<Client> {
  await admin.post('/api/v1/users', { login, name: login, department, roles: [role], password: FIRST });
  return signIn(url, login, FIRST);
}

export async function addPeople(url: string): Promise<People> {
  const admin = await signIn(url, ADMIN.login, ADMIN.password);
  const planners: Partial<Record<CityDepartment, Client>> = {};
  for (const id of DEPARTMENTS) {
    await admin.post('/api/v1/departments', { id, name: `部门 ${id}`, nameEn: `Department ${id}` });
    planners[id] = await addUser(url, admin, `planner-${id}`, id, 'planner');
  }
  return { planners: planners as People['planners'], reviewer: await addUser(url, admin, 'reviewer-market', 'market', 'reviewer') };
}
