/**
 * Fills the database that the environment names with published results of a dispatched draw, for benches: `publish-many <results> <file>`. The file gets the ids,
 * codes and names of what was published, as JSON. The directory's entities are visited by the teams of the draw's own visits, in turn.
 */

import { writeFileSync } from 'node:fs';
import type { EntityRecord } from '@double-random/directories';
import { openStore } from '../../dist/store/open-store.js';
import { inspectorsOfVisits, replaceVisitInspectors } from '../../dist/store/visits/visit-inspectors.js';
import { insertVisitParts, partsOfVisits } from '../../dist/store/visits/visit-parts.js';
import { insertVisits, type NewVisit, visitsOfDraw } from '../../dist/store/visits/visits.js';
import { streetOf } from '../../dist/visits/street.js';
import type { Visit } from '../../dist/visits/visit.js';
import { publishVisits } from '../public-results/publishing.js';

const [, , wanted = '', target = ''] = process.argv;
const count = Number(wanted);

const store = openStore({ databaseUrl: process.env['DATABASE_URL'] ?? null, databaseFile: process.env['DATABASE_FILE'] ?? '' });

const AT_ONCE = 500;
const START = Date.UTC(2026, 0, 5, 1);
const SPAN = 300 * 86_400_000;

const HOW = {
  at: (n: number) => new Date(START + Math.floor((n * SPAN) / count)).toISOString(),
  endedOn: '2026-01-04',
  dueOn: '2026-02-02',
  year: 2026,
};

/** Entities in force, some at a time and by their ids, spread over the directory; those of the draw are left out. */
async function* entities(known: ReadonlySet<string>): AsyncGenerator<readonly EntityRecord[]> {
  let after = '';
  for (;;) {
    const rows: { key: string; record: string }[] = await store
      .db('directory_entities')
      .whereNull('until_version')
      .where('key', '>', after)
      .orderBy('key')
      .limit(10 * AT_ONCE)
      .select('key', 'record');
    if (rows.length === 0) return;
    after = rows.at(-1)?.key ?? '';
    yield rows.filter(({ key }, i) => i % 5 === 0 && !known.has(key)).map(({ record }) => JSON.parse(record) as EntityRecord);
  }
}

const { draw_id: draw }: { draw_id: string } = await store.db('visits').first('draw_id');
const first = await visitsOfDraw(store.db, draw);
const ids = first.map(({ id }) => id);
const [parts, places] = [await partsOfVisits(store.db, ids), await inspectorsOfVisits(store.db, ids)];
const of = <Row extends { readonly visit: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> => {
  const map = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) map.get(row.visit)?.push(row);
  return map;
};
const [partsOf, placesOf] = [of(parts), of(places)];

const published: { readonly ids: string[]; readonly codes: string[]; readonly names: string[] } = { ids: [], codes: [], names: [] };

async function publish(visits: readonly Visit[]): Promise<void> {
  published.ids.push(...(await publishVisits(store, visits, HOW, published.ids.length)));
  published.codes.push(...visits.map(({ entity }) => entity));
  published.names.push(...visits.map(({ name }) => name));
}

async function visit(records: readonly EntityRecord[]): Promise<void> {
  const at = HOW.at(0);
  const [one] = first;
  if (one === undefined) throw new Error('the draw has no visit');
  const added = records.map(
    (facts, i): NewVisit => ({
      id: `many-${published.ids.length + i}`,
      task: one.task,
      draw,
      entity: facts.id,
      name: facts.name,
      region: facts.region,
      street: streetOf(facts.address),
      facts,
      createdAt: at,
    }),
  );
  const likes = added.map((_, i) => ids[(published.ids.length + i) % ids.length] ?? '');
  await store.transact(async (tx) => {
    await insertVisits(tx, added);
    await insertVisitParts(
      tx,
      added.flatMap(({ id }, i) => (partsOf.get(likes[i] ?? '') ?? []).map(({ department }) => ({ visit: id, department }))),
    );
    await replaceVisitInspectors(
      tx,
      [],
      added.flatMap(({ id }, i) => (placesOf.get(likes[i] ?? '') ?? []).map((place) => ({ ...place, visit: id }))),
    );
  });
  await publish(added.map((visitAdded) => ({ ...ASSIGNED, ...visitAdded })));
}

/** What a visit is that was just added. */
const ASSIGNED = {
  state: 'assigned',
  date: null,
  start: null,
  placed: null,
  version: 1,
  notifiedAt: null,
  onSiteAt: null,
  endedOn: null,
  dueOn: null,
  dropped: null,
} as const;

for (let from = 0; from < first.length && published.ids.length < count; from += AT_ONCE) {
  await publish(first.slice(from, Math.min(from + AT_ONCE, from + count - published.ids.length)));
}
for await (const page of entities(new Set(first.map(({ entity }) => entity)))) {
  for (let from = 0; from < page.length && published.ids.length < count; from += AT_ONCE) {
    await visit(page.slice(from, Math.min(from + AT_ONCE, from + count - published.ids.length)));
  }
  if (published.ids.length >= count) break;
}
writeFileSync(target, JSON.stringify(published));
if (store.engine === 'postgresql') await store.db.raw('vacuum analyze');
await store.close();
