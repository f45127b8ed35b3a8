/** The joint city over real HTTP, with people who sign in; jobs are done when a test says so. */

import { type BundleFiles, openZip } from '@double-random/core';
import type { ExecutionContext } from 'ava';
import { makePreparation } from '../../dist/acts/draws/make-preparation.js';
import { listen } from '../../dist/http/listen.js';
import type { Role } from '../../dist/rights/role.js';
import { addDepartments } from '../directories/importing.js';
import { addPerson, PASSWORD } from '../people/people.js';
import { type TestAnswer, type TestClient, testClient } from '../support/client.js';
import type { TestEngine } from '../support/engines.js';
import { type Overrides, type TestService, testService } from '../support/service.js';
import { addJointCity } from './joint-draw.js';

const STOP_MILLISECONDS = 5000;

/** Logins are `<department>-<role>`, and `auditor`; `culture` takes part in nothing. */
const PEOPLE: readonly (readonly [login: string, role: Role, department: string | null])[] = [
  ...['market', 'ecology', 'culture'].flatMap((department) =>
    (['planner', 'reviewer', 'inspector'] as const).map((role) => [`${department}-${role}`, role, department] as const),
  ),
  ['auditor', 'auditor', null],
];

export interface CityOverHttp {
  readonly service: TestService;
  /** Nobody in particular. */
  readonly anybody: TestClient;
  /** A client that has just signed in. */
  readonly as: (login: string) => Promise<TestClient>;
}

/** @param inspectors how many each department has: with 2 the draw is short of them, with 12 it is not */
export async function cityOverHttp(
  t: ExecutionContext,
  engine: TestEngine,
  inspectors = 12,
  overrides: Overrides = {},
): Promise<CityOverHttp> {
  const service = await testService(t, engine, overrides);
  await addJointCity(service, inspectors);
  await addDepartments(service, 'culture');
  for (const [login, role, department] of PEOPLE) await addPerson(service, login, [role], department);
  const { url, stop } = await listen(service);
  t.teardown(() => stop(AbortSignal.timeout(STOP_MILLISECONDS)));
  return {
    service,
    anybody: testClient(url),
    as: async (login) => {
      const client = testClient(url);
      await client.signIn(login, PASSWORD);
      return client;
    },
  };
}

/** Does the job of a preparation that was asked for over HTTP. */
export async function preparationDone(service: TestService, preparation: string): Promise<void> {
  const made = await makePreparation(
    { id: 'job', kind: 'prepare-draw', department: 'market', askedBy: 'user', input: { preparation } },
    { service, progress: () => undefined, signal: new AbortController().signal },
  );
  if (!made.ok) throw new Error(made.problems[0]?.code);
}

export const codeOf = ({ body }: TestAnswer): unknown => (typeof body === 'object' && body !== null && 'code' in body ? body.code : null);

/** The files of a ZIP as it was sent. */
export async function zipOf(response: Response): Promise<BundleFiles> {
  const opened = await openZip(new Blob([await response.arrayBuffer()]));
  if (!opened.ok) throw new Error(opened.problems[0]?.code);
  return opened.value;
}

/** A file of a bundle as text. */
export async function textOf(files: BundleFiles, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.read(name)) chunks.push(chunk.slice());
  return Buffer.concat(chunks).toString('utf8');
}
