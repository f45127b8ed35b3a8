/** The programs that a department runs on its own machine, and the invented city's files as they lie there. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../cli/bin/double-random.js', import.meta.url));
const CITY = fileURLToPath(new URL('../../../../fixtures/dist/main.js', import.meta.url));

export interface ProgramEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function runNode(given: readonly string[]): Promise<ProgramEnd> {
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code]: unknown[] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : null, stdout, stderr };
}

/** Runs the `double-random` command. */
export const doubleRandom = (...given: string[]): Promise<ProgramEnd> => runNode([CLI, ...given]);

/** Writes the directories of a small city of four departments. */
export async function writeCity(folder: string, entities: number): Promise<void> {
  const { code, stderr } = await runNode([CITY, '--out', folder, '--entities', String(entities)]);
  if (code !== 0) throw new Error(stderr);
}

/** The directories that a department imports, and the files that it has for them. */
export const filesOf = (folder: string, department: string): readonly (readonly [kind: string, file: string])[] => [
  ...(department === 'market' ? [['entities', 'entities.csv'] as const] : []),
  ['inspectors', readdirSync(folder).find((name) => name.startsWith(`inspectors-${department}.`)) ?? ''],
  ['items', `${department}/items.csv`],
  ['recusals', `${department}/recusals.csv`],
  ['inspections', `${department}/inspections.csv`],
];

/** How the city's directories call the qualifications, and how the draw does (`fixtures/mapping.yaml`). */
export const MAPPING = {
  values: {
    qualifications: {
      食品安全: 'food',
      特种设备: 'special-equipment',
      药品监管: 'drugs',
      排污监测: 'emissions',
      固体废物: 'solid-waste',
      辐射安全: 'radiation',
      危险化学品: 'hazardous-chemicals',
      烟花爆竹: 'fire-works',
      矿山安全: 'mine-safety',
      文化场所: 'venues',
      旅游: 'tourism',
      出版物: 'publishing',
    },
  },
};
