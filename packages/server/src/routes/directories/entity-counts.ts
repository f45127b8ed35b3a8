/** How many entities a scope means, while somebody still chooses it. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { type Route, route } from '../../http/route.js';
import { countPatterns } from '../../store/plans/match-candidates.js';
import { departmentParams, directoryReaders, readDirectory } from './reading.js';

const MOST_VALUES = 500;

const value = z.string().min(1).max(500);

/** Given once, or several times. */
const values = z
  .union([value, z.array(value).max(MOST_VALUES)])
  .transform((given) => (typeof given === 'string' ? [given] : given))
  .default([]);

const counts = route({
  method: 'GET',
  path: '/api/v1/directories/:department/entity-counts',
  tag: 'directories',
  who: directoryReaders,
  summary: { zh: '范围内有多少检查对象（存续），按信用风险分类', en: 'How many existing entities a scope means, by risk class' },
  params: departmentParams,
  query: z.object({
    region: values.describe('The beginning of a division code; several: any of them'),
    industry: values.describe('The beginning of an industry code'),
    category: values,
    tag: values,
    risk: values,
  }),
  answer: {
    status: 200,
    kind: 'json',
    schema: z.object({
      total: z.number().int(),
      byRisk: z.array(z.object({ risk: z.string(), count: z.number().int() })).describe('Sorted by the class'),
      version: z.number().int(),
    }),
  },
  codes: ['not-found'],
  handle: async ({ params, query, by }, { store: { db } }) => {
    const directory = await readDirectory(db, by, params.department, 'entities');
    if (!directory.ok) return directory;
    const found = await countPatterns(db, directory.value, [query]);
    const byRisk = found
      .filter(({ pattern }) => pattern === '1')
      .map(({ risk, count }) => ({ risk, count }))
      .sort((a, b) => (a.risk < b.risk ? -1 : 1));
    const total = byRisk.reduce((sum, { count }) => sum + count, 0);
    return done({ body: { total, byRisk, version: directory.value.version } });
  },
});

export const entityCountRoutes: readonly Route[] = [counts];
