/** The drand round that the manifest named: entered with its signature, or fetched by the service. */

import { checkEntropy, done, explainCore, fromHex, isHex, randomnessOf, roundTime, toHex } from '@double-random/core';
import type { Draw } from '../../draws/draw.js';
import { type Beacon, protocolTime } from '../../outside/outside.js';
import { reasonsOf, refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { setEntropy } from '../../store/draws/draws.js';
import { act, unchanged } from '../act.js';
import { openDraw } from './open-draw.js';
import { settleDraw } from './settle-deadlines.js';

const timeOf = (round: number): string => protocolTime(new Date(Number(roundTime(round)) * 1000));

/** Why the beacon cannot be entered now, if anything is against it. */
function objection({ manifest: { entropy, revealBy }, revealsClosedAt }: Draw, at: string) {
  if (entropy.kind !== 'drand') return refused('no-entropy-wanted', { kind: entropy.kind });
  if (revealsClosedAt === null) return refused('reveals-open', { revealBy });
  if (protocolTime(new Date(at)) < timeOf(entropy.round))
    return refused('round-not-yet', { round: entropy.round, at: timeOf(entropy.round) });
  return null;
}

const SIGNATURE_BYTES = 48;

/** The randomness of a signature; of what is none, nothing, and the core says so. */
const randomnessIn = (signature: string): string => (isHex(signature, SIGNATURE_BYTES) ? toHex(randomnessOf(fromHex(signature))) : '');

/** Enters the round's signature (hex of 48 bytes). The same again changes nothing, and there can be no other. */
export async function enterBeacon(
  service: Service,
  by: Actor,
  id: string,
  signature: string,
): Promise<ServiceOutcome<{ readonly round: number }>> {
  await settleDraw(service, id);
  return act(service, by, async (acting) => {
    const opened = await openDraw(acting, id);
    if (!opened.ok) return opened;
    const { draw } = opened.value;
    const against = objection(draw, acting.at);
    if (against !== null) return against;
    const source = draw.manifest.entropy as Extract<Draw['manifest']['entropy'], { kind: 'drand' }>;
    const checked = checkEntropy(source, { signature, randomness: randomnessIn(signature) });
    if (!checked.ok) return refused('entropy-wrong', {}, reasonsOf(checked.problems, explainCore));
    if (draw.entropy !== null) return unchanged({ round: source.round });
    await setEntropy(acting.tx, id, checked.value, acting.at);
    acting.record('draw.entropy-entered', id, { kind: 'drand', round: source.round });
    return done({ round: source.round });
  });
}

/** What the relays say, which may be anything; `null`: not yet. */
async function askRelays({ outside, log }: Service, round: number, signal: AbortSignal): Promise<ServiceOutcome<Beacon | null>> {
  try {
    return done(await outside.beacon(round, signal));
  } catch (error) {
    log.warn({ err: error, round }, 'no relay gave the beacon');
    return refused('beacon-unavailable', { round });
  }
}

/** Fetches the round and enters it. What a relay says is believed only when the core has verified it. */
export async function fetchBeacon(
  service: Service,
  by: Actor,
  { id, manifest: { entropy } }: Draw,
  signal: AbortSignal,
): Promise<ServiceOutcome<{ readonly round: number }>> {
  if (entropy.kind !== 'drand') return refused('no-entropy-wanted', { kind: entropy.kind });
  const { round } = entropy;
  if (protocolTime(service.outside.now()) < timeOf(round)) return refused('round-not-yet', { round, at: timeOf(round) });
  const asked = await askRelays(service, round, signal);
  if (!asked.ok) return asked;
  const beacon = asked.value;
  return beacon === null ? refused('round-not-yet', { round, at: timeOf(round) }) : enterBeacon(service, by, id, beacon.signature);
}
