import { type CoreCode, canonicalBytes, type DrawEvent, type DrawState, type InspectorLine, verifyBundle } from '@double-random/core';
import test from 'ava';
import { unfilled } from '../support/filled.js';
import { type DrawParts, publish } from '../support/publish.js';
import { type Bundle, withFiles } from '../support/vectors.js';

const inspector = (id: string, cap: string, ...qualifications: readonly string[]): InspectorLine => [
  id,
  ['33'],
  qualifications,
  cap,
  'ab'.repeat(32),
];

/**
 * One stratum, three entities of which two are selected, one reserve. Department a has places for all: two inspectors of large cap
 * and one who covers nothing. Department b has one inspector with one visit, so that places stay empty there.
 */
const PARTS: DrawParts = {
  entities: ['e1', 'e2', 'e3'].map((id) => [
    id,
    id,
    's',
    '3301',
    [
      ['a', []],
      ['b', []],
    ],
  ]),
  exclusions: [],
  recusals: [
    ['b', 'e1', 'b2'],
    ['b', 'e2', 'b2'],
    ['b', 'e3', 'b2'],
  ],
  strata: { s: { rule: { count: 2 }, reserve: 1 } },
  departments: [
    {
      id: 'a',
      role: 'initiating',
      team: [{ role: 'member', requires: [], count: 1 }],
      inspectors: [inspector('a1', '3'), inspector('a2', '3'), ['a3', ['44'], [], '3', 'ab'.repeat(32)]],
      secret: '11'.repeat(32),
    },
    {
      id: 'b',
      role: 'cooperating',
      team: [{ role: 'member', requires: [], count: 2 }],
      inspectors: [inspector('b1', '1'), inspector('b2', '9'), inspector('b3', '0')],
      secret: '22'.repeat(32),
    },
  ],
  entropy: { kind: 'none' },
  revealed: {},
  disclosure: 'open',
  events: [],
};

const bundle: Bundle = await publish(PARTS);
const start = (await verifyBundle(withFiles(bundle, {}))).record?.state as DrawState;
const [first, second] = start.selected as [string, string];
const reserve = ['e1', 'e2', 'e3'].find((id) => !start.selected.includes(id)) as string;
const seatsOf = (state: DrawState, department: string, entity: string) =>
  state.teams.find(([d, e]) => d === department && e === entity)?.[2] ?? [];
const holder = (department: string, entity: string, place = 0): string => seatsOf(start, department, entity)[place]?.[1] ?? '';
/** Where b1 sits, and the other entity, whose places of b are all empty. */
const [served, unserved] = seatsOf(start, 'b', first).some(([, i]) => i === 'b1') ? [first, second] : [second, first];
const served0 = seatsOf(start, 'b', served).findIndex(([, i]) => i === 'b1');

const reason = '原因';
const out = (entity: string): DrawEvent => ({ kind: 'entity-out', entity, reason });
const leave = (department: string, entity: string, who: string): DrawEvent => ({
  kind: 'inspector-out',
  department,
  entity,
  inspector: who,
  reason,
});
const ill = (department: string, who: string): DrawEvent => ({ kind: 'inspector-unavailable', department, inspector: who, reason });
const appoint = (department: string, entity: string, place: number, who: string): DrawEvent => ({
  kind: 'appoint',
  department,
  entity,
  place,
  inspector: who,
  reason,
});
const refill = (department: string, entity: string, place: number): DrawEvent => ({ kind: 'refill', department, entity, place, reason });

const replay = (events: readonly DrawEvent[]) => verifyBundle(withFiles(bundle, { 'events.json': canonicalBytes(events) }));

const REFUSED: readonly (readonly [title: string, code: CoreCode, path: string, events: readonly DrawEvent[]])[] = [
  ['entity-out of a reserve', 'entity-not-selected', '[0].entity', [out(reserve)]],
  ['entity-out of nobody', 'entity-not-selected', '[0].entity', [out('e9')]],
  ['entity-out twice', 'entity-not-selected', '[1].entity', [out(first), out(first)]],
  ['inspector-out of no department', 'unknown-department', '[0].department', [leave('c', first, 'a1')]],
  ['inspector-out of a reserve', 'entity-not-selected', '[0].entity', [leave('a', reserve, 'a1')]],
  ['inspector-out of no inspector', 'unknown-inspector', '[0].inspector', [leave('a', first, 'b1')]],
  ['inspector-out of someone who sits elsewhere', 'not-a-holder', '[0].inspector', [leave('b', unserved, 'b1')]],
  ['inspector-out twice', 'not-a-holder', '[1].inspector', [leave('b', served, 'b1'), leave('b', served, 'b1')]],
  ['inspector-out after entity-out', 'entity-not-selected', '[1].entity', [out(first), leave('a', first, holder('a', first))]],
  ['inspector-unavailable in no department', 'unknown-department', '[0].department', [ill('c', 'a1')]],
  ['inspector-unavailable of nobody', 'unknown-inspector', '[0].inspector', [ill('a', 'a9')]],
  ['inspector-unavailable twice', 'already-unavailable', '[1].inspector', [ill('a', 'a1'), ill('a', 'a1')]],
  ['appoint in no department', 'unknown-department', '[0].department', [appoint('c', first, 0, 'a1')]],
  ['appoint at a reserve', 'entity-not-selected', '[0].entity', [appoint('b', reserve, 0, 'b1')]],
  ['appoint beyond the team', 'no-such-place', '[0].place', [appoint('b', unserved, 2, 'b1')]],
  ['appoint to a place that is held', 'place-held', '[0].place', [appoint('b', served, served0, 'b3')]],
  ['appoint of nobody', 'unknown-inspector', '[0].inspector', [appoint('b', unserved, 0, 'b9')]],
  [
    'appoint where the draw can fill',
    'place-can-be-drawn',
    '[1].place',
    [out(served), appoint('b', unserved, 0, 'b3')].slice(0, 0).concat([leave('b', served, 'b1'), appoint('b', unserved, 0, 'b3')]),
  ],
  [
    'appoint of someone barred from the entity',
    'inspector-barred',
    '[1].inspector',
    [leave('b', served, 'b1'), appoint('b', served, served0, 'b1')],
  ],
  ['appoint of someone unavailable', 'inspector-barred', '[1].inspector', [ill('b', 'b1'), appoint('b', unserved, 0, 'b1')]],
  ['appoint of someone recused', 'inspector-not-eligible', '[0].inspector', [appoint('b', unserved, 0, 'b2')]],
  [
    'appoint of someone who covers another place',
    'inspector-not-eligible',
    '[2].inspector',
    [ill('a', 'a1'), ill('a', 'a2'), appoint('a', first, 0, 'a3')],
  ],
  ['appoint of someone who sits there', 'inspector-holds-slot', '[0].inspector', [appoint('b', served, 1 - served0, 'b1')]],
  ['refill in no department', 'unknown-department', '[0].department', [refill('c', first, 0)]],
  ['refill at a reserve', 'entity-not-selected', '[0].entity', [refill('b', reserve, 0)]],
  ['refill beyond the team', 'no-such-place', '[0].place', [refill('a', first, 1)]],
  ['refill of a place that is held', 'place-held', '[0].place', [refill('a', first, 0)]],
  ['refill that nobody can fill', 'place-cannot-be-drawn', '[0].place', [refill('b', unserved, 0)]],
];

for (const [title, code, path, events] of REFUSED) {
  test(`${title}: ${code}`, async (t) => {
    const { verdict, checks } = await replay(events);
    const found = checks.find(({ name }) => name === 'events')?.problems ?? [];
    t.is(verdict, 'not-valid');
    t.deepEqual(
      found.map((problem) => [problem.code, problem.place]),
      [[code, { file: 'events.json', path }]],
    );
    for (const problem of found) t.deepEqual(unfilled(problem), []);
  });
}

const SHAPES: readonly (readonly [title: string, code: CoreCode, path: string | undefined, event: unknown])[] = [
  ['no object', 'wrong-type', '[0]', 1],
  ['no kind', 'missing-member', '[0]', {}],
  ['a kind that objects inherit', 'not-one-of', '[0].kind', { kind: 'constructor' }],
  ['a member too many', 'unknown-member', '[0]', { ...out(first), department: 'a' }],
  ['a member missing', 'missing-member', '[0]', { kind: 'entity-out', entity: first }],
  ['a negative place', 'not-integer', '[0].place', refill('b', unserved, -1)],
  ['half a place', 'not-integer', '[0].place', refill('b', unserved, 0.5)],
  ['a reason that is not NFC', 'not-text', '[0].reason', { ...out(first), reason: 'e\u0301' }],
  ['an entity that is no code', 'not-code', '[0].entity', out('e 1')],
];

for (const [title, code, path, event] of SHAPES) {
  test(`an event with ${title}: ${code}`, async (t) => {
    const { checks } = await verifyBundle(withFiles(bundle, { 'events.json': canonicalBytes([event]) }));
    const found = checks.find(({ name }) => name === 'events')?.problems[0];
    t.is(found?.code, code);
    t.is(found?.place.path, path);
  });
}

const stateAfter = async (...events: readonly DrawEvent[]): Promise<DrawState> => {
  const { record, checks } = await replay(events);
  if (record === null) throw new Error(JSON.stringify(checks.flatMap(({ problems }) => problems)));
  return record.state;
};

test('inspector-out: barred from that entity, another takes the place, nobody else moves', async (t) => {
  const who = holder('a', first);
  const state = await stateAfter(leave('a', first, who));
  t.is(seatsOf(state, 'a', first)[0]?.[1], who === 'a1' ? 'a2' : 'a1');
  t.deepEqual(seatsOf(state, 'a', second), seatsOf(start, 'a', second));
  t.deepEqual(seatsOf(state, 'b', first), seatsOf(start, 'b', first));
});

test('inspector-unavailable: all places are taken over, and nobody is left who could take the next', async (t) => {
  const one = await stateAfter(ill('a', 'a1'));
  t.deepEqual([seatsOf(one, 'a', first)[0]?.[1], seatsOf(one, 'a', second)[0]?.[1]], ['a2', 'a2']);
  const both = await stateAfter(ill('a', 'a1'), ill('a', 'a2'));
  t.deepEqual([seatsOf(both, 'a', first)[0]?.[1], seatsOf(both, 'a', second)[0]?.[1]], [null, null]);
});

test('entity-out: the reserve comes in with teams of its own; the next one out has no successor', async (t) => {
  const one = await stateAfter(out(first));
  t.deepEqual(one.selected, [second, reserve]);
  t.not(seatsOf(one, 'a', reserve)[0]?.[1], null);
  const two = await stateAfter(out(first), out(reserve));
  t.deepEqual(two.selected, [second]);
  t.true(two.teams.every(([, entity]) => entity === second));
  t.deepEqual((await stateAfter(out(first), out(reserve), out(second))).selected, []);
});

test('refill: an empty place that an earlier event made room for', async (t) => {
  const state = await stateAfter(leave('b', served, 'b1'), refill('b', unserved, 1));
  t.deepEqual(
    seatsOf(state, 'b', unserved).map(([, who]) => who),
    [null, 'b1'],
  );
});

test('appoint: over the cap, public as such, until the place is given up', async (t) => {
  const state = await stateAfter(appoint('b', unserved, 1, 'b1'));
  t.deepEqual(state.appointed, [['b', unserved, 1]]);
  t.is(seatsOf(state, 'b', unserved)[1]?.[1], 'b1');
  t.deepEqual((await stateAfter(appoint('b', unserved, 1, 'b1'), leave('b', unserved, 'b1'))).appointed, []);
  const capless = await stateAfter(appoint('b', unserved, 1, 'b3'), appoint('b', unserved, 0, 'b1'));
  t.deepEqual(capless.appointed, [
    ['b', unserved, 0],
    ['b', unserved, 1],
  ]);
});
