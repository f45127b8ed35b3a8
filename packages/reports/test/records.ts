/** Records of draws from the published vectors, as core will read them from a bundle. */

import { readFileSync } from 'node:fs';
import { type DrawRecord, type EntityLine, fromHex, type PersonLine, type SealedRecord, seedHash } from '@double-random/core';

const VECTORS = new URL('../../../fixtures/vectors/draw/', import.meta.url);

export const CASES = ['drand-absent-department', 'events-and-reserves', 'infeasible-slots', 'open-two-departments'] as const;

export type Case = (typeof CASES)[number];

const text = (name: Case, file: string): string => readFileSync(new URL(`${name}/${file}`, VECTORS), 'utf8');

const lines = (content: string): unknown[] =>
  content
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

export function recordOf(name: Case): DrawRecord {
  const json = (file: string) => JSON.parse(text(name, file));
  const result = json('result.json') as DrawRecord['result'];
  const expected = json('expected.json') as { mh: string; resultHash: string; finalState: DrawRecord['state'] };
  const shown = new Set([...result.selected, ...result.reserves].map(([, , id]) => id));
  const entities = (lines(text(name, 'entities.ndjson')) as EntityLine[]).filter(([id]) => shown.has(id));
  const exclusions = new Map<string, number>();
  for (const [, reason] of lines(text(name, 'exclusions.ndjson')) as [string, string][])
    exclusions.set(reason, (exclusions.get(reason) ?? 0) + 1);
  return {
    manifest: json('manifest.json') as DrawRecord['manifest'],
    manifestHash: expected.mh,
    commitments: json('commitments.json') as DrawRecord['commitments'],
    reveals: json('reveals.json') as DrawRecord['reveals'],
    entropy: json('entropy.json') as DrawRecord['entropy'],
    result,
    resultHash: expected.resultHash,
    entities: new Map(entities.map((line) => [line[0], line])),
    exclusions,
    events: json('events.json') as DrawRecord['events'],
    state: expected.finalState,
    persons: name === 'open-two-departments' ? (lines(text(name, 'persons.ndjson')) as PersonLine[]) : [],
  };
}

/** What is public of a draw before its disclosure, if it were a sealed one. */
export function sealedRecordOf(name: Case): SealedRecord {
  const { manifest, manifestHash, commitments, result, resultHash } = recordOf(name);
  return {
    manifest: { ...manifest, disclosure: 'sealed' },
    manifestHash,
    commitments,
    resultHash,
    seedHash: seedHash(fromHex(result.seed)),
  };
}

/** The same record with another name for one of its drawn entities. */
export function withEntityName(record: DrawRecord, name: string): DrawRecord {
  const [first] = record.result.selected;
  if (first === undefined) throw new Error('the record has no entity');
  const line = record.entities.get(first[2]) as EntityLine;
  return { ...record, entities: new Map([...record.entities, [line[0], [line[0], name, line[2], line[3], line[4]]]]) };
}

/** A record of this many drawn entities, each checked by one department with a team of two. */
export function largeRecord(size: number, nameAt: (index: number) => string): DrawRecord {
  const base = recordOf('events-and-reserves');
  const ids = Array.from({ length: size }, (_, index) => `91330100MA${String(index).padStart(7, '0')}X`);
  const [department] = base.manifest.departments.filter(({ id }) => id === 'market');
  if (department === undefined) throw new Error('the vector has changed');
  return {
    ...base,
    manifest: {
      ...base.manifest,
      departments: [department],
      strata: [{ id: 'all', rule: { count: size }, population: size, sample: size, reserve: 0 }],
    },
    entities: new Map(ids.map((id, index) => [id, [id, nameAt(index), 'all', '330106', [['market', []]]]])),
    result: {
      ...base.result,
      selected: ids.map((id, index) => ['all', index + 1, id, '00'.repeat(32)]),
      reserves: [],
      teams: ids.map((id, index) => [
        'market',
        id,
        [
          ['lead', `m${index % 40}`],
          ['member', `m${40 + (index % 80)}`],
        ],
      ]),
    },
    commitments: [],
    reveals: { reveals: [], absent: [] },
    events: [],
    state: { selected: ids, teams: [], appointed: [] },
    persons: [],
  };
}
