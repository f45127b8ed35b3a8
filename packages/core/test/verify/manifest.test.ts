import { type CoreCode, canonicalText, type Manifest, type Place } from '@double-random/core';
import { textOf } from '../support/vectors.js';
import { manifest, refuse, sealed, withManifest } from './negative.js';

const stratum = (change: object, i = 0) =>
  ({ strata: manifest.strata.map((found, j) => (i === j ? { ...found, ...change } : found)) }) as Partial<Manifest>;
const department = (change: object, i = 0) =>
  ({ departments: manifest.departments.map((found, j) => (i === j ? { ...found, ...change } : found)) }) as Partial<Manifest>;
const at = (path: string): Place => ({ file: 'manifest.json', path });

const MANIFEST: readonly (readonly [string, CoreCode, Place, Partial<Manifest>])[] = [
  ['another protocol', 'not-one-of', at('protocol'), { protocol: 'double-random/v2' as Manifest['protocol'] }],
  ['a draw id with a space', 'not-code', at('drawId'), { drawId: 'a b' }],
  ['no title', 'empty-text', at('title'), { title: '' }],
  ['a title that is not NFC', 'not-text', at('title'), { title: 'e\u0301' }],
  ['attempt 0', 'not-integer', at('attempt'), { attempt: 0 }],
  ['a first attempt after another', 'first-attempt-previous', at('previous'), { previous: 'a'.repeat(64) }],
  ['a second attempt after none', 'first-attempt-previous', at('previous'), { attempt: 2 }],
  ['an upper-case root', 'not-hex', at('entities.root'), { entities: { size: 5, root: 'A'.repeat(64) } }],
  ['a time zone', 'not-time', at('commitBy'), { commitBy: '2026-03-05T08:00:00+08:00' }],
  ['the thirtieth of February', 'not-time', at('commitBy'), { commitBy: '2026-02-30T08:00:00Z' }],
  ['reveals before commitments', 'reveal-before-commit', at('revealBy'), { revealBy: '2026-03-01T08:00:00Z' }],
  ['another disclosure', 'not-one-of', at('disclosure'), { disclosure: 'secret' as 'open' }],
  ['no population', 'not-integer', at('strata[0].population'), stratum({ population: 0 })],
  ['a sample that the rule does not yield', 'wrong-sample', at('strata[1].sample'), stratum({ sample: 0 }, 1)],
  ['a reserve beyond the stratum', 'reserve-too-large', at('strata[0].reserve'), stratum({ reserve: 4 })],
  ['a reserve of one more than is left', 'reserve-too-large', at('strata[0].reserve'), stratum({ reserve: 2 })],
  ['a sample beyond the stratum', 'wrong-sample', at('strata[0].sample'), stratum({ sample: 40 })],
  ['a rule of both forms', 'unknown-member', at('strata[0].rule'), stratum({ rule: { count: 2, maximum: null } })],
  [
    'a rate over nothing',
    'not-integer',
    at('strata[1].rule.rate[1]'),
    stratum({ rule: { rate: [1, 0], rounding: 'ceil', minimum: 1, maximum: null } }, 1),
  ],
  [
    'another rounding',
    'not-one-of',
    at('strata[1].rule.rounding'),
    stratum({ rule: { rate: [1, 2], rounding: 'up', minimum: 1, maximum: null } }, 1),
  ],
  ['strata out of order', 'not-sorted', at('strata[1]'), { strata: [...manifest.strata].reverse() }],
  ['a stratum twice', 'occurs-twice', at('strata[1]'), { strata: [manifest.strata[0], manifest.strata[0]] as Manifest['strata'] }],
  ['populations that do not add up', 'strata-sum', at('strata'), stratum({ population: 4 })],
  ['no initiating department', 'not-one-initiating', at('departments'), department({ role: 'cooperating' }, 1)],
  ['departments that differ in case only', 'alike-departments', at('departments[1].id'), department({ id: 'MARKET' })],
  ['a team of nobody', 'wrong-length', at('departments[0].team'), department({ team: [] })],
  ['101 of a role', 'not-integer', at('departments[0].team[0].count'), department({ team: [{ role: 'a', requires: [], count: 101 }] })],
  [
    'a role twice',
    'occurs-twice',
    at('departments[0].team[1].role'),
    department({
      team: [
        { role: 'a', requires: [], count: 1 },
        { role: 'a', requires: [], count: 1 },
      ],
    }),
  ],
  ['another kind of entropy', 'not-one-of', at('entropy.kind'), { entropy: { kind: 'moon' } as unknown as Manifest['entropy'] }],
  ['entropy of no kind', 'missing-member', at('entropy'), { entropy: {} as Manifest['entropy'] }],
  ['entropy that is a list', 'wrong-type', at('entropy'), { entropy: [] as unknown as Manifest['entropy'] }],
  ['another chain', 'unknown-chain', at('entropy.chain'), { entropy: { kind: 'drand', chain: 'a'.repeat(64), round: 50_000_000 } }],
  [
    'a round that is over before the reveals',
    'round-too-early',
    at('entropy.round'),
    { entropy: { kind: 'drand', chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971', round: 1 } },
  ],
  ['a member too many', 'unknown-member', { file: 'manifest.json' }, { extra: 1 } as Partial<Manifest>],
];

refuse(MANIFEST.map(([title, code, place, members]) => ({ title, check: 'manifest', code, place, changes: withManifest(members) })));

refuse([
  {
    title: 'a manifest less one member',
    check: 'manifest',
    code: 'missing-member',
    place: { file: 'manifest.json' },
    changes: { 'manifest.json': canonicalText({ ...manifest, title: undefined }) },
  },
  {
    title: 'a manifest with a space',
    check: 'manifest',
    code: 'not-canonical',
    place: { file: 'manifest.json', byte: 2 },
    changes: { 'manifest.json': textOf(sealed, 'manifest.json').replace('{', '{ ') },
  },
  {
    title: 'a manifest missing',
    check: 'manifest',
    code: 'missing-file',
    place: { file: 'manifest.json' },
    changes: { 'manifest.json': null },
  },
  {
    title: 'a pool missing',
    check: 'files',
    code: 'missing-file',
    place: { file: 'recusals.ndjson' },
    changes: { 'recusals.ndjson': null },
  },
]);
