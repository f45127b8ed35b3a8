/** From the parts of a draw to the files of its bundle, as a draw's holder makes them. */

import {
  canonicalBytes,
  commitmentOf,
  type Department,
  type DrawEvent,
  type EntityLine,
  type Entropy,
  type EntropySource,
  type ExclusionLine,
  encodeManifest,
  filesInMemory,
  formatLine,
  fromHex,
  holdDraw,
  type InspectorLine,
  type Manifest,
  manifestHash,
  PROTOCOL,
  poolFile,
  type RecusalLine,
  type SampleRule,
  type SealedPool,
  sampleSize,
  sealPool,
} from '@double-random/core';
import type { Bundle } from './vectors.js';

export interface DrawnDepartment extends Omit<Department, 'inspectors'> {
  readonly inspectors: readonly InspectorLine[];
  /** Hex; `null` without a commitment. */
  readonly secret: string | null;
  /** Committed, and did not reveal. */
  readonly absent?: boolean;
}

export interface DrawParts {
  readonly entities: readonly EntityLine[];
  readonly exclusions: readonly ExclusionLine[];
  readonly recusals: readonly RecusalLine[];
  /** By stratum id, sorted; only those that occur are published. */
  readonly strata: Readonly<Record<string, { readonly rule: SampleRule; readonly reserve: number }>>;
  readonly departments: readonly DrawnDepartment[];
  readonly entropy: EntropySource;
  readonly revealed: Entropy;
  readonly disclosure: 'open' | 'sealed';
  readonly events: readonly DrawEvent[];
  /** Members put over those that follow from the parts. */
  readonly manifest?: Partial<Manifest>;
}

const seal = (lines: Parameters<typeof formatLine>[0][]): SealedPool => sealPool(lines.map(formatLine));

export function manifestOf(parts: DrawParts): Manifest {
  const strata = Object.entries(parts.strata).flatMap(([id, { rule, reserve }]) => {
    const population = parts.entities.filter(([, , stratum]) => stratum === id).length;
    const sample = sampleSize(rule, population);
    return population === 0 ? [] : [{ id, rule, population, sample, reserve: Math.min(reserve, population - sample) }];
  });
  return {
    protocol: PROTOCOL,
    drawId: 'test-1',
    title: '测试抽查',
    attempt: 1,
    previous: null,
    entities: seal([...parts.entities]).seal,
    exclusions: seal([...parts.exclusions]).seal,
    recusals: seal([...parts.recusals]).seal,
    strata,
    departments: parts.departments.map(({ id, role, inspectors, team }) => ({ id, role, inspectors: seal([...inspectors]).seal, team })),
    entropy: parts.entropy,
    commitBy: '2026-03-05T08:00:00Z',
    revealBy: '2026-03-06T08:00:00Z',
    disclosure: parts.disclosure,
    ...parts.manifest,
  };
}

/** Everything but the result: what the holder of a draw starts from. */
export function inputsOf(parts: DrawParts): Map<string, Uint8Array> {
  const manifest = manifestOf(parts);
  const mh = manifestHash(manifest);
  const { departments } = parts;
  return new Map([
    ['manifest.json', encodeManifest(manifest)],
    [poolFile.entities, seal([...parts.entities]).bytes],
    [poolFile.exclusions, seal([...parts.exclusions]).bytes],
    [poolFile.recusals, seal([...parts.recusals]).bytes],
    ...departments.map(({ id, inspectors }) => [poolFile.inspectors(id), seal([...inspectors]).bytes] as const),
    [
      'commitments.json',
      canonicalBytes(departments.map(({ id, secret }) => [id, secret === null ? null : commitmentOf(mh, id, fromHex(secret))])),
    ],
    [
      'reveals.json',
      canonicalBytes({
        reveals: departments.flatMap(({ id, secret, absent }) => (secret === null || absent ? [] : [[id, secret]])),
        absent: departments.flatMap(({ id, absent }) => (absent ? [id] : [])),
      }),
    ],
    ['entropy.json', canonicalBytes(parts.revealed)],
  ]);
}

/** The complete bundle. Throws where the parts make no draw. */
export async function publish(parts: DrawParts): Promise<Bundle> {
  const files = inputsOf(parts);
  const held = await holdDraw(filesInMemory(files));
  if (!held.ok) throw new Error(JSON.stringify(held.problems));
  files.set('result.json', held.value.resultBytes);
  files.set('events.json', canonicalBytes(parts.events));
  if (parts.disclosure === 'sealed') files.set('sealed.json', held.value.sealedBytes);
  return files;
}
