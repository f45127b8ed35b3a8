/** Rounds of drand's quicknet from its public relays. They are not trusted: the core verifies every round. */

import { QUICKNET_CHAIN } from '@double-random/core';
import { z } from 'zod';
import type { Beacon, BeaconClient } from './outside.js';

/** Milliseconds that one relay is waited for. */
const PATIENCE = 10_000;

/** What relays answer for a round that is still to come. */
const NOT_YET: ReadonlySet<number> = new Set([404, 425]);

const round = z.object({ round: z.number().int().positive(), signature: z.string().regex(/^[0-9a-f]{96}$/) });

/** Why no relay had the round, relay by relay. */
export class NoRelayAnswers extends Error {
  override readonly name = 'NoRelayAnswers';
}

async function askRelay(relay: string, wanted: number, signal: AbortSignal): Promise<Beacon | null> {
  const response = await fetch(`${relay}/${QUICKNET_CHAIN}/public/${wanted}`, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
  });
  if (NOT_YET.has(response.status)) return null;
  if (!response.ok) throw new Error(`status ${response.status}`);
  const read = round.safeParse(await response.json());
  if (!read.success || read.data.round !== wanted) throw new Error('not the round that was asked for');
  return read.data;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A client that asks one relay after the other until one has the round. */
export const drandRelays =
  (relays: readonly string[]): BeaconClient =>
  async (wanted, signal) => {
    const failures: string[] = [];
    for (const relay of relays) {
      try {
        const beacon = await askRelay(relay, wanted, signal);
        if (beacon !== null) return beacon;
      } catch (error) {
        signal.throwIfAborted();
        failures.push(`${relay}: ${messageOf(error)}`);
      }
    }
    // One that says "not yet" is believed over others that say nothing.
    if (failures.length < relays.length) return null;
    throw new NoRelayAnswers(failures.join('; '));
  };
