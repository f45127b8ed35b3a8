/** Published results as other systems copy them: all editions of each, with what became of them. */

import { z } from 'zod';
import type { Publication } from '../../publications/publication.js';
import { publishedResult } from '../../publications/published-result.js';
import { PUBLICATION_STATES } from '../../publications/states.js';
import { editionsOfVisits } from '../../store/exchange/editions-of-visits.js';
import { visitsWithPart } from '../../store/exchange/touched-visits.js';
import { byVisit } from '../../visits/by-visit.js';
import type { ChangeFeed } from './change-feed.js';
import { eventsOf, TOUCHING_RESULTS, visitsTouched } from './touched-visits.js';

export const resultCopy = z.object({
  id: z.string(),
  visit: z.string(),
  edition: z.int(),
  state: z.enum(PUBLICATION_STATES),
  publishedAt: z.string(),
  contentHash: z.string(),
  supersedes: z.string().nullable(),
  supersededAt: z.string().nullable(),
  objectionsUntil: z.string(),
  withdrawn: z.object({ at: z.string(), reason: z.string() }).nullable().describe('Of this edition or a later one: retract what you have'),
  content: publishedResult.nullable().describe('null: withdrawn'),
});

export type ResultCopy = z.output<typeof resultCopy>;

function copyOf(publication: Publication, withdrawn: Publication['withdrawn']): ResultCopy {
  const { id, visit, edition, state, publishedAt, contentHash, supersedes, supersededAt, objectionsUntil } = publication;
  const content = withdrawn === null ? publication.content : null;
  return { id, visit, edition, state, publishedAt, contentHash, supersedes, supersededAt, objectionsUntil, withdrawn, content };
}

export const resultChanges: ChangeFeed<ResultCopy> = {
  events: eventsOf(TOUCHING_RESULTS),
  touchedBy: visitsTouched(TOUCHING_RESULTS),
  visible: visitsWithPart,
  load: async (db, _department, ids) => {
    const editions = byVisit(await editionsOfVisits(db, ids));
    return new Map(
      [...editions].map(([visit, all]) => {
        const withdrawn = all.find((edition) => edition.withdrawn !== null)?.withdrawn ?? null;
        return [visit, all.map((edition) => copyOf(edition, withdrawn))];
      }),
    );
  },
};
