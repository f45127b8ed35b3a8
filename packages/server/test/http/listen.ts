import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { done } from '@double-random/core';
import type { ExecutionContext } from 'ava';
import { pino } from 'pino';
import { type AppOptions, createApp } from '../../dist/http/app.js';
import type { Route } from '../../dist/http/route.js';
import { createPapers } from '../../dist/reports/papers.js';
import type { Origin, Principal } from '../../dist/rights/actor.js';
import type { principalOf } from '../../dist/rights/principal-of.js';
import type { Role, Scope } from '../../dist/rights/role.js';
import type { Service } from '../../dist/service.js';
import type { Settings } from '../../dist/settings.js';
import { TEST_SETTINGS } from '../support/service.js';

const unused = (): never => {
  throw new Error('a route of these tests has no store');
};

/** The parts of a service that routes without a store need; its log is kept as text. */
export function bareService(settings: Partial<Settings> = {}): { readonly service: Service; readonly logged: () => string } {
  const lines: string[] = [];
  let drawn = 0;
  const given = { ...TEST_SETTINGS, publicRequestsPerMinute: 1000, ...settings };
  const service: Service = {
    settings: given,
    store: { engine: 'sqlite', db: unused as unknown as Service['store']['db'], transact: unused, ping: unused, close: unused },
    outside: {
      now: () => new Date('2026-03-01T00:00:00Z'),
      random: (bytes) => {
        drawn += 1;
        return Buffer.alloc(bytes, drawn);
      },
      beacon: unused,
      post: unused,
    },
    jobs: { ask: unused, start: unused, stop: unused },
    metrics: { observe: unused, watchProcess: unused, text: unused, contentType: '' },
    papers: createPapers(given),
    log: pino({}, { write: (line: string) => void lines.push(line) }),
  };
  return { service, logged: () => lines.join('') };
}

export const userWith = (roles: readonly Role[], origin: Origin, session = 'session-1'): Principal => ({
  kind: 'user',
  id: `user-${session}`,
  name: '张三',
  department: 'market',
  roles: new Set(roles),
  session,
  origin,
});

export const tokenWith = (scopes: readonly Scope[], origin: Origin): Principal => ({
  kind: 'token',
  id: 'token-1',
  name: 'other system',
  department: 'market',
  scopes: new Set(scopes),
  origin,
});

const COOKIE = /\bas=([\w.-]+)@([\w-]+)/;

/** Credentials of these tests: the cookie `as=<role>.<role>@<session>` is a user, `Authorization: Bearer <scope>,…` a token, anything else the public. */
export const recognise: typeof principalOf = async (_service, { headers, ...origin }) => {
  const [, roles, session] = COOKIE.exec(headers['cookie'] ?? '') ?? [];
  const scopes = headers['authorization']?.slice('Bearer '.length).split(',') as Scope[] | undefined;
  const plain = { csrf: null, setCookie: null, passwordFirst: false };
  if (roles !== undefined && session !== undefined)
    return done({ ...plain, principal: userWith(roles.split('.') as Role[], origin, session), csrf: `csrf of ${session}` });
  return done({ ...plain, principal: scopes === undefined ? { kind: 'public', origin } : tokenWith(scopes, origin) });
};

export interface Listening {
  readonly url: string;
  readonly port: number;
  readonly logged: () => string;
}

/** Serves routes on a free port until the test ends. */
export async function listen(
  t: ExecutionContext,
  routes: readonly Route[],
  { settings = {}, ...options }: Partial<AppOptions> & { readonly settings?: Partial<Settings> } = {},
): Promise<Listening> {
  const { service, logged } = bareService(settings);
  const server = createServer(createApp(service, { recognise, routes, ...options }).callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, logged };
}

/** What a refusal says, without its words. */
export interface RefusalBody {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly requestId: string;
  readonly reasons: readonly {
    readonly code: string;
    readonly place: { readonly path?: string };
    readonly zh: string;
    readonly en: string;
  }[];
}

export const refusalOf = async (response: Response): Promise<RefusalBody> => (await response.json()) as RefusalBody;
