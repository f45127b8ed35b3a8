import { done } from '@double-random/core';
import { z } from 'zod';
import { health, readiness } from '../../http/health.js';
import { everybody, route } from '../../http/route.js';

export const healthRoutes = [
  route({
    method: 'GET',
    path: '/health',
    tag: 'service',
    who: everybody,
    summary: { zh: '进程存活', en: 'The process is alive' },
    answer: {
      status: 200,
      kind: 'json',
      schema: z.object({ status: z.literal('ok'), service: z.literal('double-random'), version: z.string() }),
    },
    handle: async () => done({ body: health() }),
  }),
  route({
    method: 'GET',
    path: '/ready',
    tag: 'service',
    who: everybody,
    summary: { zh: '可以提供服务：数据库应答，表结构为最新', en: 'Ready to serve: the database answers and has every table' },
    answer: {
      status: 200,
      kind: 'json',
      schema: z.object({ status: z.literal('ready'), database: z.enum(['sqlite', 'postgresql']) }),
    },
    codes: ['not-migrated', 'database-unavailable'],
    handle: async (_call, { store }) => {
      const ready = await readiness(store);
      return ready.ok ? done({ body: ready.value }) : ready;
    },
  }),
];
