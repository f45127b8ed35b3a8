/** Whatever the pages lead to is there, and open to everybody. */

import test from 'ava';
import { publishedCity } from '../public-results/published-city.js';
import { ENGINES } from '../support/engines.js';

/** Addresses that differ in ids, codes and queries alone lead to one kind of page. */
const kindOf = (address: string): string => address.replace(/[?#].*$/, '').replaceAll(/[0-9a-f]{32}|[0-9A-Z]{18}|\b\d{4}\b/g, '…');

const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(/(?:href|src|action)="(\/[^"#]*)/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));

for (const engine of ENGINES) {
  test(`${engine}: every kind of address that pages lead to answers whoever is not signed in`, async (t) => {
    const { anybody } = await publishedCity(t, engine);
    const known = new Set(['/']);
    const waiting = ['/'];
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const response = await anybody.fetch(address, { headers: { accept: 'text/html' } });
      t.true(response.status < 400, `${response.status} ${address}`);
      const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html') && !/^\/(?:api|assets|console)/.test(address);
      if (!isPage) {
        await response.body?.cancel();
        continue;
      }
      for (const link of linksIn(await response.text())) {
        if (known.has(kindOf(link))) continue;
        known.add(kindOf(link));
        waiting.push(link);
      }
    }
    t.true(known.size > 50, `${known.size} kinds`);
  });
}
