/** Which pages there are, for search engines. */

import { Readable } from 'node:stream';
import { done } from '@double-random/core';
import { z } from 'zod';
import { KEPT_BY_OTHERS } from '../../http/kept-route.js';
import { lazyFile } from '../../http/lazy-file.js';
import { type Answer, everybody, type FileAnswer, type Route, route } from '../../http/route.js';
import { serviceAddress } from '../../http/service-address.js';
import { strongTag } from '../../http/strong-tag.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Service } from '../../service.js';
import { firstFile, MOST_ADDRESSES, partFile, partNamed, type Sitemap, sitemapOf } from '../../sitemap/sitemap.js';
import { publicSequence } from '../../store/public-sequence.js';

const XML = 'application/xml';

interface Asked {
  readonly service: Service;
  readonly host: string | undefined;
  /** Makes two files of one state of the record differ. */
  readonly name: string;
}

async function answerOf(
  { service: { store, settings }, host, name }: Asked,
  fileOf: (base: string, sitemap: Sitemap) => AsyncGenerator<string> | null,
): Promise<ServiceOutcome<Answer<FileAnswer>>> {
  const base = serviceAddress(settings, host ?? '');
  const sitemap = await sitemapOf(store.db, MOST_ADDRESSES);
  const file = fileOf(base, sitemap);
  if (file === null) return refused('not-found');
  const etag = strongTag(JSON.stringify([await publicSequence(store.db), [...sitemap.places], base, name]));
  const content = lazyFile(async () => Readable.from(file, { objectMode: false }));
  return done({ body: { type: XML, name: null, content }, etag, cache: KEPT_BY_OTHERS });
}

const first = route({
  method: 'GET',
  path: '/sitemap.xml',
  tag: 'service',
  who: everybody,
  summary: { zh: '网站地图（超过 50,000 个地址时为索引）', en: 'The sitemap; an index where there are more than 50,000 addresses' },
  query: 'any',
  answer: { status: 200, kind: 'file', types: [XML] },
  handle: ({ headers }, service) =>
    answerOf({ service, host: headers['host'], name: '' }, (base, sitemap) => firstFile(service.store.db, base, sitemap)),
});

const part = route({
  method: 'GET',
  path: '/sitemaps/:file',
  tag: 'service',
  who: everybody,
  summary: { zh: '网站地图的一部分', en: 'A part of the sitemap' },
  params: z.object({ file: z.string() }),
  query: 'any',
  answer: { status: 200, kind: 'file', types: [XML] },
  handle: async ({ params: { file }, headers }, service) => {
    const named = partNamed(file);
    if (named === null) return refused('not-found');
    return answerOf({ service, host: headers['host'], name: file }, (base, sitemap) => partFile(service.store.db, base, sitemap, named));
  },
});

export const sitemapRoutes: readonly Route[] = [first, part];
