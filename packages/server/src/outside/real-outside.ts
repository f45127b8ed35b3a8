/** The world as it is. */

import { randomBytes } from 'node:crypto';
import type { Settings } from '../settings.js';
import { drandRelays } from './drand-relays.js';
import { oidcClient } from './oidc.js';
import type { Outside } from './outside.js';

export const realOutside = ({ drandUrls, oidc, publicUrl }: Pick<Settings, 'drandUrls' | 'oidc' | 'publicUrl'>): Outside => ({
  now: () => new Date(),
  random: (bytes) => randomBytes(bytes),
  beacon: drandRelays(drandUrls),
  ...(oidc === null || publicUrl === null ? {} : { oidc: oidcClient(oidc, publicUrl) }),
});
