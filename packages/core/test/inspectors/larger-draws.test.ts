import { createHash } from 'node:crypto';
import {
  canonicalBytes,
  type Department,
  type EntityLine,
  encodeResult,
  type InspectorLine,
  type RecusalLine,
  type Result,
} from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';
import { SeededCandidates } from '../../dist/inspectors/candidates.js';
import { drawDepartment } from '../../dist/inspectors/department-draw.js';
import { isProven } from '../../dist/inspectors/shortage.js';
import { pieceAt, resultPieces } from '../../dist/record/encode-result.js';
import { DEPARTMENT, recusalsAmong, seed } from '../arbitraries/department.js';
import { drawByThePage } from '../page/department.js';

const SEAL = { size: 0, root: '' };
const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}${String(i).padStart(2, '0')}`);

/**
 * Many entities that the same few people cover, and teams of many alike places: searches meet whole groups that they have seen, and
 * several of one entity's places at once.
 */
const crowded = fc
  .record({
    seed,
    people: fc.integer({ min: 3, max: 12 }),
    places: fc.integer({ min: 3, max: 14 }),
    counts: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    caps: fc.infiniteStream(fc.constantFrom('1', '2', '4', '6')),
    regions: fc.infiniteStream(fc.constantFrom('3', '33', '34')),
    leads: fc.infiniteStream(fc.boolean()),
  })
  .chain(({ people, places, counts, caps, regions, leads, ...rest }) => {
    const next = <Value>(stream: Iterator<Value>): Value => stream.next().value as Value;
    const inspectors = numbered('i', people).map((id): InspectorLine => [id, [next(regions)], next(leads) ? ['lead'] : [], next(caps), '']);
    const entities = numbered('e', places).map((id, i): EntityLine => [id, '', 's', i % 3 === 0 ? '34' : '33', [[DEPARTMENT, []]]]);
    const team = counts.map((count, i) => ({ role: `r${i}`, requires: i === 1 ? ['lead'] : [], count }));
    const department: Department = { id: DEPARTMENT, role: 'initiating', inspectors: SEAL, team };
    const all = entities.flatMap(([e]) => inspectors.map(([i]): RecusalLine => [DEPARTMENT, e, i]));
    return recusalsAmong(all).map((recusals) => ({ ...rest, inspectors, entities, department, recusals }));
  });

test('crowded draws, where whole groups of candidates have been seen: still the page’s, slot by slot', (t) => {
  let short = 0;
  fc.assert(
    fc.property(crowded, fc.boolean(), ({ seed: key, department, inspectors, entities, recusals }, recused) => {
      const lines = recused ? recusals : [];
      const { board, unfillable } = drawDepartment(key, department, inspectors, lines, entities);
      const page = drawByThePage(key, department, inspectors, lines, entities);
      if (page.empty.length > 0) short++;
      const holders = Array.from(board.holder, (i) => (i < 0 ? null : (inspectors[i] as InspectorLine)[0]));
      const name = (slot: number): string => `${board.entityOf(slot)}/${board.placeOf(slot)}`;
      return (
        JSON.stringify(page.teams.flat()) === JSON.stringify(holders) &&
        unfillable.slots.map(name).sort().join() === [...page.slots].sort().join() &&
        unfillable.inspectors.join() === [...page.inspectors].sort((a, b) => a - b).join() &&
        (unfillable.empty.length === 0 || isProven(board, unfillable))
      );
    }),
    { numRuns: 700, seed: 15 },
  );
  t.true(short > 150, `${short} of 700 had shortages`);
});

test('candidate lists that were forgotten for want of room are drawn again, the same', (t) => {
  const inspectors = Int32Array.from({ length: 1 << 21 }, (_, i) => i);
  const coverage = { index: 0, inspectors };
  const candidates = new SeededCandidates(
    18,
    () => coverage,
    (entity) => createHash('sha256').update(String(entity)).digest(),
  );
  const digest = (entity: number): string => createHash('sha256').update(candidates.all(entity)).digest('hex');
  const first = digest(0);
  const begun = [0, 1, 2, 3, 4, 5, 6].map((j) => candidates.at(0, j));
  for (let entity = 1; entity < 18; entity++) candidates.all(entity);
  t.is(digest(0), first);
  t.deepEqual([...candidates.all(0).subarray(0, 7)], begun);
  t.is(candidates.count(3), 1 << 21);
});

test('a result of many rows is written piece by piece as it would be at once, and every byte finds its row', (t) => {
  const ids = Array.from({ length: 4000 }, (_, i) => `e${i}`);
  const result: Result = {
    protocol: 'double-random/v1',
    manifest: 'a'.repeat(64),
    seed: 'b'.repeat(64),
    selected: ids.map((id, i) => ['s', i + 1, id, 'c'.repeat(64)]),
    reserves: [],
    teams: ids.map((id) => ['d', id, [['leader', null]]]),
    shortages: [{ department: 'd', empty: [['e1', 0]], slots: [['e1', 0]], inspectors: ['x'] }],
  };
  const bytes = encodeResult(result);
  t.deepEqual(Buffer.from(bytes), Buffer.from(canonicalBytes(result)));
  let at = 0;
  for (const { path, text } of resultPieces(result, 1)) {
    if (path.endsWith('00]')) t.is(pieceAt(result, at + text.length - 1).path, path);
    at += text.length;
  }
  t.is(at, bytes.length);
  t.is(pieceAt(result, at).path, '');
});
