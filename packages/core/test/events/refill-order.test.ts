import { type DrawEvent, type DrawState, type InspectorLine, verifyBundle } from '@double-random/core';
import test from 'ava';
import { type DrawParts, publish } from '../support/publish.js';
import { withFiles } from '../support/vectors.js';

const inspector = (id: string, cap: string): InspectorLine => [id, [''], [], cap, 'ab'.repeat(32)];

/** Two of three entities are selected, the third is the reserve; x has room for all of them, y for one. */
const parts = (secret: string, events: readonly DrawEvent[]): DrawParts => ({
  entities: ['e1', 'e2', 'e3'].map((id) => [id, id, 's', '', [['a', []]]]),
  exclusions: [],
  recusals: [],
  strata: { s: { rule: { count: 2 }, reserve: 1 } },
  departments: [
    {
      id: 'a',
      role: 'initiating',
      team: [{ role: 'member', requires: [], count: 1 }],
      inspectors: [inspector('x', '9'), inspector('y', '1')],
      secret,
    },
  ],
  entropy: { kind: 'none' },
  revealed: {},
  disclosure: 'open',
  events,
});

async function stateAfter(secret: string, events: readonly DrawEvent[]): Promise<DrawState> {
  const { record } = await verifyBundle(withFiles(await publish(parts(secret, events)), {}));
  if (record === null) throw new Error('the bundle is not valid');
  return record.state;
}

const holders = ({ teams }: DrawState): (readonly [entity: string, inspector: string | null | undefined])[] =>
  teams.map(([, entity, seats]) => [entity, seats[0]?.[1]]);

test('places that an inspector leaves are refilled in the order of slots, also where a reserve came in before an older entity', async (t) => {
  let seen = 0;
  for (let n = 1; n <= 200 && seen < 3; n++) {
    const secret = n.toString(16).padStart(64, '0');
    const left = holders(await stateAfter(secret, [])).find(([, held]) => held === 'y')?.[0];
    if (left === undefined) continue;
    const out: DrawEvent = { kind: 'entity-out', entity: left, reason: 'gone' };
    const before = await stateAfter(secret, [out]);
    const [first, second] = holders(before);
    const reserve = before.selected.at(-1);
    // The reserve comes first in the department's order, x holds both, and y has one seat to give.
    if (first?.[1] !== 'x' || second?.[1] !== 'x' || first[0] !== reserve) continue;
    seen++;
    const gone: DrawEvent = { kind: 'inspector-unavailable', department: 'a', inspector: 'x', reason: 'ill' };
    t.deepEqual(holders(await stateAfter(secret, [out, gone])), [
      [first[0], 'y'],
      [second[0], null],
    ]);
  }
  t.is(seen, 3);
});
