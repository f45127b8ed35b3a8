/** Sign-in by the city's own identity provider: OpenID Connect, authorization code flow with PKCE. */

import { done } from '@double-random/core';
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  ResponseBodyError,
} from 'openid-client';
import { refused, type ServiceOutcome } from '../problems/problems.js';
import type { OidcSettings } from '../settings.js';

/** What one browser's sign-in is known by; made from a secret that only this browser has. */
export interface OidcAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the provider says about a user, checked: `iss` and `sub` are always there. */
export interface OidcClaims {
  readonly iss: string;
  readonly sub: string;
  readonly [claim: string]: unknown;
}

export interface OidcClient {
  /** The address at the provider that the browser is sent to. */
  readonly start: (attempt: OidcAttempt) => Promise<ServiceOutcome<string>>;
  /** What the browser brought back, proved at the provider. */
  readonly finish: (answer: Readonly<Record<string, string>>, attempt: OidcAttempt) => Promise<ServiceOutcome<OidcClaims>>;
}

/** Where the provider sends the browser back to, below the public address. */
export const OIDC_CALLBACK = '/api/v1/oidc/callback';

/** Seconds that the provider is waited for. */
const PATIENCE = 10;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const isLoopback = (url: URL): boolean => url.protocol === 'http:' && LOOPBACK.has(url.hostname);

/** Not the user's fault, nor the provider's judgement. */
const UNREACHED = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

// The code may come from the address that the browser was sent to, so that anybody may have written it.
const asReason = (code: string): string => (/^\w{1,60}$/.test(code) ? code : 'unknown');

function failureOf(error: unknown): ReturnType<typeof refused> {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    return refused('oidc-refused', { reason: asReason(error.error) });
  }
  const isJudged = error instanceof ClientError && error.code !== undefined && !UNREACHED.has(error.code);
  if (isJudged) return refused('oidc-refused', { reason: asReason(error.code ?? '') });
  // A request that never got there ends in a TypeError of fetch.
  if (error instanceof ClientError || error instanceof TypeError) return refused('oidc-unavailable');
  throw error;
}

async function tried<Value>(work: () => Promise<Value>): Promise<ServiceOutcome<Value>> {
  try {
    return done(await work());
  } catch (error) {
    return failureOf(error);
  }
}

async function claimsOf(config: Configuration, answerUrl: URL, attempt: OidcAttempt): Promise<OidcClaims> {
  const tokens = await authorizationCodeGrant(config, answerUrl, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('an ID token was expected and not there');
  const hasMore = config.serverMetadata().userinfo_endpoint !== undefined;
  const more = hasMore ? await fetchUserInfo(config, tokens.access_token, claims.sub) : {};
  return { ...more, ...claims };
}

/** A client of the provider; it is asked for its addresses and keys when they are first needed. Plain HTTP is for providers on this machine only. */
export function oidcClient({ issuer, clientId, clientSecret }: OidcSettings, publicUrl: string): OidcClient {
  const server = new URL(issuer);
  const redirectUri = publicUrl + OIDC_CALLBACK;
  const execute = isLoopback(server) ? [allowInsecureRequests] : [];
  let known: Promise<Configuration> | null = null;

  async function configuration(): Promise<Configuration> {
    known ??= discovery(server, clientId, clientSecret, undefined, { execute, timeout: PATIENCE });
    try {
      return await known;
    } catch (error) {
      known = null;
      throw error;
    }
  }

  return {
    start: (attempt) =>
      tried(async () => {
        const address = buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirectUri,
          scope: 'openid profile',
          state: attempt.state,
          nonce: attempt.nonce,
          code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
          code_challenge_method: 'S256',
        });
        return address.href;
      }),
    finish: (answer, attempt) =>
      tried(async () => claimsOf(await configuration(), new URL(`${redirectUri}?${new URLSearchParams(answer)}`), attempt)),
  };
}
