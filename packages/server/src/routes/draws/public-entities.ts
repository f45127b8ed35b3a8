/** Entities for everybody: who was drawn, by name, and in which draws a firm stood, drawn or not, by its code. */

import { done, isCode, type Language } from '@double-random/core';
import { z } from 'zod';
import type { Draw } from '../../draws/draw.js';
import { entityPlace, PLACES, teamOf } from '../../draws/entity-place.js';
import { DRAW_STATES } from '../../draws/state.js';
import { CSV_TYPE, csvFile } from '../../http/csv-file.js';
import { kept } from '../../http/kept-route.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { everybody, type Route, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { findDrawnEntities } from '../../store/draws/drawn-entities.js';
import { listDraws } from '../../store/draws/draws.js';
import { visitsOfEntity } from '../../store/draws/entity-visits.js';
import type { Connection } from '../../store/store.js';
import { VISIT_STATES } from '../../visits/states.js';
import type { Visit } from '../../visits/visit.js';

/** Draws that one answer looks into: each costs some parts of its pool. */
const MOST_DRAWS = 50;
const USUAL_DRAWS = 20;

const rowKey = z.tuple([z.string(), z.string()]);

const drawnView = z.object({
  entity: z.string(),
  name: z.string().nullable().describe("As the task's rule publishes it; null: the list is not published"),
  region: z.string(),
  draw: z.string(),
  title: z.string(),
  voidedAt: z.string().nullable().describe('When the draw was voided; null: it stands'),
});

const searchText = z.string().trim().min(2).max(200).describe('Two characters or more');

const drawnKey = z.tuple([z.string(), z.string(), z.string()]);

const byName = route({
  method: 'GET',
  path: '/api/v1/public/entities',
  tag: 'public',
  who: everybody,
  summary: {
    zh: '按名称或代码查已公开的抽取中抽中过的检查对象，新抽中的在前',
    en: 'Entities that disclosed draws have drawn, by a part of their name or code, the latest drawn first',
  },
  query: pageQuery.extend({ text: searchText }),
  answer: { status: 200, kind: 'json', schema: pageOf(drawnView) },
  codes: ['bad-cursor'],
  handle: async ({ query: { text, limit, after } }, { store: { db } }) => {
    const before = after === undefined ? null : readCursor(after, drawnKey);
    if (after !== undefined && before === null) return refused('bad-cursor');
    const found = await findDrawnEntities(db, text, before, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const next = found.length > limit && last !== undefined ? cursorOf([last.drawnAt, last.draw, last.entity]) : null;
    return done({ body: { items: page.map(({ drawnAt: _at, ...shown }) => shown), next } });
  },
});

const MOST_IN_FILE = 10_000;

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: ['名称', '代码', '区划代码', '抽取', '抽取时间', '作废时间'],
  en: ['Name', 'Code', 'Division code', 'Draw', 'Drawn at', 'Voided at'],
};

const asFile = route({
  method: 'GET',
  path: '/api/v1/public/entities.csv',
  tag: 'public',
  who: everybody,
  summary: {
    zh: `按名称或代码查抽中过的检查对象（CSV，至多 ${MOST_IN_FILE} 行）`,
    en: `Entities that disclosed draws have drawn, as CSV, ${MOST_IN_FILE} lines at most`,
  },
  query: z.object({ text: searchText, lang: z.enum(['zh', 'en']).default('zh') }),
  answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
  codes: [],
  handle: async ({ query: { text, lang } }, { store: { db } }) => {
    const found = await findDrawnEntities(db, text, null, MOST_IN_FILE);
    const lines = found.map(({ name, entity, region, title, drawnAt, voidedAt }) => [name, entity, region, title, drawnAt, voidedAt]);
    return done(csvFile('drawn-entities.csv', HEADER[lang], lines));
  },
});

const visitView = z.object({
  state: z.enum(VISIT_STATES),
  onSiteAt: z.string().nullable(),
  endedOn: z.string().nullable(),
  dueOn: z.string().nullable().describe('The last day for publication in time'),
  dropped: z.object({ at: z.string(), reason: z.string() }).nullable().describe('When and why nobody goes there any more'),
});

const placeView = z.object({
  draw: z.string(),
  drawId: z.string(),
  attempt: z.int(),
  title: z.string(),
  task: z.string(),
  state: z.enum(DRAW_STATES),
  frozenAt: z.string(),
  drawnAt: z.string().nullable(),
  voidedAt: z.string().nullable(),
  place: z.enum(PLACES).describe('not-told: the draw is sealed, and says of nobody yet whether it has them'),
  name: z.string().nullable().describe("As the task's rule publishes it"),
  stratum: z.object({ id: z.string(), population: z.int(), sample: z.int(), reserve: z.int() }).nullable(),
  departments: z.array(z.string()).readonly().describe('Which would check it'),
  reason: z.object({ zh: z.string(), en: z.string() }).nullable().describe('Why it was left out'),
  selected: z.boolean().nullable().describe('Now, after all events; null: nothing is drawn yet, or not told'),
  team: z
    .array(
      z.object({
        department: z.string(),
        role: z.string(),
        inspector: z.string().nullable(),
        name: z.string().nullable(),
        certificate: z.string().nullable(),
      }),
    )
    .readonly()
    .describe('Who goes there; names where the task publishes them in full'),
  visit: visitView.nullable(),
});

const visitOf = ({ state, onSiteAt, endedOn, dueOn, dropped }: Visit): z.input<typeof visitView> => ({
  state,
  onSiteAt,
  endedOn,
  dueOn,
  dropped,
});

/** The entity's place in one draw; none: the draw does not know it. */
async function placesIn(db: Connection, draw: Draw, entity: string, visit: Visit | undefined): Promise<z.input<typeof placeView>[]> {
  const found = await entityPlace(db, draw, entity);
  if (found === null) return [];
  const { place, name, departments, reason } = found;
  const { manifest, replayed } = draw;
  const stratum = manifest.strata.find(({ id }) => id === found.stratum);
  const isTold = place !== 'not-told';
  return [
    {
      draw: draw.id,
      drawId: manifest.drawId,
      attempt: draw.attempt,
      title: manifest.title,
      task: draw.task,
      state: draw.state,
      frozenAt: draw.frozenAt,
      drawnAt: draw.drawnAt,
      voidedAt: draw.voidedAt,
      place,
      name,
      stratum:
        stratum === undefined ? null : { id: stratum.id, population: stratum.population, sample: stratum.sample, reserve: stratum.reserve },
      departments,
      reason: reason === null ? null : { zh: reason.zh, en: reason.en },
      selected: isTold && replayed !== null ? replayed.selected.includes(entity) : null,
      team: await teamOf(db, draw, entity),
      visit: isTold && visit !== undefined ? visitOf(visit) : null,
    },
  ];
}

const ofEntity = route({
  method: 'GET',
  path: '/api/v1/public/entities/:entity/draws',
  tag: 'public',
  who: everybody,
  summary: {
    zh: '某一检查对象进入过哪些抽取（抽中、未抽中、被排除），新的在前',
    en: 'In which draws an entity stood, drawn or not, or was left out and why, the newest first',
  },
  params: z.object({ entity: z.string().refine(isCode, { error: '不是代码 / not a code' }) }),
  query: pageQuery.extend({
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(MOST_DRAWS)
      .default(USUAL_DRAWS)
      .describe('Draws that are looked into, whether or not they know it'),
  }),
  answer: { status: 200, kind: 'json', schema: pageOf(placeView) },
  codes: ['bad-cursor'],
  handle: async ({ params: { entity }, query: { limit, after } }, { store: { db } }) => {
    const before = after === undefined ? undefined : readCursor(after, rowKey);
    if (before === null) return refused('bad-cursor');
    const found = await listDraws(db, { before, limit: limit + 1 });
    const draws = found.slice(0, limit);
    const visits = await visitsOfEntity(
      db,
      entity,
      draws.map(({ id }) => id),
    );
    const items: z.input<typeof placeView>[] = [];
    for (const draw of draws) items.push(...(await placesIn(db, draw, entity, visits.get(draw.id))));
    const last = draws.at(-1);
    return done({ body: { items, next: found.length > limit && last !== undefined ? cursorOf([last.frozenAt, last.id]) : null } });
  },
});

export const publicEntityRoutes: readonly Route[] = [kept(byName), asFile, kept(ofEntity)];
