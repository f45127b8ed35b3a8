/** The world as it is. */

import { randomBytes } from 'node:crypto';
import type { Settings } from '../settings.js';
import { drandRelays } from './drand-relays.js';
import type { Outside } from './outside.js';

export const realOutside = ({ drandUrls }: Pick<Settings, 'drandUrls'>): Outside => ({
  now: () => new Date(),
  random: (bytes) => randomBytes(bytes),
  beacon: drandRelays(drandUrls),
});
