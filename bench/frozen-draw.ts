/** A frozen, committed and revealed draw in memory, big enough to measure. */

import {
  canonicalBytes,
  commitmentOf,
  type Department,
  type EntityLine,
  encodeManifest,
  formatLine,
  fromHex,
  type InspectorLine,
  type Manifest,
  manifestHash,
  PROTOCOL,
  poolFile,
  sealPool,
} from '@double-random/core';

export interface Roll {
  readonly department: Department;
  readonly inspectors: readonly InspectorLine[];
}

const SECRET = 'ab'.repeat(32);

/** One stratum `s`; so many of its entities are drawn. Ids must come sorted. */
export function frozenDraw(
  entities: readonly EntityLine[],
  rolls: readonly Roll[],
  sample: number,
): { files: Map<string, Uint8Array>; manifest: Manifest } {
  const files = new Map<string, Uint8Array>();
  const seal = (name: string, lines: readonly string[]) => {
    const { bytes, seal: found } = sealPool(lines);
    files.set(name, bytes);
    return found;
  };
  const manifest: Manifest = {
    protocol: PROTOCOL,
    drawId: 'bench',
    title: 'Bench',
    attempt: 1,
    previous: null,
    entities: seal(poolFile.entities, entities.map(formatLine)),
    exclusions: seal(poolFile.exclusions, []),
    recusals: seal(poolFile.recusals, []),
    strata: [{ id: 's', rule: { count: sample }, population: entities.length, sample, reserve: 0 }],
    departments: rolls.map(({ department, inspectors }, i) => ({
      ...department,
      role: i === 0 ? 'initiating' : 'cooperating',
      inspectors: seal(poolFile.inspectors(department.id), inspectors.map(formatLine)),
    })),
    entropy: { kind: 'none' },
    commitBy: '2026-01-01T00:00:00Z',
    revealBy: '2026-01-02T00:00:00Z',
    disclosure: 'open',
  };
  const mh = manifestHash(manifest);
  files.set('manifest.json', encodeManifest(manifest));
  files.set('commitments.json', canonicalBytes(rolls.map(({ department: { id } }) => [id, commitmentOf(mh, id, fromHex(SECRET))])));
  files.set('reveals.json', canonicalBytes({ reveals: rolls.map(({ department: { id } }) => [id, SECRET]), absent: [] }));
  files.set('entropy.json', canonicalBytes({}));
  return { files, manifest };
}
