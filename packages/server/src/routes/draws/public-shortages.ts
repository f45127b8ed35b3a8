/** The places of teams that stay empty, for everybody, and why nobody could fill them. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { readResult } from '../../draws/read-result.js';
import { preparedBundle } from '../../draws/stored-bundle.js';
import { everybody, type Route, route } from '../../http/route.js';
import { shownDraw } from './shown-draw.js';

const CACHE = 'public, max-age=30, must-revalidate';

const shortageView = z.object({
  department: z.string(),
  empty: z.int().describe('Places that the draw could not fill'),
  emptyNow: z.int().describe('Places that are empty after all events'),
  slots: z.int().describe('Places that the same inspectors were wanted for'),
  inspectors: z
    .int()
    .describe('Inspectors who could take any of these places; with their limits there are too few of them, which the result proves'),
});

export const publicShortageRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/public/draws/:draw/shortages',
    tag: 'public',
    who: everybody,
    summary: { zh: '检查组中的空缺及其证明', en: 'Places of teams that stay empty, and why nobody could fill them' },
    params: z.object({ draw: z.string() }),
    answer: { status: 200, kind: 'json', schema: z.object({ items: z.array(shortageView) }) },
    codes: ['not-drawn', 'not-disclosed-yet'],
    handle: async ({ params }, { store: { db } }) => {
      const draw = await shownDraw(db, params.draw);
      if (!draw.ok) return draw;
      const { manifest, preparation, replayed } = draw.value;
      const { shortages } = await readResult(await preparedBundle(db, preparation));
      const items = manifest.departments.map(({ id }) => {
        const own = shortages.filter(({ department }) => department === id);
        const sum = (of: (shortage: (typeof own)[number]) => number): number => own.reduce((total, shortage) => total + of(shortage), 0);
        const seats = replayed.teams.filter(([department]) => department === id).flatMap(([, , held]) => held);
        return {
          department: id,
          empty: sum(({ empty }) => empty.length),
          emptyNow: seats.filter(([, inspector]) => inspector === null).length,
          slots: sum(({ slots }) => slots.length),
          inspectors: sum(({ inspectors }) => inspectors.length),
        };
      });
      return done({ body: { items: items.filter(({ empty, emptyNow }) => empty > 0 || emptyNow > 0) }, cache: CACHE });
    },
  }),
];
