/** The world as it is. */

import { randomBytes } from 'node:crypto';
import type { Settings } from '../settings.js';
import { drandRelays } from './drand-relays.js';
import { oidcClient } from './oidc.js';
import type { Outside } from './outside.js';
import { poster } from './post.js';

export const realOutside = ({
  drandUrls,
  oidc,
  publicUrl,
  webhookPrivateAddresses,
}: Pick<Settings, 'drandUrls' | 'oidc' | 'publicUrl' | 'webhookPrivateAddresses'>): Outside => ({
  now: () => new Date(),
  random: (bytes) => randomBytes(bytes),
  beacon: drandRelays(drandUrls),
  post: poster({ allowed: webhookPrivateAddresses }),
  ...(oidc === null || publicUrl === null ? {} : { oidc: oidcClient(oidc, publicUrl) }),
});
