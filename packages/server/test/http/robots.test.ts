import test from 'ava';
import { startService } from '../support/http.js';

test('search engines may walk the portal, and neither the API nor the console', async (t) => {
  const { client } = await startService(t, 'sqlite');
  const answer = await client().fetch('/robots.txt');
  t.is(answer.status, 200);
  t.regex(answer.headers.get('content-type') ?? '', /^text\/plain/);
  const robots = await answer.text();
  t.regex(robots, /^User-agent: \*\nDisallow: \/api\/\nDisallow: \/console\nSitemap: http:\/\/[^/\n]+\/sitemap\.xml\n$/);
});
