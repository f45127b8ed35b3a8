/** The inspected city over real HTTP, with people who sign in. */

import type { ExecutionContext } from 'ava';
import { listen } from '../../dist/http/listen.js';
import type { Role } from '../../dist/rights/role.js';
import { PASSWORD } from '../people/people.js';
import { type TestClient, testClient } from '../support/client.js';
import type { TestEngine } from '../support/engines.js';
import { type TestService, testService } from '../support/service.js';
import { accountOf, type CitySize, type InspectionCity, inspectionCity } from './inspection-city.js';

const STOP_MILLISECONDS = 5000;

export interface InspectionOverHttp {
  readonly service: TestService;
  readonly city: InspectionCity;
  /** A client that has just signed in. */
  readonly as: (login: string) => Promise<TestClient>;
  /** Adds an account and signs in. */
  readonly join: (login: string, department: string | null, role: Role, inspector?: string | null) => Promise<TestClient>;
}

export async function inspectionOverHttp(t: ExecutionContext, engine: TestEngine, size?: CitySize): Promise<InspectionOverHttp> {
  const service = await testService(t, engine);
  const city = await inspectionCity(service, size);
  const { url, stop } = await listen(service);
  t.teardown(() => stop(AbortSignal.timeout(STOP_MILLISECONDS)));
  const as = async (login: string): Promise<TestClient> => {
    const client = testClient(url);
    await client.signIn(login, PASSWORD);
    return client;
  };
  return {
    service,
    city,
    as,
    join: async (login, department, role, inspector = null) => {
      await accountOf(service, login, department, [role], inspector);
      return as(login);
    },
  };
}
