/** Small draws of one department, tight enough that caps bind, recusals bite and slots stay empty. */

import { type Department, type EntityLine, formatLine, type InspectorLine, type RecusalLine } from '@double-random/core';
import fc from 'fast-check';

export const DEPARTMENT = 'd';

export interface DepartmentInputs {
  readonly seed: Uint8Array;
  readonly department: Department;
  readonly inspectors: readonly InspectorLine[];
  readonly recusals: readonly RecusalLine[];
  readonly entities: readonly EntityLine[];
}

const QUALIFICATIONS = ['fire', 'lead', 'lift'];
const REGIONS = ['33', '3301', '330102', '330106', '34'];
const EMPTY_SEAL = { size: 0, root: '0'.repeat(64) };

export const someOf = (values: readonly string[], most: number = values.length): fc.Arbitrary<string[]> =>
  fc.subarray([...values], { maxLength: Math.min(most, values.length) }).map((found) => found.sort());

/** Codes whose order differs between locales, numbers and bytes. */
export const code = fc.stringMatching(/^[-._09AaZz]{1,3}$/);

export const sortedCodes = (least: number, most: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(code, { minLength: least, maxLength: most }).map((ids) => ids.sort());

export const inspectorLine = (id: string): fc.Arbitrary<InspectorLine> =>
  fc
    .tuple(someOf(['', ...REGIONS], 3), someOf(QUALIFICATIONS), fc.constantFrom('0', '1', '1', '2', '2', '3', '7'))
    .map(([regions, qualifications, cap]) => [id, regions, qualifications, cap, 'ab'.repeat(32)]);

export const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });

const role = fc.record({ requires: someOf(QUALIFICATIONS, 1), count: fc.integer({ min: 1, max: 2 }) });

export const team = (most: number): fc.Arbitrary<Department['team']> =>
  fc.array(role, { minLength: 1, maxLength: most }).map((roles) => roles.map((found, i) => ({ role: `r${i}`, ...found })));

const entity = (id: string): fc.Arbitrary<EntityLine> =>
  fc
    .tuple(fc.constantFrom('', ...REGIONS), someOf(QUALIFICATIONS, 1))
    .map(([region, asked]) => [id, 'n', 's', region, [[DEPARTMENT, asked]]]);

const all = <Value>(values: readonly fc.Arbitrary<Value>[]): fc.Arbitrary<Value[]> => fc.tuple(...values);

export const recusalsAmong = (lines: readonly RecusalLine[]): fc.Arbitrary<RecusalLine[]> =>
  fc
    .subarray([...lines], { maxLength: Math.min(12, lines.length) })
    .map((some) => some.sort((a, b) => (formatLine(a) < formatLine(b) ? -1 : 1)));

export const departmentInputs: fc.Arbitrary<DepartmentInputs> = fc.tuple(sortedCodes(0, 9), sortedCodes(0, 10)).chain(([people, places]) =>
  fc.record({
    seed,
    department: team(3).map((roles): Department => ({ id: DEPARTMENT, role: 'initiating', inspectors: EMPTY_SEAL, team: roles })),
    inspectors: all(people.map(inspectorLine)),
    entities: all(places.map(entity)),
    recusals: recusalsAmong(places.flatMap((place) => people.map((person): RecusalLine => [DEPARTMENT, place, person]))),
  }),
);
