/** Pages of other sites may read what is public, without cookies; nothing else. */

import cors from '@koa/cors';
import type { Route } from './route.js';

export const CROSS_ORIGIN = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  allowHeaders: ['If-None-Match'],
  exposeHeaders: ['ETag', 'Content-Disposition', 'Retry-After', 'X-Request-Id'],
  maxAge: 86_400,
});

export const isReadByAll = ({ method, who }: Route): boolean => method === 'GET' && who.kind === 'public';
