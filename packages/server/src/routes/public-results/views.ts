/** Published results as the public API shows them. */

import { z } from 'zod';
import { outcomeCounts } from '../../publications/outcome-counts.js';
import type { Publication } from '../../publications/publication.js';
import { publishedResult } from '../../publications/published-result.js';
import { PUBLICATION_STATES } from '../../publications/states.js';
import { PAPER_PATHS } from '../../reports/paper-paths.js';
import type { PublicEdition } from '../../store/publications/public-editions.js';

const counts = z.object({ 'no-problem': z.int(), problem: z.int(), 'not-found': z.int(), 'not-operating': z.int() });

const { task, draw, entity } = publishedResult.shape;

/** A result in a list. */
export const resultSummary = z
  .object({
    id: z.string(),
    edition: z.int(),
    state: z.enum(PUBLICATION_STATES).exclude(['withdrawn']),
    task,
    draw,
    entity,
    endedOn: z.string(),
    publishedAt: z.string(),
    dueOn: z.string(),
    lateDays: z.int(),
    contentHash: z.string().describe('SHA-256 of the canonical JSON of the content, hex'),
    items: counts.describe('How many items came out how'),
    departments: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable(), items: counts })),
  })
  .meta({ id: 'PublicResultSummary' });

/** What is left of a result that was withdrawn. Whom it was about is not said any more. */
export const tombstone = z
  .object({
    id: z.string(),
    edition: z.int(),
    state: z.literal('withdrawn'),
    task,
    draw,
    publishedAt: z.string(),
    withdrawn: z.object({ at: z.string(), reason: z.string() }),
  })
  .meta({ id: 'PublicTombstone' });

export const listedResult = z.discriminatedUnion('state', [resultSummary, tombstone]);

export const resultView = z
  .object({
    id: z.string(),
    edition: z.int(),
    state: z.enum(PUBLICATION_STATES).exclude(['withdrawn']),
    content: publishedResult,
    contentHash: z.string().describe('SHA-256 of the canonical JSON of the content, hex'),
    objectionsUntil: z.string().describe('The last day on which an objection is taken'),
    correctionSince: z.string().nullable().describe('A correction is under way since then; until it is published, this edition holds'),
    supersedes: z.string().nullable().describe('The edition before'),
    supersededBy: z.string().nullable().describe('The edition that took its place'),
    links: z.object({
      draw: z.string(),
      proof: z.string(),
      editions: z.string(),
      objections: z.string(),
      bulletin: z.string().describe('All results of the task as a PDF'),
    }),
  })
  .meta({ id: 'PublicResult' });

export function summaryOf({ id, edition, state, content, contentHash }: Publication): z.input<typeof resultSummary> {
  const { task: of, draw: by, entity: about, endedOn, publishedAt, dueOn, lateDays, parts } = content;
  if (state === 'withdrawn') throw new Error(`the result ${id} is withdrawn: only its tombstone is shown`);
  return {
    id,
    edition,
    state,
    task: of,
    draw: by,
    entity: about,
    endedOn,
    publishedAt,
    dueOn,
    lateDays,
    contentHash,
    items: outcomeCounts(parts.flatMap(({ items }) => items)),
    departments: parts.map(({ department, name, nameEn, items }) => ({ id: department, name, nameEn, items: outcomeCounts(items) })),
  };
}

function tombstoneOf({ id, edition, content }: Publication, withdrawn: NonNullable<PublicEdition['withdrawn']>): z.input<typeof tombstone> {
  const { task: of, draw: by, publishedAt } = content;
  return { id, edition, state: 'withdrawn', task: of, draw: by, publishedAt, withdrawn };
}

export const listedOf = ({ publication, withdrawn }: Pick<PublicEdition, 'publication' | 'withdrawn'>): z.input<typeof listedResult> =>
  withdrawn === null ? summaryOf(publication) : tombstoneOf(publication, withdrawn);

/** Where an entity sees why it was drawn. */
export const proofPath = (draw: string, entity: string): string => `/api/v1/public/draws/${draw}/entities/${encodeURIComponent(entity)}`;

export function viewOfResult({ publication, supersededBy, correctionSince }: PublicEdition): z.input<typeof resultView> {
  const { id, edition, state, content, contentHash, objectionsUntil, supersedes, draw: drawn, entity: code } = publication;
  if (state === 'withdrawn') throw new Error(`the result ${id} is withdrawn: only its tombstone is shown`);
  return {
    id,
    edition,
    state,
    content,
    contentHash,
    objectionsUntil,
    correctionSince,
    supersedes,
    supersededBy,
    links: {
      draw: `/api/v1/public/draws/${drawn}`,
      proof: proofPath(drawn, code),
      editions: `/api/v1/public/results/${id}/editions`,
      objections: `/api/v1/public/results/${id}/objections`,
      bulletin: PAPER_PATHS.results(publication.task),
    },
  };
}
