/** Every page that the portal links to, found by following its links from the first page: whole without scripts, accessible, and of nobody else's making. */

import test from 'ava';
import type { Browser, Page } from 'playwright-core';
import { violationsOf } from './support/accessible.js';
import { openChromium } from './support/chromium.js';
import { type DemoService, startDemoService } from './support/demo-service.js';

let service: DemoService;
let browser: Browser;

test.before(async () => {
  [service, browser] = await Promise.all([startDemoService(), openChromium()]);
});

test.after.always(async () => {
  await browser?.close();
  await service?.stop();
});

/** Pages that differ only in what they are about are one kind: three of a kind are looked at. */
const OF_A_KIND = 3;

/** The path with a star for each id in it. */
const kindOf = (path: string): string => path.replaceAll(/\/(?:[0-9a-f]{32}|[^/]*\d[^/]*)(?=\/|$)/g, '/*');

/** Whether an address is that of a page, and not of a file or of the API. */
const isPage = ({ pathname }: URL): boolean => !/^\/(?:api|assets|console)(?:\/|$)|\.\w{2,4}$/.test(pathname);

interface Walked {
  readonly url: string;
  readonly problems: readonly string[];
}

/** Opens page after page until no kind is left; `look` says what is wrong with each. */
async function walk(language: 'zh' | 'en', look: (page: Page) => Promise<readonly string[]>): Promise<readonly Walked[]> {
  const context = await browser.newContext({
    javaScriptEnabled: true,
    colorScheme: language === 'zh' ? 'light' : 'dark',
    viewport: language === 'zh' ? { width: 1280, height: 800 } : { width: 390, height: 844 },
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(service.url) && !/^(?:data|blob):/.test(request.url())) foreign.push(request.url());
  });
  const seen = new Set<string>();
  const kinds = new Map<string, number>();
  const waiting = [`${service.url}/${language === 'en' ? '?lang=en' : ''}`];
  const walked: Walked[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const url = new URL(next);
    const kind = kindOf(url.pathname);
    const count = kinds.get(kind) ?? 0;
    if (seen.has(url.href) || count >= OF_A_KIND) continue;
    seen.add(url.href);
    kinds.set(kind, count + 1);
    const answer = await page.goto(url.href);
    const status = answer?.status() ?? 0;
    const problems = status === 200 ? await look(page) : [`status ${status}`];
    walked.push({ url: url.href, problems: [...problems, ...foreign.splice(0).map((each) => `asks elsewhere: ${each}`)] });
    const links = await page.locator('a[href]').evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    waiting.push(
      ...links
        .map((href) => href.replace(/#.*$/, ''))
        .filter(
          (href) =>
            href.startsWith(service.url) &&
            isPage(new URL(href)) &&
            new URL(href).searchParams.get('lang') === (language === 'en' ? 'en' : null),
        ),
    );
  }
  await context.close();
  return walked;
}

const told = (walked: readonly Walked[]): readonly string[] =>
  walked.flatMap(({ url, problems }) => problems.map((problem) => `${url.slice(service.url.length)} ${problem}`));

for (const language of ['zh', 'en'] as const)
  test(`${language}: every page is there, in its language, accessible, and asks nobody else`, async (t) => {
    const walked = await walk(language, async (page) => {
      const lang = await page.locator('html').getAttribute('lang');
      const headings = await page.locator('h1').count();
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      return [
        ...(lang === (language === 'zh' ? 'zh-CN' : 'en') ? [] : [`lang is ${String(lang)}`]),
        ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
        ...(isWide ? ['is wider than the screen'] : []),
        ...(await violationsOf(page)),
      ];
    });
    t.log(`${walked.length} pages`);
    t.deepEqual(told(walked), []);
    t.true(walked.length > 5);
  });

/** Bytes that the first page may take, compressed as it is sent: a cheap phone on a slow line. */
const FIRST_PAGE_BYTES = 60_000;

test('the first page with all that it loads is at most 60 kB as it is sent', async (t) => {
  const page = await browser.newPage();
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(service.url, { waitUntil: 'networkidle' });
  await page.close();
  t.log(`${bytes} bytes`);
  t.true(bytes > 0 && bytes <= FIRST_PAGE_BYTES, `${bytes} bytes`);
});
