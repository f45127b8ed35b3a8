/** What happened after a draw, for everybody, each with its public reason. The evidence stays with the departments. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { drawnNames } from '../../draws/drawn-names.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { everybody, type Route, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { eventsOf } from '../../store/draws/draw-events.js';
import { shownDraw } from './shown-draw.js';

const CACHE = 'public, max-age=30, must-revalidate';

const KINDS = ['inspector-out', 'inspector-unavailable', 'entity-out', 'appoint', 'refill'] as const;

const eventView = z
  .object({
    number: z.int().describe('From 1, in the order in which they happened'),
    at: z.string(),
    kind: z.enum(KINDS).describe('Draw protocol, section 9'),
    entity: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    department: z.string().nullable().describe('Whose team it is about'),
    inspector: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    place: z.int().nullable().describe('In the team, from 0'),
    reason: z.string(),
  })
  .meta({ id: 'PublicDrawEvent' });

export const publicEventRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/public/draws/:draw/events',
    tag: 'public',
    who: everybody,
    summary: { zh: '抽取后的变动及理由', en: 'What happened after the draw, and why' },
    params: z.object({ draw: z.string() }),
    query: pageQuery,
    answer: { status: 200, kind: 'json', schema: pageOf(eventView) },
    codes: ['bad-cursor', 'not-drawn', 'not-disclosed-yet'],
    handle: async ({ params, query: { limit, after } }, { store: { db } }) => {
      const shown = await shownDraw(db, params.draw);
      if (!shown.ok) return shown;
      const { value: draw } = shown;
      const from = after === undefined ? [0] : readCursor(after, z.tuple([z.int().min(0)]));
      if (from === null) return refused('bad-cursor');
      const [last = 0] = from;
      const [recorded, names] = await Promise.all([eventsOf(db, draw.id), drawnNames(db, draw)]);
      const later = recorded.filter(({ number }) => number > last);
      const page = later.slice(0, limit);
      const entities = await names.entities(page.flatMap(({ event }) => ('entity' in event ? [event.entity] : [])));
      const items = page.map(({ number, event, recordedAt }) => ({
        number,
        at: recordedAt,
        kind: event.kind,
        entity: 'entity' in event ? { id: event.entity, name: entities.get(event.entity)?.name ?? null } : null,
        department: 'department' in event ? event.department : null,
        inspector:
          'inspector' in event ? { id: event.inspector, name: names.inspector(event.department, event.inspector)?.name ?? null } : null,
        place: 'place' in event ? event.place : null,
        reason: event.reason,
      }));
      const end = page.at(-1);
      return done({ body: { items, next: later.length > page.length && end !== undefined ? cursorOf([end.number]) : null }, cache: CACHE });
    },
  }),
];
