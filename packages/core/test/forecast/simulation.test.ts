/** The simulated draws beside the protocol's own: the same pools, the same odds of every team. */

import { createHash } from 'node:crypto';
import type { Department, EntityLine, Manifest } from '@double-random/core';
import test from 'ava';
import { ticketKey, ticketOf } from '../../dist/entities/ticket.js';
import { EntityPool } from '../../dist/forecast/entity-kinds.js';
import { simulationWords } from '../../dist/forecast/simulated-candidates.js';
import { simulateDraw } from '../../dist/forecast/simulation.js';
import { NOBODY } from '../../dist/inspectors/board.js';
import { drawDepartment } from '../../dist/inspectors/department-draw.js';
import { type Draft, entities, inspector, leader, manifestOf, member } from './frozen.js';

const DRAWS = 20_000;

/** Caps that bind, a leader's place, a recusal, two regions and two strata: everything that shapes a team. */
const draft: Draft = {
  strata: { s: [2, 0], t: [1, 1] },
  departments: [
    {
      id: 'd',
      team: [member(1), leader],
      inspectors: [inspector('a', 1, ['leader']), inspector('b', 2, ['leader']), inspector('c', 2), inspector('e', 3, [], ['3301'])],
    },
  ],
  entities: [...entities('p', 3), ...entities('q', 2, [], '3302', 't')],
  recusals: [['d', 'p01', 'b']],
};

const manifest: Manifest = manifestOf(draft);
const [{ inspectors } = { inspectors: [] }] = draft.departments;
const recusals = draft.recusals ?? [];

const teamName = (entity: EntityLine | undefined, team: readonly (string | undefined)[]): string =>
  `${entity?.[0]}:${team.map((id) => id ?? '-').join('')}`;

function addTo(counts: Map<string, number>, teams: readonly string[]): void {
  const key = teams.toSorted().join(' ');
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Section 6 in plain words: by ticket within each stratum, the first ones. */
function selectedBy(seed: Uint8Array): EntityLine[] {
  const key = ticketKey(seed);
  return manifest.strata.flatMap(({ id, sample }) =>
    draft.entities
      .filter(([, , stratum]) => stratum === id)
      .map((line) => ({ line, ticket: ticketOf(key, line[0]) }))
      .sort((x, y) => Buffer.compare(x.ticket, y.ticket))
      .slice(0, sample)
      .map(({ line }) => line),
  );
}

function protocolDraws(): Map<string, number> {
  const counts = new Map<string, number>();
  for (let n = 0; n < DRAWS; n++) {
    const seed = new Uint8Array(createHash('sha256').update(`draw ${n}`).digest());
    const selected = selectedBy(seed);
    const { board } = drawDepartment(seed, manifest.departments[0] as Department, inspectors, recusals, selected);
    const teams = board.entities.map(({ id }, at) => {
      const held = [...board.holder.subarray(board.slotAt(at, 0), board.slotAt(at + 1, 0))];
      const line = draft.entities.find(([other]) => other === id);
      return teamName(
        line,
        held.map((i) => board.roster.ids[i]),
      );
    });
    addTo(counts, teams);
  }
  return counts;
}

function poolOf(): EntityPool {
  const pool = new EntityPool(manifest, new Map([['d', inspectors]]), recusals);
  for (const line of draft.entities) pool.add(line);
  return pool;
}

function simulatedDraws(): Map<string, number> {
  const counts = new Map<string, number>();
  const pool = poolOf();
  const words = simulationWords('against the protocol');
  for (let n = 0; n < DRAWS; n++) {
    for (const { entities: drawn, board } of simulateDraw(pool, words)) {
      const teams = [...drawn].map((entity, at) => {
        const held = [...board.holder.subarray(board.slotAt(at, 0), board.slotAt(at + 1, 0))];
        return teamName(
          draft.entities[entity],
          held.map((i) => (i === NOBODY ? undefined : board.roster.ids[i])),
        );
      });
      addTo(counts, teams);
    }
  }
  return counts;
}

/** Outcomes seen less often than this in both together are judged as one. */
const LEAST_SEEN = 10;

test('every outcome is as frequent in simulated draws as in draws of the protocol', (t) => {
  const real = protocolDraws();
  const simulated = simulatedDraws();
  let rest = [0, 0];
  let statistic = 0;
  let cells = 0;
  const judge = (a: number, b: number): void => {
    if (a + b === 0) return;
    statistic += (a - b) ** 2 / (a + b);
    cells++;
  };
  for (const outcome of new Set([...real.keys(), ...simulated.keys()])) {
    const [a, b] = [real.get(outcome) ?? 0, simulated.get(outcome) ?? 0];
    if (a + b < LEAST_SEEN) rest = [(rest[0] ?? 0) + a, (rest[1] ?? 0) + b];
    else judge(a, b);
  }
  judge(rest[0] ?? 0, rest[1] ?? 0);
  t.true(cells >= 25, `${cells} outcomes`);
  const freedom = cells - 1;
  // Four standard deviations above the mean of χ².
  t.true(statistic < freedom + 4 * Math.sqrt(2 * freedom), `χ² ${statistic.toFixed(1)} with ${freedom} degrees of freedom`);
});

test('entities of a stratum are drawn equally often, as often as the exact odds say', (t) => {
  const pool = poolOf();
  const words = simulationWords('inclusion');
  const drawn = draft.entities.map(() => 0);
  for (let n = 0; n < DRAWS; n++) {
    for (const teams of simulateDraw(pool, words)) for (const entity of teams.entities) drawn[entity] = (drawn[entity] ?? 0) + 1;
  }
  for (const [i, [, , stratum]] of draft.entities.entries()) {
    const exact = stratum === 's' ? 2 / 3 : 1 / 2;
    // Four standard errors.
    t.true(Math.abs((drawn[i] ?? 0) / DRAWS - exact) < 4 * Math.sqrt((exact * (1 - exact)) / DRAWS), `entity ${i}`);
  }
});
