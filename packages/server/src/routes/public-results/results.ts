/** Published results for everybody: search, one result with its editions, and the results of an entity. */

import { done, isCode } from '@double-random/core';
import { z } from 'zod';
import { kept } from '../../http/kept-route.js';
import { pageOf, pageQuery } from '../../http/page.js';
import { everybody, type Route, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { publicEdition, publicEditions, publicEditionsOfEntity } from '../../store/publications/public-editions.js';
import { publicVisitsOfEntity } from '../../store/publications/public-visits.js';
import { pageOfResults, resultFilters } from './result-pages.js';
import { listedOf, listedResult, proofPath, resultSummary, resultView, summaryOf, viewOfResult } from './views.js';

/** Results of a page unless asked otherwise. */
const USUAL = 20;

/** The newest of an entity; nobody is inspected more often. */
const MOST_OF_ENTITY = 200;

const resultParams = z.object({ result: z.string() });

const search = route({
  method: 'GET',
  path: '/api/v1/public/results',
  tag: 'public',
  who: everybody,
  summary: {
    zh: '公示的检查结果，新的在前（可按名称、代码、任务、部门、区划、事项、结果等查询）',
    en: 'Search published results, the newest first',
  },
  query: pageQuery.extend({ limit: z.coerce.number().int().min(1).max(500).default(USUAL), ...resultFilters.shape }),
  answer: { status: 200, kind: 'json', schema: pageOf(listedResult) },
  codes: ['bad-cursor', 'withdrawn-has-no-content'],
  handle: async ({ query }, { store: { db } }) => {
    const page = await pageOfResults(db, query);
    if (!page.ok) return page;
    const { found, next } = page.value;
    return done({ body: { items: found.map(({ publication }) => listedOf({ publication, withdrawn: publication.withdrawn })), next } });
  },
});

const one = route({
  method: 'GET',
  path: '/api/v1/public/results/:result',
  tag: 'public',
  who: everybody,
  summary: {
    zh: '一份公示结果（现行或被取代的版本）；已撤回的以 410 说明时间和理由',
    en: 'One published result, current or superseded; of a withdrawn one 410 says when and why',
  },
  params: resultParams,
  answer: { status: 200, kind: 'json', schema: resultView },
  codes: ['result-is-tombstone'],
  handle: async ({ params }, { store: { db } }) => {
    const edition = await publicEdition(db, params.result);
    if (edition === null) return refused('not-found');
    if (edition.withdrawn !== null) return refused('result-is-tombstone', { ...edition.withdrawn });
    return done({ body: viewOfResult(edition) });
  },
});

const editions = route({
  method: 'GET',
  path: '/api/v1/public/results/:result/editions',
  tag: 'public',
  who: everybody,
  summary: { zh: '一份公示结果的全部版本，含撤回说明', en: 'All editions of a result, the first one first; withdrawn ones as tombstones' },
  params: resultParams,
  answer: { status: 200, kind: 'json', schema: z.object({ editions: z.array(listedResult) }) },
  handle: async ({ params }, { store: { db } }) => {
    const found = await publicEditions(db, params.result);
    return found.length === 0 ? refused('not-found') : done({ body: { editions: found.map(listedOf) } });
  },
});

const drawnIn = z.object({
  draw: z.string(),
  drawId: z.string(),
  attempt: z.int(),
  title: z.string(),
  voidedAt: z.string().nullable(),
  replacedAt: z.string().nullable().describe('The entity went out of the draw, and a substitute is visited'),
  proof: z.string().describe('Where the proof of the draw is'),
});

const ofEntity = route({
  method: 'GET',
  path: '/api/v1/public/entities/:entity/results',
  tag: 'public',
  who: everybody,
  summary: { zh: '某一检查对象：为何被抽中、检查结果如何', en: 'An entity: in which draws it was drawn, with proofs, and its results' },
  params: z.object({ entity: z.string().refine(isCode, { error: '不是代码 / not a code' }) }),
  answer: {
    status: 200,
    kind: 'json',
    schema: z.object({ entity: z.string(), draws: z.array(drawnIn), results: z.array(resultSummary) }),
  },
  handle: async ({ params: { entity } }, { store: { db } }) => {
    const draws = await publicVisitsOfEntity(db, entity, MOST_OF_ENTITY);
    const results = await publicEditionsOfEntity(db, entity, MOST_OF_ENTITY);
    return done({
      body: {
        entity,
        draws: draws.map((drawn) => ({ ...drawn, proof: proofPath(drawn.draw, entity) })),
        results: results.map(({ publication }) => summaryOf(publication)),
      },
    });
  },
});

export const publicResultRoutes: readonly Route[] = [kept(search), kept(one), kept(editions), kept(ofEntity)];
