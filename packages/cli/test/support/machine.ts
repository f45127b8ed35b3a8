/** A machine for tests: a clock that stands, random bytes that repeat, output that can be looked at. */

import { createHash } from 'node:crypto';
import { type Machine, run } from '@double-random/cli';
import type { Language } from '@double-random/core';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export interface TestMachine extends Machine {
  readonly written: { out: string; err: string };
}

export interface MachineWish {
  readonly now?: string;
  readonly language?: Language;
  readonly isTerminal?: boolean;
  /** Tells machines apart: another seed gives other random bytes. */
  readonly seed?: string;
}

let made = 0;

export function testMachine({
  now = '2026-03-04T01:00:00Z',
  language = 'en',
  isTerminal = false,
  seed = String(++made),
}: MachineWish = {}): TestMachine {
  const written = { out: '', err: '' };
  let drawn = 0;
  let time = 0;
  return {
    written,
    now: () => now,
    random: (length) => new Uint8Array(createHash('shake256', { outputLength: length }).update(`${seed} ${drawn++}`).digest()),
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    ticks: () => (time += 1000),
    isTerminal,
    language,
  };
}

/** Runs the command line in this process. */
export async function cli(args: readonly string[], wish: MachineWish = {}): Promise<Ran> {
  const machine = testMachine(wish);
  const exit = await run(args, machine);
  return { exit, ...machine.written };
}

/** Runs it with `--json`; the document. */
export async function cliJson(args: readonly string[], wish: MachineWish = {}): Promise<Record<string, unknown>> {
  const { out } = await cli([...args, '--json'], wish);
  return JSON.parse(out) as Record<string, unknown>;
}
