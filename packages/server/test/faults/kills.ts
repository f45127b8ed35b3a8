/** How often workers are killed in an ordinary run, and how often when somebody asks for all of it. */

import { randomBytes } from 'node:crypto';

export interface Kills {
  /** Of each engine at least so many. */
  readonly kills: number;
  /** Of each kind of act at least so many are cut, with further kills if need be. */
  readonly least: number;
}

/** `TEST_KILLS=all` asks for all; anything else that it is set to is a mistake. */
export function killsOf({ ordinary, all }: { readonly ordinary: Kills; readonly all: Kills }): Kills {
  const { TEST_KILLS: wanted = '' } = process.env;
  if (wanted !== '' && wanted !== 'all') throw new Error(`TEST_KILLS is ${wanted}: only "all" has a meaning`);
  return wanted === 'all' ? all : ordinary;
}

const SEED_BYTES = 6;

/** What the moments of the kills follow from: another in every run, so that runs add up, unless `TEST_SEED` names that of an earlier one. */
export function seedOfKills(): string {
  const { TEST_SEED: given = '' } = process.env;
  return given === '' ? randomBytes(SEED_BYTES).toString('hex') : given;
}
