/** Every page that the portal links to, found by following its links from the first page: whole without scripts, accessible, and of nobody else's making. */

import test from 'ava';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { violationsOf } from './support/accessible.js';
import { openChromium } from './support/chromium.js';
import { type DemoService, startDemoService } from './support/demo-service.js';
import { glanceAt } from './support/glance.js';
import { type Walked, walkFrom, withoutIds, wrongOf } from './support/walk.js';
import { fileFaults, isReadable } from './support/words-only.js';

let service: DemoService;
let browser: Browser;

test.before(async () => {
  [service, browser] = await Promise.all([startDemoService(), openChromium()]);
});

test.after.always(async () => {
  await browser?.close();
  await service?.stop();
});

test.serial('without scripts: the other language, searching, the next page, and an objection to its receipt', async (t) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const lang = (): Promise<string | null> => page.locator('html').getAttribute('lang');
  const link = (name: string) => page.getByRole('link', { name, exact: true });

  await page.goto(`${service.url}/draws`);
  await link('English').click();
  t.is(await lang(), 'en');
  await page.locator('main a[href^="/draws/"]').first().click();
  t.is(await lang(), 'en', 'the language goes along');
  await link('中文').click();
  t.is(await lang(), 'zh-CN');
  const drawn = page.locator('main a[href*="/entities/"]');
  const first = await drawn.first().getAttribute('href');
  await link('下一页').first().click();
  t.not(await drawn.first().getAttribute('href'), first);

  await page.goto(`${service.url}/results`);
  const result = page.locator('main a[href^="/results/"]').first();
  const name = (await result.textContent()) ?? '';
  await page.goto(service.url);
  await page.getByRole('searchbox').first().fill(name);
  await page.getByRole('searchbox').first().press('Enter');
  t.is(await page.getByRole('searchbox').first().inputValue(), name, 'with all that somebody wrote into the name');
  t.true(((await page.locator('main').textContent()) ?? '').includes(name));

  await page.goto(`${service.url}/results`);
  await result.click();
  await link('提出异议').click();
  const send = page.getByRole('button', { name: '提交异议' });
  await send.click();
  t.true((await page.locator('[aria-invalid="true"]').count()) > 0, 'what is missing is told');
  await page.getByLabel('我是其他人').check();
  await page.locator('textarea[name="text"]').fill('<script>stolen=1</script>');
  await page.locator('input[name="claimant"]').fill('周大山');
  await page.locator('input[name="contact"]').fill('zhou@example.net');
  await send.click();
  t.regex(new URL(page.url()).pathname, /^\/objections\/[\w-]+$/);
  await context.close();
});

/** Each language once on a desk and in daylight, once on a phone in the dark. */
const READERS = [
  {
    name: 'portal-zh-desktop',
    language: 'zh',
    screen: { colorScheme: 'light', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 },
  },
  { name: 'portal-en-phone', language: 'en', screen: { colorScheme: 'dark', viewport: { width: 390, height: 844 } } },
] as const satisfies readonly { name: string; language: 'zh' | 'en'; screen: BrowserContextOptions }[];

type Reader = (typeof READERS)[number];

/** What the page says, but for times and numbers, which go on. */
const wordsOf = async (page: Page): Promise<string> => (await page.locator('main').ariaSnapshot()).replaceAll(/[\d\s:]+/g, ' ');

/** The verify page, which must compute, says without scripts how else to verify. */
const NEEDS_SCRIPTS = /^\/verify/;

/** What is missing, or more, on each page when the browser runs no scripts. */
async function withoutScripts(words: ReadonlyMap<string, string>, screen: BrowserContextOptions): Promise<readonly string[]> {
  const context = await browser.newContext({ ...screen, javaScriptEnabled: false });
  const page = await context.newPage();
  const differing: string[] = [];
  for (const [address, said] of words) {
    await page.goto(address);
    if ((await wordsOf(page)) !== said && !NEEDS_SCRIPTS.test(new URL(address).pathname))
      differing.push(`${address} differs without scripts`);
  }
  await context.close();
  return differing;
}

/** Of each kind of file one. */
async function ofFiles(page: Page, links: ReadonlySet<string>): Promise<readonly string[]> {
  const kinds = new Map([...links].map((link) => [withoutIds(new URL(link).pathname), link]));
  const faults: string[] = [];
  // One after the other: the service makes only so many at once.
  for (const link of kinds.values()) faults.push(...(await fileFaults(page, link)));
  return kinds.size > 2 ? faults : [`only ${kinds.size} kinds of files`];
}

interface Looked {
  readonly walked: readonly Walked[];
  /** What is wrong beside what can be seen on a page. */
  readonly faults: readonly string[];
}

async function walk({ name, language, screen }: Reader): Promise<Looked> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...screen });
  const page = await context.newPage();
  const foreign: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(service.url) && !/^(?:data|blob):/.test(url)) foreign.push(`asks elsewhere: ${url}`);
  });
  const words = new Map<string, string>();
  const files = new Set<string>();
  const walked = await walkFrom({
    page,
    name,
    from: `${service.url}/${language === 'en' ? '?lang=en' : ''}`,
    // Pages of the portal in the reader's language, not files, the API or the console.
    isWithin: (url) => {
      const { origin, pathname, searchParams, hash } = url;
      if (isReadable(url)) files.add(url.href);
      return (
        origin === service.url &&
        hash === '' &&
        !/^\/(?:api|assets|console)(?:\/|$)|\.\w{2,4}$/.test(pathname) &&
        (searchParams.get('lang') === 'en') === (language === 'en')
      );
    },
    kindOf: ({ pathname }) => withoutIds(pathname),
    ofAKind: 2,
    open: async (address) => {
      const answer = await page.goto(address);
      return answer?.status() === 200 ? [] : [`status ${String(answer?.status())}`];
    },
    look: async (_, isFirst) => {
      if (isFirst) words.set(page.url(), await wordsOf(page));
      return [
        ...(await glanceAt(page, language === 'zh' ? 'zh-CN' : 'en')),
        ...(isFirst ? await violationsOf(page) : []),
        ...foreign.splice(0),
      ];
    },
  });
  const faults = language === 'zh' ? [...(await withoutScripts(words, screen)), ...(await ofFiles(page, files))] : [];
  await context.close();
  return { walked, faults };
}

for (const reader of READERS)
  test(`${reader.name}: every page is there, in its language, accessible, and asks nobody else`, async (t) => {
    const { walked, faults } = await walk(reader);
    t.log(`${walked.length} pages`);
    t.deepEqual([...wrongOf(walked), ...faults], []);
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
