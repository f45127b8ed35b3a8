/** Whole small draws: two strata, one to three departments, every kind of entropy that needs no beacon, open and sealed. */

import { type EntityLine, type ExclusionLine, type RecusalLine, type SampleRule, toHex } from '@double-random/core';
import fc from 'fast-check';
import type { DrawnDepartment, DrawParts } from '../support/publish.js';
import { code, inspectorLine, recusalsAmong, seed, someOf, sortedCodes, team } from './department.js';

const rule: fc.Arbitrary<SampleRule> = fc.oneof(
  fc.record({ count: fc.nat(6) }),
  fc.record({
    rate: fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 })),
    rounding: fc.constantFrom('ceil', 'floor', 'half-up'),
    minimum: fc.nat(2),
    maximum: fc.option(fc.nat(6)),
  }),
);

const stratumRule = fc.record({ rule, reserve: fc.nat(3) });

const name = fc.constantFrom('', '某某公司', 'é', 'a "quoted" \\ name', '𠮷野', '\u2028 and \u007f');

const entityLine = (id: string, departments: readonly string[]): fc.Arbitrary<EntityLine> =>
  fc
    .tuple(
      name,
      fc.constantFrom('A', 'b'),
      fc.constantFrom('', '33', '330102', '330106', '34'),
      fc
        .subarray([...departments], { minLength: 1 })
        .chain((checking) =>
          fc.tuple(
            ...checking.map((department) => someOf(['fire', 'lift'], 1).map((asked): readonly [string, string[]] => [department, asked])),
          ),
        ),
    )
    .map(([title, stratum, region, checks]) => [id, title, stratum, region, checks]);

const exclusionLine = (id: string): fc.Arbitrary<ExclusionLine> =>
  fc.constantFrom('annual-cap', 'deregistered').map((reason) => [id, reason]);

const department = (id: string, first: boolean): fc.Arbitrary<DrawnDepartment> =>
  fc
    .tuple(
      team(2),
      sortedCodes(0, 6).chain((ids) => fc.tuple(...ids.map(inspectorLine))),
      fc.option(seed.map(toHex)),
      fc.boolean(),
    )
    .map(([roles, inspectors, secret, absent]) => ({
      id,
      role: first ? 'initiating' : 'cooperating',
      team: roles,
      inspectors,
      secret,
      absent: secret !== null && absent,
    }));

const inspectorsOf = (departments: readonly DrawnDepartment[], entities: readonly EntityLine[]): RecusalLine[] =>
  departments.flatMap(({ id, inspectors }) => entities.flatMap(([entity]) => inspectors.map(([i]): RecusalLine => [id, entity, i])));

const drawn = (ids: readonly string[], people: readonly string[], out: readonly string[]): fc.Arbitrary<DrawParts> =>
  fc
    .record({
      entities: fc.tuple(...ids.map((id) => entityLine(id, people))),
      exclusions: fc.tuple(...out.map(exclusionLine)),
      strata: fc.record({ A: stratumRule, b: stratumRule }),
      departments: fc.tuple(...people.map((id, i) => department(id, i === 0))),
      witnessed: fc.boolean(),
      disclosure: fc.constantFrom('open', 'sealed'),
    })
    .chain(({ witnessed, disclosure, ...parts }) => {
      const revealed = parts.departments.some(({ secret, absent }) => secret !== null && !absent);
      return recusalsAmong(inspectorsOf(parts.departments, parts.entities)).map(
        (recusals): DrawParts => ({
          ...parts,
          recusals,
          events: [],
          // What nobody revealed for must be open and have entropy of its own.
          ...(witnessed || !revealed
            ? { entropy: { kind: 'witnessed', description: '摇号' }, revealed: { text: '314159265358979323846264338327950288419716' } }
            : { entropy: { kind: 'none' }, revealed: {} }),
          disclosure: revealed ? (disclosure as 'open' | 'sealed') : 'open',
        }),
      );
    });

export const drawParts: fc.Arbitrary<DrawParts> = fc
  .tuple(
    sortedCodes(0, 12),
    fc.uniqueArray(code, { minLength: 1, maxLength: 3, selector: (id) => id.toLowerCase() }).map((ids) => ids.sort()),
    sortedCodes(0, 4),
  )
  .chain(([ids, people, out]) =>
    drawn(
      ids,
      people,
      out.filter((id) => !ids.includes(id)),
    ),
  );
