/** The road of a draw up to a step, in this process. */

import type { ExecutionContext } from 'ava';
import { cli } from './machine.js';
import { DEPARTMENTS, type PlanWish, type SmallCity, smallCity } from './small-city.js';

/** Fifty throws of a die. */
export const DICE = '12345612345612345612345612345612345612345612345612';

export const AT_COMMIT = '2026-03-04T01:00:00Z';
export const AT_REVEAL = '2026-03-05T09:00:00Z';

async function must(t: ExecutionContext, args: readonly string[], now: string): Promise<void> {
  const { exit, err } = await cli(args, { now });
  t.is(exit, 0, `${args.join(' ')}\n${err}`);
}

export async function frozen(t: ExecutionContext, wish: PlanWish = {}): Promise<SmallCity> {
  const city = smallCity(t, wish);
  await must(t, ['freeze', city.plan, ...city.files, '--out', city.out], AT_COMMIT);
  return city;
}

export async function committed(
  t: ExecutionContext,
  wish: PlanWish = {},
  departments: readonly string[] = DEPARTMENTS,
): Promise<SmallCity> {
  const city = await frozen(t, wish);
  for (const id of departments) await must(t, ['commit', city.draw, '--department', id, '--secret', city.secretOf(id)], AT_COMMIT);
  return city;
}

export async function revealed(t: ExecutionContext, wish: PlanWish = {}, departments: readonly string[] = DEPARTMENTS): Promise<SmallCity> {
  const city = await committed(t, wish);
  for (const id of departments) await must(t, ['reveal', city.draw, '--secret', city.secretOf(id)], AT_REVEAL);
  return city;
}

export async function drawn(t: ExecutionContext, wish: PlanWish = {}): Promise<SmallCity> {
  const city = await revealed(t, wish);
  await must(t, ['draw', city.draw, '--witnessed', DICE], AT_REVEAL);
  return city;
}
