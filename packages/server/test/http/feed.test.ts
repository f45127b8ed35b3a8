import { get } from 'node:http';
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

/** As `fetch` does not: with any `Host`. */
const askedAs = (url: string, host: string): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    get(`${url}/api/v1/public/feed.atom`, { headers: { host } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    }).on('error', reject);
  });

test('the feed takes its address from the caller only where that is one', async (t) => {
  const { url } = await startService(t, 'sqlite');
  for (const host of ['draw.example.gov', 'draw.example.gov:8080', '192.0.2.1:8080', '[2001:db8::1]:8080']) {
    const { text } = await askedAs(url, host);
    t.true(text.includes(`href="http://${host}/api/v1/public/feed.atom"`), host);
  }
  for (const host of ['evil"><x>', 'a b', 'evil.example/path?', 'user@evil.example', 'evil.example:99999', ':80', '[::zz]']) {
    const { status, text } = await askedAs(url, host);
    t.is(status, 200, host);
    t.regex(text, /href="http:\/\/localhost:\d+\/api\/v1\/public\/feed.atom"/, host);
  }
});
