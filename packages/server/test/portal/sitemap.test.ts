import test from 'ava';
import { firstFile, MOST_ADDRESSES, partFile, partNamed, sitemapOf } from '../../dist/sitemap/sitemap.js';
import { setWithdrawn } from '../../dist/store/publications/publications.js';
import { HOW, publishedCity } from '../public-results/published-city.js';
import { ENGINES } from '../support/engines.js';

async function textOf(texts: AsyncIterable<string> | null): Promise<string> {
  let text = '';
  for await (const one of texts ?? []) text += one;
  return text;
}

const addressesIn = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);

for (const engine of ENGINES) {
  test(`${engine}: the sitemap lists pages that answer, and neither what was withdrawn nor proofs of single firms`, async (t) => {
    const { anybody, service, task, draw, results } = await publishedCity(t, engine);
    const { db } = service.store;
    const [gone = '', ...standing] = results;
    await service.store.transact((tx) => setWithdrawn(tx, gone, '查错了对象', HOW.at(21)));

    const answer = await anybody.fetch('/sitemap.xml');
    t.is(answer.status, 200);
    t.regex(answer.headers.get('cache-control') ?? '', /max-age/);
    const addresses = addressesIn(await answer.text()).map((address) => new URL(address).pathname);
    for (const path of [
      '/',
      '/draws',
      '/departments/market',
      `/tasks/${task}`,
      `/draws/${draw}`,
      ...standing.map((id) => `/results/${id}`),
    ])
      t.true(addresses.includes(path), path);
    t.false(addresses.some((path) => path.includes(gone) || path.includes('/entities')));
    const kinds = new Map(addresses.map((path) => [path.replace(/\/[^/]*$/, path.split('/').length > 2 ? '/…' : '$&'), path]));
    for (const path of kinds.values()) t.is((await anybody.fetch(path, { headers: { accept: 'text/html' } })).status, 200, path);
    const known = await anybody.fetch('/sitemap.xml', { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
    t.is(known.status, 304);
    t.is((await anybody.get('/sitemaps/results-2.xml')).status, 404);
    t.is((await anybody.get('/sitemaps/nothing.xml')).status, 404);
    t.is(addressesIn(await (await anybody.fetch('/sitemaps/draws-1.xml')).text()).length, 1);

    // The same in parts of three, as where there are too many for one file.
    const small = await sitemapOf(db, 3);
    const index = await textOf(firstFile(db, 'https://x.example', small));
    t.regex(index, /<sitemapindex /);
    const parts: string[] = [];
    for (const address of addressesIn(index)) {
      const named = partNamed(address.replace('https://x.example/sitemaps/', ''));
      const file = named === null ? null : await textOf(partFile(db, 'https://x.example', small, named));
      t.true(named?.kind === 'pages' || addressesIn(file ?? '').length <= 3, address);
      parts.push(...addressesIn(file ?? ''));
    }
    const whole = await textOf(firstFile(db, 'https://x.example', await sitemapOf(db, MOST_ADDRESSES)));
    t.deepEqual(parts, addressesIn(whole));
    t.is(new Set(parts).size, parts.length);
  });
}
