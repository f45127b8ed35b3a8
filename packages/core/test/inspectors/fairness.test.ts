import { createHash } from 'node:crypto';
import type { Department, EntityLine, InspectorLine } from '@double-random/core';
import test from 'ava';
import { EntityDraw } from '../../dist/entities/selection.js';
import { ticketKey, ticketsOfIds } from '../../dist/entities/ticket.js';
import { drawDepartment } from '../../dist/inspectors/department-draw.js';

/** Seeds of every test here; fixed, so that the outcome is too. */
const SEEDS = 20_000;

const seedOf = (name: string, i: number): Uint8Array => createHash('sha256').update(`${name} ${i}`).digest();

/** By degrees of freedom, the value that χ² passes with a probability of 10^-4. */
const THRESHOLDS: Readonly<Record<number, number>> = { 1: 15.14, 2: 18.42, 3: 21.11, 5: 25.74, 9: 33.72, 11: 37.37, 29: 66.15 };

/**
 * Whether those who are alike got alike, over many draws. The spread of the totals is measured by the spread within single draws:
 * for places drawn without replacement, or loads of any kind, the quotient follows χ² with n − 1 degrees of freedom if nobody is
 * favoured.
 */
class Evenness {
  readonly #totals: number[];
  #within = 0;

  constructor(alike: number) {
    this.#totals = Array.from({ length: alike }, () => 0);
  }

  /** What each of them got in one draw. */
  add(values: readonly number[]): void {
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    for (const [i, value] of values.entries()) {
      this.#totals[i] = (this.#totals[i] as number) + value;
      this.#within += (value - mean) ** 2 / (values.length - 1);
    }
  }

  get chiSquared(): number {
    const mean = this.#totals.reduce((total, value) => total + value, 0) / this.#totals.length;
    const between = this.#totals.reduce((total, value) => total + (value - mean) ** 2, 0);
    return between === 0 ? 0 : between / this.#within;
  }

  get threshold(): number {
    return THRESHOLDS[this.#totals.length - 1] as number;
  }

  get isEven(): boolean {
    return this.chiSquared < this.threshold;
  }
}

test('a favour of 3 in 100 is found out, none is not', (t) => {
  const favoured = new Evenness(4);
  const fair = new Evenness(4);
  for (let n = 0; n < SEEDS; n++) {
    const [byte, other] = seedOf('favour', n) as unknown as [number, number];
    const who = byte % 4;
    fair.add([0, 1, 2, 3].map((i) => (i === who ? 1 : 0)));
    favoured.add([0, 1, 2, 3].map((i) => (i === (other < 8 ? 0 : who) ? 1 : 0)));
  }
  t.true(fair.isEven, `χ² = ${fair.chiSquared}`);
  t.false(favoured.isEven, `χ² = ${favoured.chiSquared}`);
});

for (const { title, size, sample, reserve } of [
  { title: 'a third of 12', size: 12, sample: 4, reserve: 0 },
  { title: '1 of 30, with reserves', size: 30, sample: 1, reserve: 3 },
  { title: '9 of 10', size: 10, sample: 9, reserve: 1 },
]) {
  test(`${title}: over ${SEEDS} seeds each entity of a stratum is drawn equally often, and in the first place`, (t) => {
    const ids = Array.from({ length: size }, (_, i) => `e${i}`);
    const stratum = { id: 's', rule: { count: sample }, population: size, sample, reserve };
    const [drawn, first, successor] = [new Evenness(size), new Evenness(size), new Evenness(size)];
    for (let n = 0; n < SEEDS; n++) {
      const draw = new EntityDraw<number>([stratum], (i) => ids[i] as string);
      draw.offer(
        ticketsOfIds(ticketKey(seedOf(title, n)), ids),
        () => 0,
        (i) => i,
      );
      const [found] = draw.finish();
      const selected = new Set(found?.selected.map(({ entity }) => entity));
      drawn.add(ids.map((_, i) => (selected.has(i) ? 1 : 0)));
      first.add(ids.map((_, i) => (found?.selected[0]?.entity === i ? 1 : 0)));
      if (reserve > 0) successor.add(ids.map((_, i) => (found?.reserves[0]?.entity === i ? 1 : 0)));
    }
    for (const counts of [drawn, first, successor]) t.true(counts.isEven, `χ² = ${counts.chiSquared}`);
  });
}

const SEAL = { size: 0, root: '' };

interface Case {
  readonly title: string;
  readonly department: Department;
  readonly inspectors: readonly InspectorLine[];
  readonly entities: readonly EntityLine[];
  /** Ids of inspectors who are alike. */
  readonly alike: readonly (readonly string[])[];
  /** Whether slots stay empty. */
  readonly isShort: boolean;
}

const line = (id: string, cap: string, regions: readonly string[] = ['33'], held: readonly string[] = []): InspectorLine => [
  id,
  regions,
  held,
  cap,
  '',
];
const entity = (id: string, region = '3301', asked: readonly string[] = []): EntityLine => [id, '', 's', region, [['d', asked]]];
const numbered = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

const CASES: readonly Case[] = [
  {
    title: 'several slots, caps far away',
    department: { id: 'd', role: 'initiating', inspectors: SEAL, team: [{ role: 'member', requires: [], count: 2 }] },
    inspectors: numbered('i', 6).map((id) => line(id, '9')),
    entities: numbered('e', 3).map((id) => entity(id)),
    isShort: false,
    alike: [numbered('i', 6)],
  },
  {
    title: 'caps that bind and slots that stay empty',
    department: { id: 'd', role: 'initiating', inspectors: SEAL, team: [{ role: 'member', requires: [], count: 2 }] },
    inspectors: [...numbered('a', 4).map((id) => line(id, '1')), ...numbered('b', 3).map((id) => line(id, '2', ['3301']))],
    entities: [...numbered('e', 5).map((id) => entity(id)), entity('f0', '3302'), entity('f1', '3302')],
    isShort: true,
    alike: [numbered('a', 4), numbered('b', 3)],
  },
  {
    title: 'leaders and experts, and repairs among them',
    department: {
      id: 'd',
      role: 'initiating',
      inspectors: SEAL,
      team: [
        { role: 'member', requires: [], count: 1 },
        { role: 'leader', requires: ['lead'], count: 1 },
      ],
    },
    inspectors: [...numbered('l', 4).map((id) => line(id, '2', ['33'], ['lead'])), ...numbered('m', 4).map((id) => line(id, '2'))],
    entities: [...numbered('e', 5).map((id) => entity(id)), entity('x', '3301', ['lead'])],
    isShort: false,
    alike: [numbered('l', 4), numbered('m', 4)],
  },
];

for (const { title, department, inspectors, entities, alike, isShort } of CASES) {
  test(`${title}: over ${SEEDS} seeds inspectors who are alike are sent equally often, and to each entity equally often`, (t) => {
    const loads = alike.map((group) => new Evenness(group.length));
    const visits = alike.map((group) => entities.map(() => new Evenness(group.length)));
    let short = 0;
    for (let n = 0; n < SEEDS; n++) {
      const { board, unfillable } = drawDepartment(seedOf(title, n), department, inspectors, [], entities);
      if (unfillable.empty.length > 0) short++;
      for (const [g, group] of alike.entries()) {
        const numbers = group.map((id) => board.roster.numberOf(id) as number);
        loads[g]?.add(numbers.map((i) => board.load[i] as number));
        for (const [e, { id }] of board.entities.entries()) {
          const at = entities.findIndex(([other]) => other === id);
          board.lookAt(e);
          visits[g]?.[at]?.add(numbers.map((i) => (board.seatOf(i) < 0 ? 0 : 1)));
        }
      }
    }
    t.is(short, isShort ? SEEDS : 0);
    for (const counts of [...loads, ...visits.flat()]) t.true(counts.isEven, `χ² = ${counts.chiSquared}`);
  });
}
