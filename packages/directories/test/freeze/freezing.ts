/** Freezing in tests: defaults for what a test does not care about, and the pools read back. */

import { createHash } from 'node:crypto';
import { type FreezeInput, type FreezeProblem, type Frozen, freeze } from '@double-random/directories';
import { entities, inspector } from './directories.js';
import { plan } from './plans.js';

/** A salt that depends on the inspector alone, so that two freezes can be compared. */
export const salt = (department: string, id: string): Uint8Array =>
  createHash('sha256').update(`${department}/${id}`).digest().subarray(0, 16);

const input = (changes: Partial<FreezeInput>): FreezeInput => ({
  plan: plan(),
  entities: entities('E', 3),
  inspectors: [inspector('I1'), inspector('I2')],
  recusals: [],
  inspections: [],
  salt,
  ...changes,
});

export async function frozen(changes: Partial<FreezeInput> = {}): Promise<Frozen> {
  const outcome = await freeze(input(changes));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

export async function refused(changes: Partial<FreezeInput>): Promise<readonly FreezeProblem[]> {
  const outcome = await freeze(input(changes));
  if (outcome.ok) throw new Error('the freeze was expected to refuse this');
  return outcome.problems;
}

export function textOf({ files }: Frozen, name: string): string {
  const chunks = files.get(name);
  if (chunks === undefined) throw new Error(`no file ${name}`);
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}

/** The lines of a pool, parsed. */
export const linesOf = (result: Frozen, name: string): unknown[][] =>
  textOf(result, name)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown[]);

/** Ids of a pool's lines. */
export const idsOf = (result: Frozen, name: string): unknown[] => linesOf(result, name).map(([id]) => id);

export const warningsOf = ({ warnings }: Frozen): string[] => warnings.map(({ code }) => code);
