/** The secret that deliveries are signed with: shown once, kept encrypted, because the service must sign with it. */

import type { Outside } from '../outside/outside.js';
import { seal, unseal } from '../rights/sealing.js';
import { newSecret } from '../rights/secret.js';

const PREFIX = 'drwh_';
const SECRET_BYTES = 32;

const sealingOf = (key: string, webhook: string) => ({ key: Buffer.from(key, 'hex'), boundTo: `webhook/${webhook}` });

/** A new secret, and as it is kept. @param key 64 hex digits */
export function makeWebhookSecret(key: string, webhook: string, outside: Pick<Outside, 'random'>): { secret: string; sealed: string } {
  const secret = PREFIX + newSecret(outside, SECRET_BYTES);
  return { secret, sealed: seal(Buffer.from(secret), sealingOf(key, webhook), outside.random) };
}

/** `null`: the service has no key, or not the one that it was sealed with. */
export function openWebhookSecret(sealed: string, webhook: string, key: string | null): string | null {
  const opened = key === null ? null : unseal(sealed, sealingOf(key, webhook));
  return opened === null ? null : Buffer.from(opened).toString('utf8');
}
