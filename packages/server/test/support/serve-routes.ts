/** Some routes over real HTTP and a real store, for callers that the test makes up. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { done } from '@double-random/core';
import type { ExecutionContext } from 'ava';
import { createApp } from '../../dist/http/app.js';
import type { Route } from '../../dist/http/route.js';
import type { principalOf } from '../../dist/rights/principal-of.js';
import type { Role, Scope } from '../../dist/rights/role.js';
import type { Service } from '../../dist/service.js';

/** Who asks: a user with roles, or a token with scopes. */
export interface Caller {
  readonly department: string | null;
  readonly roles?: readonly Role[];
  readonly scopes?: readonly Scope[];
}

/** What a caller sends to change something. */
export interface Change {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly json?: unknown;
}

const CSRF = 'csrf-of-the-test';

const recognise: typeof principalOf = async (_service, { headers, ...origin }) => {
  const given = headers['x-caller'];
  const plain = { csrf: CSRF, setCookie: null, passwordFirst: false };
  if (given === undefined) return done({ ...plain, principal: { kind: 'public', origin } });
  const { department, roles, scopes } = JSON.parse(given) as Caller;
  if (scopes !== undefined && department !== null) {
    return done({ ...plain, principal: { kind: 'token', id: 'token-1', name: 'token', department, scopes: new Set(scopes), origin } });
  }
  return done({
    ...plain,
    principal: { kind: 'user', id: 'user-1', name: '张三', department, roles: new Set(roles), session: 'session-1', origin },
  });
};

/** Serves until the test ends. @returns asks at an address for a caller; `null`: nobody */
export async function serveRoutes(
  t: ExecutionContext,
  service: Service,
  routes: readonly Route[],
): Promise<(path: string, caller: Caller | null, change?: Change) => Promise<Response>> {
  const server = createServer(createApp(service, { recognise, routes }).callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return (path, caller, change) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method: change?.method ?? 'GET',
      headers: {
        ...(caller === null ? {} : { 'x-caller': JSON.stringify(caller) }),
        ...(change === undefined ? {} : { 'x-csrf-token': CSRF }),
        ...(change?.json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(change?.json === undefined ? {} : { body: JSON.stringify(change.json) }),
    });
}
