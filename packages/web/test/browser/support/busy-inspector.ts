/** An inspector with visits still to make. Who is sent where is drawn by lot, so it is looked up, and a user is added where the demo has none. */

import type { DemoService } from './demo-service.js';

type Ask = <Body>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<Body>;

/** Somebody's session, without a browser. */
async function sessionOf({ url }: DemoService, login: string, password: string): Promise<Ask> {
  const headers = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${url}/api/v1/session`, { method: 'POST', headers, body: JSON.stringify({ login, password }) });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';', 1).join(''))
    .join('; ');
  const { csrf } = (await signedIn.json()) as { readonly csrf: string };
  return async <Body>(method: string, path: string, body?: object): Promise<Body> => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...headers, cookie, 'x-csrf-token': csrf },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as Body;
  };
}

interface Listed<Row> {
  readonly items: readonly Row[];
}

const DEPARTMENT = 'market';

/** The inspector of the department with the most visits to make. @returns id and number of visits */
async function busiest(planner: Ask): Promise<{ readonly inspector: string; readonly visits: number }> {
  const draws = await planner<Listed<{ readonly id: string }>>('GET', '/public/draws?state=drawn&limit=1');
  const open = await planner<Listed<{ readonly entity: string }>>('GET', `/visits?state=assigned&department=${DEPARTMENT}&limit=500`);
  const waiting = new Set(open.items.map(({ entity }) => entity));
  const seats = await planner<Listed<{ readonly entity: string; readonly inspector: string | null }>>(
    'GET',
    `/draws/${draws.items[0]?.id ?? ''}/seats?department=${DEPARTMENT}&limit=500`,
  );
  const counts = new Map<string, number>();
  for (const { entity, inspector } of seats.items)
    if (inspector !== null && waiting.has(entity)) counts.set(inspector, (counts.get(inspector) ?? 0) + 1);
  const [inspector, visits] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
  return { inspector, visits };
}

/** @param enough visits that somebody must have @returns the login; the password is the demo's */
export async function busyInspector(service: DemoService, enough: number): Promise<string> {
  const planner = await sessionOf(service, `${DEPARTMENT}-planner`, service.password);
  const { inspector, visits } = await busiest(planner);
  if (visits < enough) throw new Error(`nobody has ${enough} visits to make; the most is ${visits}`);
  const admin = await sessionOf(service, `${DEPARTMENT}-admin`, service.password);
  const users = await admin<Listed<{ readonly login: string; readonly inspector: string | null }>>(
    'GET',
    '/users?role=inspector&limit=100',
  );
  const known = users.items.find((user) => user.inspector === inspector);
  if (known !== undefined) return known.login;
  const given = { login: `${DEPARTMENT}-phone`, password: 'given once by the administrator' };
  await admin('POST', '/users', { ...given, name: '外勤', department: DEPARTMENT, roles: ['inspector'], inspector });
  const own = await sessionOf(service, given.login, given.password);
  await own('PUT', '/session/password', { oldPassword: given.password, newPassword: service.password });
  return given.login;
}
