/** Every screen of the console, as each role finds it by its navigation and links: it shows itself without an error, and is accessible. */

import test from 'ava';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { violationsOf } from './support/accessible.js';
import { openChromium } from './support/chromium.js';
import { type DemoService, startDemoService } from './support/demo-service.js';
import { signIn } from './support/sign-in.js';
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

const DESKTOP = { colorScheme: 'light', viewport: { width: 1280, height: 800 } } as const;
const PHONE = { colorScheme: 'dark', viewport: { width: 390, height: 844 } } as const;

/** Whoever works here, by the demo's login. */
const STAFF: readonly { readonly login: string; readonly language: 'zh' | 'en'; readonly screen: BrowserContextOptions }[] = [
  { login: 'market-planner', language: 'zh', screen: DESKTOP },
  { login: 'market-reviewer', language: 'en', screen: PHONE },
  { login: 'culture-admin', language: 'zh', screen: PHONE },
  { login: 'auditor', language: 'en', screen: DESKTOP },
  { login: 'admin', language: 'zh', screen: DESKTOP },
];

/** What was looked at in each language: whoever comes later looks at what only they see. */
const LOOKED_AT = { zh: new Map<string, number>(), en: new Map<string, number>() };

/** The directories of one department look like those of another. */
const OF_DEPARTMENT = /\/(?:market|ecology|emergency|culture)(\/|$)/;

/** So do its five kinds. */
const OF_KIND = /\/(?:entities|inspectors|items|recusals|inspections)(?=\/|$)/;

/** Milliseconds that a screen may take to show its heading on a machine with other work. */
const PATIENCE = 10_000;

/** What the browser complained of since it was asked last. */
function complaintsOf(page: Page): () => readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A task that nothing was prepared for yet answers 404, which its screen says in words.
    const isForeseen = message.location().url.endsWith('/preparation');
    if (message.type() === 'error' && !isForeseen) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(service.url) && !/^(?:data|blob):/.test(url)) complaints.push(`asks elsewhere: ${url}`);
  });
  return () => complaints.splice(0);
}

async function walk({ login, language, screen }: (typeof STAFF)[number]): Promise<readonly Walked[]> {
  const page = await signIn(browser, service, login, { ...screen, language });
  const complaints = complaintsOf(page);
  const walked = await walkFrom({
    page,
    name: `console-${login}`,
    from: page.url(),
    isWithin: ({ origin, pathname, hash }) => origin === service.url && pathname === '/console/' && hash.startsWith('#/'),
    kindOf: ({ hash }) => withoutIds(hash.slice(1).replace(/\?.*$/, '')).replace(OF_DEPARTMENT, '/*$1').replace(OF_KIND, '/kind'),
    ofAKind: 1,
    kinds: LOOKED_AT[language],
    open: async (address) => {
      // From nowhere, so that each screen must come up by its address alone.
      await page.goto('about:blank');
      await page.goto(address, { waitUntil: 'networkidle' });
      const stands = await page
        .locator('main h1')
        .first()
        .waitFor({ timeout: PATIENCE })
        .then(
          () => true,
          () => false,
        );
      return stands ? [] : ['shows no heading'];
    },
    look: async () => {
      const headings = await page.locator('h1').count();
      return [
        ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
        ...((await isTooWide(page)) ? ['is wider than the screen'] : []),
        ...(await violationsOf(page)),
        ...complaints(),
      ];
    },
  });
  await page.context().close();
  return walked;
}

for (const somebody of STAFF)
  test.serial(`${somebody.login}: every screen shows itself without an error, accessible`, async (t) => {
    const walked = await walk(somebody);
    t.log(`${walked.length} screens`);
    t.deepEqual(wrongOf(walked), []);
    t.true(walked.length > 1);
  });
