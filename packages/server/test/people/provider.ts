/** A real OpenID provider on this machine, where whoever the test names is signed in without a question. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ExecutionContext } from 'ava';
import Provider from 'oidc-provider';

export const CLIENT = { id: 'double-random', secret: 'a secret that only the two know' };

export interface TestProvider {
  readonly issuer: string;
  /** Claims by subject; change them to change what the provider says. */
  readonly people: Map<string, Readonly<Record<string, unknown>>>;
  /** Who is in front of the browser; `null`: says no. */
  signedIn: string | null;
  /** Goes through the provider's pages as a browser does. @returns the address that the browser is sent back to */
  readonly visit: (start: string) => Promise<URL>;
  readonly stop: () => Promise<void>;
}

function providerOf(issuer: string, redirectUri: string, people: TestProvider['people']): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['test'] },
    claims: { openid: ['sub'], profile: ['name', 'groups', 'office'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/who/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ sub, ...people.get(sub) }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId ?? '', accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
}

export async function startProvider(t: ExecutionContext, redirectUri: string): Promise<TestProvider> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  const people: TestProvider['people'] = new Map();
  const provider = providerOf(issuer, redirectUri, people);
  const pages = provider.callback();

  async function visit(start: string): Promise<URL> {
    const jar = new Map<string, string>();
    let next = new URL(start);
    while (next.origin === issuer) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        jar.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`the provider stays: ${response.status} ${await response.text()}`);
      next = new URL(location, next);
    }
    return next;
  }

  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  const test: TestProvider = { issuer, people, signedIn: null, visit, stop };
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/who/') !== true) {
      pages(request, response);
      return;
    }
    const answer = test.signedIn === null ? { error: 'access_denied' } : { login: { accountId: test.signedIn } };
    provider.interactionFinished(request, response, answer).catch((error: unknown) => response.destroy(error as Error));
  });
  t.teardown(stop);
  return test;
}
