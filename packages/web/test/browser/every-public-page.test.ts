/** Every page that the portal links to, found by following its links from the first page: whole without scripts, accessible, and of nobody else's making. */

import test from 'ava';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { violationsOf } from './support/accessible.js';
import { openChromium } from './support/chromium.js';
import { type DemoService, startDemoService } from './support/demo-service.js';
import { isTooWide, type Walked, walkFrom, withoutIds, wrongOf } from './support/walk.js';

let service: DemoService;
let browser: Browser;

test.before(async () => {
  [service, browser] = await Promise.all([startDemoService(), openChromium()]);
});

test.after.always(async () => {
  await browser?.close();
  await service?.stop();
});

/** Each language once on a desk and in daylight, once on a phone in the dark. */
const READERS = [
  { name: 'portal-zh-desktop', language: 'zh', screen: { colorScheme: 'light', viewport: { width: 1280, height: 800 } } },
  { name: 'portal-en-phone', language: 'en', screen: { colorScheme: 'dark', viewport: { width: 390, height: 844 } } },
] as const satisfies readonly { name: string; language: 'zh' | 'en'; screen: BrowserContextOptions }[];

type Reader = (typeof READERS)[number];

async function walk({ name, language, screen }: Reader): Promise<readonly Walked[]> {
  const context = await browser.newContext(screen);
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(service.url) && !/^(?:data|blob):/.test(url)) foreign.push(`asks elsewhere: ${url}`);
  });
  const walked = await walkFrom({
    page,
    name,
    from: `${service.url}/${language === 'en' ? '?lang=en' : ''}`,
    // Pages of the portal in the reader's language, not files, the API or the console.
    isWithin: ({ origin, pathname, searchParams, hash }) =>
      origin === service.url &&
      hash === '' &&
      !/^\/(?:api|assets|console)(?:\/|$)|\.\w{2,4}$/.test(pathname) &&
      (searchParams.get('lang') === 'en') === (language === 'en'),
    kindOf: ({ pathname }) => withoutIds(pathname),
    ofAKind: 2,
    open: async (address) => {
      const answer = await page.goto(address);
      return answer?.status() === 200 ? [] : [`status ${String(answer?.status())}`];
    },
    look: async (_, isFirst) => {
      const lang = await page.locator('html').getAttribute('lang');
      const headings = await page.locator('h1').count();
      return [
        ...(lang === (language === 'zh' ? 'zh-CN' : 'en') ? [] : [`lang is ${String(lang)}`]),
        ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
        ...((await isTooWide(page)) ? ['is wider than the screen'] : []),
        ...(isFirst ? await violationsOf(page) : []),
        ...foreign.splice(0),
      ];
    },
  });
  await context.close();
  return walked;
}

for (const reader of READERS)
  test(`${reader.name}: every page is there, in its language, accessible, and asks nobody else`, async (t) => {
    const walked = await walk(reader);
    t.log(`${walked.length} pages`);
    t.deepEqual(wrongOf(walked), []);
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
