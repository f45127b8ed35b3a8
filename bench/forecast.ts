/**
 * Forecasts: a draw of the demo's size, 1,000 times; the same with too few places; and 1,000,000 entities with 50,000 drawn. Reference:
 * as many draws of teams by the protocol itself, whose shuffles can be reproduced one by one.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Department,
  drawDepartment,
  type EntityLine,
  type Forecast,
  filesInMemory,
  forecast,
  type InspectorLine,
} from '@double-random/core';
import { frozenDraw } from './frozen-draw.js';
import { secondsOf, secondsOfAsync } from './measure.js';

export const name = 'forecast';

const DEPARTMENTS = ['culture', 'ecology', 'emergency', 'market'] as const;
const REGIONS = 13;
const TEAM = 2;

interface Size {
  readonly entities: number;
  readonly drawn: number;
  /** Of each department. */
  readonly inspectors: number;
  /** Slots ÷ places. */
  readonly load: number;
  readonly seeds: number;
}

const DEMO: Size = { entities: 20_000, drawn: 1_000, inspectors: 120, load: 0.8, seeds: 1_000 };
const LARGE: Size = { entities: 1_000_000, drawn: 50_000, inspectors: 5_000, load: 0.8, seeds: 10 };

/** Draws by the protocol that the reference is measured on. */
const REFERENCE_DRAWS = 20;

const region = (i: number): string => String(330100 + (i % REGIONS));

const department = (id: string): Department => ({
  id,
  role: 'cooperating',
  inspectors: { size: 0, root: '' },
  team: [
    { role: 'leader', requires: ['leader'], count: 1 },
    { role: 'member', requires: [], count: 1 },
  ],
});

const entitiesOf = ({ entities }: Size): EntityLine[] =>
  Array.from({ length: entities }, (_, i) => [
    `e${String(i).padStart(7, '0')}`,
    '',
    's',
    region(i),
    DEPARTMENTS.map((id) => [id, []] as const),
  ]);

function inspectorsOf({ drawn, inspectors, load }: Size): InspectorLine[] {
  const places = Math.round((drawn * TEAM) / load);
  return Array.from({ length: inspectors }, (_, i) => {
    const cap = Math.floor(((i + 1) * places) / inspectors) - Math.floor((i * places) / inspectors);
    const qualifications = Math.floor(i / REGIONS) % 2 === 0 ? ['leader'] : [];
    return [`i${String(i).padStart(5, '0')}`, [region(i)], qualifications, String(cap), '0'.repeat(64)];
  });
}

const filesOf = (size: Size): Map<string, Uint8Array> =>
  frozenDraw(
    entitiesOf(size),
    DEPARTMENTS.map((id) => ({ department: department(id), inspectors: inspectorsOf(size) })),
    size.drawn,
  ).files;

async function forecastOf(
  files: ReadonlyMap<string, Uint8Array>,
  seeds: number,
): Promise<{ readonly value: Forecast; readonly seconds: number }> {
  const { value, seconds } = await secondsOfAsync(() => forecast(filesInMemory(files), { seeds, simulationSeed: 'bench' }));
  if (!value.ok) throw new Error(JSON.stringify(value.problems));
  return { value: value.value, seconds };
}

const emptySlots = ({ departments }: Forecast): string => departments.reduce((sum, { shortfall }) => sum + shortfall.mean, 0).toFixed(1);

/** Seconds that the protocol's own draws of so many teams take, told for as many draws as the forecast simulates. */
function protocolSeconds(size: Size): number {
  const selected = entitiesOf({ ...size, entities: size.drawn });
  const pool = inspectorsOf(size);
  const { seconds } = secondsOf(() => {
    for (let n = 0; n < REFERENCE_DRAWS; n++) {
      const seed = createHash('sha256').update(`bench: forecast ${n}`).digest();
      for (const id of DEPARTMENTS) drawDepartment(seed, department(id), pool, [], selected);
    }
  });
  return (seconds * size.seeds) / REFERENCE_DRAWS;
}

/** Forecasts in a process of its own, so that its memory is its own too. */
function forecastAlone(folder: string, seeds: number): { readonly reading: number; readonly seconds: number; readonly megabytes: number } {
  const child = fileURLToPath(new URL('./forecast-alone.js', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [child, folder, String(seeds)], { encoding: 'utf8' }));
}

export async function run(print: (line: string) => void): Promise<void> {
  const demo = await forecastOf(filesOf(DEMO), DEMO.seeds);
  print(
    `20,000 entities, 1,000 drawn × 4 departments × 2 slots, 80 % load, 1,000 draws: ${demo.seconds.toFixed(2)} s, ${emptySlots(demo.value)} empty slots a draw   (target ≤ 5 s)`,
  );
  const protocol = protocolSeconds(DEMO);
  print(`teams of as many draws by the protocol: ${protocol.toFixed(2)} s = ×${(protocol / demo.seconds).toFixed(1)}`);
  const short = await forecastOf(filesOf({ ...DEMO, load: 1.05 }), DEMO.seeds);
  print(`the same with 5 % too few places: ${short.seconds.toFixed(2)} s, ${emptySlots(short.value)} empty slots a draw`);
  const folder = mkdtempSync(join(tmpdir(), 'double-random-bench-'));
  try {
    for (const [file, bytes] of filesOf(LARGE)) writeFileSync(join(folder, file), bytes);
    const large = forecastAlone(folder, LARGE.seeds);
    const perDraw = (large.seconds - large.reading) / LARGE.seeds;
    print(
      `1,000,000 entities, 50,000 drawn: read and checked in ${large.reading.toFixed(2)} s, then ${perDraw.toFixed(3)} s a draw, peak ${large.megabytes} MB`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
