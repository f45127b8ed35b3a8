/** What search engines may walk: the portal's pages, which the sitemap lists, and neither the console nor the API with its files. */

import { done } from '@double-random/core';
import { everybody, type Route, route } from '../../http/route.js';
import { serviceAddress } from '../../http/service-address.js';

const robots = (base: string): string => `User-agent: *
Disallow: /api/
Disallow: /console
Sitemap: ${base}/sitemap.xml
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
  handle: async ({ headers }, { settings }) => {
    const content = Buffer.from(robots(serviceAddress(settings, headers['host'] ?? '')));
    return done({ body: { type: TEXT, name: null, content }, cache: 'public, max-age=86400' });
  },
});
