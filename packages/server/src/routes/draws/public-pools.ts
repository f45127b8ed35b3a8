/** Entities for everybody by name, whether or not they were drawn: those in the pools of draws, which are public. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { entitiesInPools } from '../../draws/pool-names.js';
import { kept } from '../../http/kept-route.js';
import { everybody, type Route, route } from '../../http/route.js';

const pooledView = z.object({
  entity: z.string(),
  name: z.string().describe("As the pool has it; a natural person's as the task's rule publishes it"),
  draw: z.string().describe('The newest of the draws that were looked into in whose pool it stands'),
  title: z.string(),
  drawnAt: z.string().nullable(),
});

const byName = route({
  method: 'GET',
  path: '/api/v1/public/pool-entities',
  tag: 'public',
  who: everybody,
  summary: {
    zh: '按名称查进入过抽取名录的检查对象，无论是否抽中（只查最近几次名录已公开的抽取）',
    en: 'Entities by a part of their name in the pools of the latest draws whose pools are public, drawn or not',
  },
  query: z.object({ text: z.string().min(2).max(200).describe('Two characters or more') }),
  answer: {
    status: 200,
    kind: 'json',
    schema: z.object({ items: z.array(pooledView), more: z.boolean().describe('There may be others: ask for more of the name') }),
  },
  handle: async ({ query: { text } }, { store: { db } }) => {
    const { entities, more } = await entitiesInPools(db, text.trim());
    const items = entities.map(({ entity, name, draw }) => ({
      entity,
      name,
      draw: draw.id,
      title: draw.manifest.title,
      drawnAt: draw.drawnAt,
    }));
    return done({ body: { items, more } });
  },
});

export const publicPoolRoutes: readonly Route[] = [kept(byName)];
