/**
 * Drawing inspectors: 100,000 selected entities × 4 departments × 2 slots, 10,000 inspectors a department, 100 regions. Reference: a
 * plain program after the protocol's page, with npm seedrandom, on two of the departments.
 */

import { createHash, createHmac } from 'node:crypto';
import {
  type Department,
  type DepartmentDraw,
  drawDepartment,
  type EntityLine,
  filesInMemory,
  holdDraw,
  type InspectorLine,
  isProven,
} from '@double-random/core';
import seedrandom from 'seedrandom';
import { frozenDraw } from './frozen-draw.js';
import { secondsOf, secondsOfAsync } from './measure.js';

export const name = 'teams';

const ENTITIES = 100_000;
const INSPECTORS = 10_000;
const REGIONS = 100;
const DEPARTMENTS = ['cul', 'eco', 'eme', 'mkt'] as const;
const TEAM = 2;

const seed = createHash('sha256').update('bench: teams').digest();

const region = (i: number): string => String(100 + (i % REGIONS));

const department = (id: string): Department => ({
  id,
  role: 'cooperating',
  inspectors: { size: INSPECTORS, root: '' },
  team: [
    { role: 'lead', requires: ['lead'], count: 1 },
    { role: 'member', requires: [], count: 1 },
  ],
});

const entities: readonly EntityLine[] = Array.from({ length: ENTITIES }, (_, i) => [
  `e${String(i).padStart(6, '0')}`,
  '',
  's',
  region(i),
  DEPARTMENTS.map((id) => [id, []] as const),
]);

/** Every second inspector of each region may lead; places for all slots × 1/load, spread as evenly as whole caps allow. */
function inspectors(load: number): InspectorLine[] {
  const places = Math.round((ENTITIES * TEAM) / load);
  return Array.from({ length: INSPECTORS }, (_, i) => {
    const cap = Math.floor(((i + 1) * places) / INSPECTORS) - Math.floor((i * places) / INSPECTORS);
    return [`i${String(i).padStart(5, '0')}`, [region(i)], Math.floor(i / REGIONS) % 2 === 0 ? ['lead'] : [], String(cap), '0'.repeat(64)];
  });
}

const drawAll = (load: number): DepartmentDraw[] => {
  const pool = inspectors(load);
  return DEPARTMENTS.map((id) => drawDepartment(seed, department(id), pool, [], entities));
};

const hashed = (key: Buffer, id: string): string => createHash('sha256').update(key).update(id).digest('hex');

/** Pass 1 of the page, word by word, of one department; by entity, the team. Enough where no slot stays empty. */
function plainTeams(id: string, pool: readonly InspectorLine[]): Map<string, string[]> {
  const derive = (label: string): Buffer => createHmac('sha256', seed).update(`double-random/v1/${label}/${id}\u0001`).digest();
  const orderKey = derive('order');
  const candidatesKey = derive('candidates');
  const byRegion = new Map(Array.from({ length: REGIONS }, (_, i) => [region(i), pool.filter(([, [place]]) => place === region(i))]));
  const order = entities.map((line) => ({ line, ticket: hashed(orderKey, line[0]) })).sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  const candidates = order.map(({ line }) => shuffled(byRegion.get(line[3]) ?? [], hashed(candidatesKey, line[0])));
  const load = new Map<string, number>();
  const teams = new Map(order.map(({ line }) => [line[0], [] as string[]]));
  for (const requires of ['lead', undefined]) {
    for (const [at, { line }] of order.entries()) {
      const team = teams.get(line[0]) ?? [];
      const taker = candidates[at]?.find(
        ([i, , held, cap]) => (load.get(i) ?? 0) < Number(cap) && !team.includes(i) && (requires === undefined || held.includes(requires)),
      );
      if (taker === undefined) continue;
      team.push(taker[0]);
      load.set(taker[0], (load.get(taker[0]) ?? 0) + 1);
    }
  }
  return teams;
}

function shuffled(pool: readonly InspectorLine[], key: string): InspectorLine[] {
  const list = [...pool];
  const random = seedrandom(key);
  for (let j = 0; j < list.length; j++) {
    const n = list.length - j;
    let word = random.int32() >>> 0;
    while (word >= 2 ** 32 - (2 ** 32 % n)) word = random.int32() >>> 0;
    const k = j + (word % n);
    [list[j], list[k]] = [list[k] as InspectorLine, list[j] as InspectorLine];
  }
  return list;
}

const emptyOf = (draws: readonly DepartmentDraw[]): number => draws.reduce((sum, { unfillable }) => sum + unfillable.empty.length, 0);

/** Teams of a draw as the plain program has them. */
function teamsOf({ board }: DepartmentDraw): Map<string, string[]> {
  return new Map(
    board.entities.map(({ id }, entity) => {
      const first = board.slotAt(entity, 0);
      return [id, Array.from(board.holder.subarray(first, first + board.teamSize), (inspector) => board.roster.ids[inspector] ?? '')];
    }),
  );
}

export async function run(print: (line: string) => void): Promise<void> {
  const pool = inspectors(0.8);
  const plain = secondsOf(() => plainTeams(DEPARTMENTS[0], pool));
  const ours = secondsOf(() => drawAll(0.8));
  const first = teamsOf(ours.value[0] as DepartmentDraw);
  if ([...plain.value].some(([id, team]) => first.get(id)?.join() !== team.join())) throw new Error('the two programs drew differently');
  print(`80 % load, 4 departments: ${ours.seconds.toFixed(2)} s, ${emptyOf(ours.value)} empty slots   (target ≤ 5 s)`);
  print(`plain program, 1 department, the same teams: ${plain.seconds.toFixed(2)} s = ×${((4 * plain.seconds) / ours.seconds).toFixed(1)}`);
  const short = secondsOf(() => drawAll(1.05));
  const proven = short.value.every(({ board, unfillable }) => isProven(board, unfillable));
  print(
    `5 % too few places: ${short.seconds.toFixed(2)} s, ${emptyOf(short.value)} empty slots, ${proven ? 'all proven' : 'NOT PROVEN'}   (target ≤ 10 s)`,
  );
  const { files } = frozenDraw(
    entities,
    DEPARTMENTS.map((id) => ({ department: department(id), inspectors: inspectors(1.05) })),
    ENTITIES,
  );
  const held = await secondsOfAsync(() => holdDraw(filesInMemory(files)));
  if (!held.value.ok) throw new Error(JSON.stringify(held.value.problems));
  print(
    `the whole draw from its files: ${held.seconds.toFixed(2)} s; record: ${(held.value.value.resultBytes.length / 1e6).toFixed(1)} MB   (target < 60 MB)`,
  );
}
