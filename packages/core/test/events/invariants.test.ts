import { canonicalBytes, type DrawEvent, type DrawState, filesInMemory, type Manifest, verifyBundle } from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';
import { drawParts } from '../arbitraries/draw.js';
import { isEligible, placesOf } from '../page/coverage.js';
import { type DrawParts, manifestOf, publish } from '../support/publish.js';
import type { Bundle } from '../support/vectors.js';

/** An event that may fit: names are picked from the draw by numbers. */
const picks = fc.array(fc.tuple(fc.nat(4), fc.nat(), fc.nat(), fc.nat(), fc.nat(5)), { maxLength: 25 });

const pick = <Value>(values: readonly Value[], n: number): Value | undefined => values[n % Math.max(1, values.length)];

function eventOf(
  parts: DrawParts,
  state: DrawState,
  [kind, a, b, c, place]: readonly [number, number, number, number, number],
): DrawEvent | undefined {
  const department = pick(parts.departments, a);
  const entity = pick(state.selected, b);
  const inspector = pick(department?.inspectors ?? [], c)?.[0];
  const reason = 'r';
  if (department === undefined || entity === undefined) return undefined;
  if (kind === 0) return { kind: 'entity-out', entity, reason };
  if (kind === 1) return { kind: 'refill', department: department.id, entity, place, reason };
  if (inspector === undefined) return undefined;
  if (kind === 2) return { kind: 'inspector-unavailable', department: department.id, inspector, reason };
  if (kind === 3) return { kind: 'appoint', department: department.id, entity, place, inspector, reason };
  const seated = state.teams.find(([d, e]) => d === department.id && e === entity)?.[2].map(([, who]) => who) ?? [];
  return { kind: 'inspector-out', department: department.id, entity, inspector: pick(seated, c) ?? inspector, reason };
}

async function stateOf(bundle: Bundle, events: readonly DrawEvent[]): Promise<DrawState | undefined> {
  const found = await verifyBundle(filesInMemory(new Map([...bundle, ['events.json', canonicalBytes(events)]])));
  return found.record?.state;
}

interface Scene {
  readonly parts: DrawParts;
  readonly manifest: Manifest;
  readonly state: DrawState;
  readonly events: readonly DrawEvent[];
}

/** Whether an event took this inspector away from this entity. */
const isTakenAway = (event: DrawEvent, department: string, entity: string, inspector: string): boolean =>
  (event.kind === 'inspector-unavailable' || (event.kind === 'inspector-out' && event.entity === entity)) &&
  event.department === department &&
  event.inspector === inspector;

function* selectionFaults({ parts, manifest, state, events }: Scene): Generator<string> {
  const selected = new Set(state.selected);
  if (events.some((event) => event.kind === 'entity-out' && selected.has(event.entity))) yield 'an entity that is out is selected';
  const checked = (department: string) => parts.entities.filter((e) => selected.has(e[0]) && e[4].some(([d]) => d === department));
  const wanted = manifest.departments.flatMap(({ id }) => checked(id).map(([e]) => `${id} ${e}`));
  const found = state.teams.map(([d, e]) => `${d} ${e}`);
  if (wanted.sort().join() !== found.sort().join()) yield 'teams of others than the selected';
}

function* teamFaults({ parts, manifest, state, events }: Scene): Generator<string> {
  for (const [id, entity, seats] of state.teams) {
    const department = manifest.departments.find((found) => found.id === id) as Manifest['departments'][number];
    const inspectors = parts.departments.find((found) => found.id === id)?.inspectors ?? [];
    const line = parts.entities.find(([found]) => found === entity) as DrawParts['entities'][number];
    const places = placesOf(department);
    if (seats.map(([role]) => role).join() !== places.map(({ role }) => role).join()) yield `other roles at ${entity}`;
    const held = seats.flatMap(([, who], place) => (who === null ? [] : [{ who, place }]));
    if (new Set(held.map(({ who }) => who)).size !== held.length) yield `somebody twice on ${entity}`;
    for (const { who, place } of held) {
      const inspector = inspectors.find(([found]) => found === who);
      const role = places[place] as ReturnType<typeof placesOf>[number];
      if (inspector === undefined || !isEligible(inspector, line, id, role, parts.recusals)) yield `${who} is not eligible at ${entity}`;
      if (events.some((event) => isTakenAway(event, id, entity, who))) yield `${who} was taken away from ${entity}`;
    }
  }
}

function* loadFaults({ parts, state }: Scene): Generator<string> {
  const isAppointed = (department: string, entity: string, place: number): boolean =>
    state.appointed.some(([d, e, p]) => d === department && e === entity && p === place);
  for (const { id, inspectors } of parts.departments) {
    const drawn = state.teams.flatMap(([d, entity, seats]) =>
      d === id ? seats.flatMap(([, who], place) => (who === null || isAppointed(d, entity, place) ? [] : [who])) : [],
    );
    for (const [inspector, , , cap] of inspectors)
      if (drawn.filter((who) => who === inspector).length > Number(cap)) yield `${inspector} is over cap`;
  }
  for (const [department, entity, place] of state.appointed) {
    const seat = state.teams.find(([d, e]) => d === department && e === entity)?.[2][place];
    if (seat === undefined || seat[1] === null) yield `nobody holds the appointed place ${place} of ${entity}`;
  }
}

test('any events that fit, one after another: every state keeps the rules, and each event moves nobody that it does not name', async (t) => {
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(drawParts, picks, async (parts, numbers) => {
      const bundle = await publish(parts);
      const manifest = manifestOf(parts);
      const events: DrawEvent[] = [];
      let state = await stateOf(bundle, []);
      for (const number of numbers) {
        if (state === undefined) return false;
        const event = eventOf(parts, state, number);
        if (event === undefined) continue;
        const next = await stateOf(bundle, [...events, event]);
        if (next === undefined) continue;
        events.push(event);
        applied++;
        const scene = { parts, manifest, state: next, events };
        const [fault] = [...selectionFaults(scene), ...teamFaults(scene), ...loadFaults(scene)];
        if (fault !== undefined) throw new Error(`${fault} after ${JSON.stringify(events)}`);
        if (moved(state, next, event)) throw new Error(`a team moved that ${JSON.stringify(event)} does not name`);
        state = next;
      }
      return true;
    }),
    { numRuns: 350, seed: 14 },
  );
  t.true(applied > 300, `${applied} events`);
});

/** Whether a team changed that the event has nothing to do with. */
function moved(before: DrawState, after: DrawState, event: DrawEvent): boolean {
  return after.teams.some(([department, entity, seats]) => {
    const old = before.teams.find(([d, e]) => d === department && e === entity)?.[2];
    if (old === undefined) return event.kind !== 'entity-out';
    return seats.some(([, who], place) => {
      if (who === old[place]?.[1]) return false;
      if (event.kind === 'entity-out' || event.department !== department) return true;
      return event.kind === 'inspector-unavailable' ? old[place]?.[1] !== event.inspector : event.entity !== entity;
    });
  });
}
