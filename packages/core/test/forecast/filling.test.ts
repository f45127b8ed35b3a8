/** The exact odds beside an enumeration of every order in which the candidates may stand. */

import test from 'ava';
import { fillAlone, isFor, type Sort } from '../../dist/forecast/filling.js';
import { leader, member } from './frozen.js';

function* orders(items: readonly number[]): Generator<number[]> {
  if (items.length === 0) yield [];
  for (const [i, item] of items.entries()) for (const rest of orders(items.toSpliced(i, 1))) yield [item, ...rest];
}

/** By sort, how many of it are in the team, on average over all orders; and how many places are filled in each. */
function enumerate(places: readonly number[], sorts: readonly Sort[]): { used: number[]; filled: Set<number> } {
  const people = sorts.flatMap((sort) => sort.inspectors.map(() => sort));
  const used = sorts.map(() => 0);
  const filled = new Set<number>();
  let count = 0;
  for (const order of orders(people.map((_, i) => i))) {
    const team = new Set<number>();
    for (const role of places) {
      const first = order.find((i) => !team.has(i) && isFor(people[i] as Sort, role));
      if (first !== undefined) team.add(first);
    }
    for (const i of team) used[sorts.indexOf(people[i] as Sort)] = (used[sorts.indexOf(people[i] as Sort)] ?? 0) + 1;
    filled.add(team.size);
    count++;
  }
  return { used: used.map((n) => n / count), filled };
}

const sort = (roles: number, count: number): Sort => ({ roles, inspectors: Array.from({ length: count }, (_, i) => i) });

const expert = { role: 'expert', requires: ['expert'], count: 1 };

for (const [name, team, sorts] of [
  ['five alike for two places', [member(2)], [sort(1, 5)]],
  ['a leader, then a member', [leader, member(1)], [sort(3, 2), sort(2, 4)]],
  ['a member, then a leader', [member(1), leader], [sort(3, 2), sort(1, 3)]],
  ['three roles and four sorts', [leader, expert, member(2)], [sort(5, 1), sort(6, 2), sort(7, 1), sort(4, 3)]],
  ['roles that nobody holds', [leader, expert, member(1)], [sort(4, 2)]],
  ['more places than people', [leader, member(3)], [sort(3, 1), sort(2, 1)]],
] as const) {
  test(name, (t) => {
    const places = team.flatMap(({ count }, role) => Array.from({ length: count }, () => role));
    const expected = enumerate(places, sorts);
    const found = fillAlone(team, sorts);
    t.truthy(found);
    for (const [s, used] of expected.used.entries()) t.true(Math.abs((found?.used[s] ?? -1) - used) < 1e-12, `sort ${s}`);
    t.is(found?.fewestFilled, Math.min(...expected.filled));
    t.is(found?.mostFilled, Math.max(...expected.filled));
  });
}

test('who was passed over for the leader comes before other leaders', (t) => {
  const filling = fillAlone([leader, member(1)], [sort(3, 2), sort(2, 1)]);
  t.true(Math.abs((filling?.used[1] ?? 0) - 2 / 3) < 1e-12);
});

test('nobody at all fills nothing', (t) => {
  t.deepEqual(fillAlone([member(2)], []), { used: [], fewestFilled: 0, mostFilled: 0 });
});

test('too many ways are left to simulation', (t) => {
  const roles = Array.from({ length: 8 }, (_, r) => ({ role: `r${r}`, requires: [`r${r}`], count: 2 }));
  t.is(
    fillAlone(
      roles,
      Array.from({ length: 40 }, (_, s) => sort(1 + ((s * 37) % 255), 3)),
    ),
    undefined,
  );
});
