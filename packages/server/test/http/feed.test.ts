import test from 'ava';
import { startService } from '../support/http.js';

/** The feed's own elements: all before its first entry. */
const headOf = (atom: string): string => atom.split('<entry>')[0] ?? '';

test('the feed names its author, as Atom asks, and where it is in each language', async (t) => {
  const { client, url } = await startService(t, 'sqlite');
  const anybody = client();
  for (const [query, author] of [
    ['', '双随机、一公开联合抽查服务'],
    ['?lang=en', 'Double Random, the joint inspection service'],
  ] as const) {
    const head = headOf(String((await anybody.get(`/api/v1/public/feed.atom${query}`)).body));
    t.regex(head, new RegExp(`<author>\\s*<name>${author}</name>\\s*</author>`));
    t.true(head.includes(`<link rel="self" href="${url.replace(/\/$/, '')}/api/v1/public/feed.atom${query}"/>`), head);
  }
});
