import { done } from '@double-random/core';
import { z } from 'zod';
import { everybody, type Route, route, type Who } from '../../dist/http/route.js';

export const SUMMARY = { zh: '测试', en: 'test' };

/** A route that answers `{ ok: true }` to whoever gets through. */
export const open = (who: Who, method: Route['method'] = 'GET', path: Route['path'] = '/api/v1/thing'): Route =>
  route({
    method,
    path,
    tag: 'service',
    who,
    summary: SUMMARY,
    answer: { status: 200, kind: 'json', schema: z.object({ ok: z.boolean() }) },
    handle: async () => done({ body: { ok: true } }),
  });

/** A public GET route whose handler does as told. */
export const handled = (handle: () => Promise<never>): Route =>
  route({
    method: 'GET',
    path: '/api/v1/thing',
    tag: 'service',
    who: everybody,
    summary: SUMMARY,
    answer: { status: 204, kind: 'nothing' },
    handle,
  });
