/** What search engines may walk: the portal's pages, and neither the console nor the API with its files. */

import { done } from '@double-random/core';
import { everybody, type Route, route } from '../../http/route.js';

const ROBOTS = `User-agent: *
Disallow: /api/
Disallow: /console
`;

const TEXT = 'text/plain; charset=utf-8';

export const robotsRoute: Route = route({
  method: 'GET',
  path: '/robots.txt',
  tag: 'service',
  who: everybody,
  isMetered: false,
  summary: { zh: '搜索引擎可以收录的范围', en: 'What search engines may walk' },
  query: 'any',
  answer: { status: 200, kind: 'file', types: [TEXT] },
  handle: async () => done({ body: { type: TEXT, name: null, content: Buffer.from(ROBOTS) }, cache: 'public, max-age=86400' }),
});
