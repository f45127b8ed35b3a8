/** The people of the four departments, from the first administrator on. */

import { z } from 'zod';
import { type TestClient, testClient } from '../support/client.js';
import { granted, told } from './answers.js';

export const DEPARTMENTS = [
  { id: 'market', name: '杭州市市场监督管理局', nameEn: 'Hangzhou Administration for Market Regulation' },
  { id: 'ecology', name: '杭州市生态环境局', nameEn: 'Hangzhou Bureau of Ecology and Environment' },
  { id: 'emergency', name: '杭州市应急管理局', nameEn: 'Hangzhou Emergency Management Bureau' },
  { id: 'culture', name: '杭州市文化广电旅游局', nameEn: 'Hangzhou Bureau of Culture, Radio, TV and Tourism' },
] as const;

export type DepartmentId = (typeof DEPARTMENTS)[number]['id'];

export const COOPERATING = ['ecology', 'emergency', 'culture'] as const satisfies readonly DepartmentId[];

/** Review takes two persons beside the planner. */
const STAFF = [
  ['planner', 'planner'],
  ['legal', 'reviewer'],
  ['reviewer', 'reviewer'],
] as const;

type Job = (typeof STAFF)[number][0];

export type Staff = (department: DepartmentId, job: Job) => TestClient;

const ownPassword = (login: string): string => `${login}'s umbrella is green`;

/** A user is let in with the password that the administrator was shown, and may do nothing before it is changed. */
async function moveIn(url: string, login: string, oneTime: string): Promise<TestClient> {
  const client = testClient(url);
  await client.signIn(login, oneTime);
  const refused = await told(client.get('/api/v1/tasks'), 403, z.object({ code: z.string() }));
  if (refused.code !== 'change-password-first') throw new Error(refused.code);
  await granted(client.put('/api/v1/session/password', { oldPassword: oneTime, newPassword: ownPassword(login) }));
  return client;
}

async function addUser(admin: TestClient, url: string, login: string, user: object): Promise<TestClient> {
  const { password } = await told(admin.post('/api/v1/users', { login, ...user }), 201, z.object({ password: z.string() }));
  return moveIn(url, login, password);
}

/** The system administrator opens the departments and names an administrator for each; these add their own people. */
export async function populate(admin: TestClient, url: string): Promise<Staff> {
  const clients = new Map<string, TestClient>();
  for (const department of DEPARTMENTS) {
    const { id } = await told(admin.post('/api/v1/departments', department), 201, z.object({ id: z.string() }));
    const chief = await addUser(admin, url, `${id}-admin`, { name: '部门管理员', department: id, roles: ['department-admin'] });
    for (const [job, role] of STAFF) {
      clients.set(`${id}-${job}`, await addUser(chief, url, `${id}-${job}`, { name: job, department: id, roles: [role] }));
    }
  }
  return (department, job) => {
    const client = clients.get(`${department}-${job}`);
    if (client === undefined) throw new Error(`nobody is ${job} of ${department}`);
    return client;
  };
}
