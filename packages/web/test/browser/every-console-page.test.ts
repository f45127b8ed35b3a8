/**
 * Every screen of the console, as each role finds it by its navigation and links: it shows itself without an error, accessible, and at twice the size; and to
 * whom it is not meant, it says so, and the service refuses what it would ask for.
 */

import test from 'ava';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { violationsOf } from './support/accessible.js';
import { busyInspector } from './support/busy-inspector.js';
import { openChromium } from './support/chromium.js';
import { type DemoService, startDemoService } from './support/demo-service.js';
import { glanceAt } from './support/glance.js';
import { quietOf } from './support/quiet.js';
import { goAnew, goWithin, kindOfScreen, readsOf, refusalFaults, type Screen, screensForOthers } from './support/screens.js';
import { signIn } from './support/sign-in.js';
import { type Walked, walkFrom, wrongOf } from './support/walk.js';

let service: DemoService;
let browser: Browser;
/** Login of an inspector with visits to make. */
let inspector = '';

test.before(async () => {
  [service, browser] = await Promise.all([startDemoService(), openChromium()]);
  inspector = await busyInspector(service, 1);
});

test.after.always(async () => {
  await browser?.close();
  await service?.stop();
});

const DESKTOP = { colorScheme: 'light', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 } as const;
const PHONE = { colorScheme: 'dark', viewport: { width: 390, height: 844 } } as const;

interface Somebody {
  readonly role: string;
  /** By the demo's login. */
  readonly login: () => string;
  readonly language: 'zh' | 'en';
  readonly screen: BrowserContextOptions;
}

/** Whoever works here. */
const STAFF: readonly Somebody[] = [
  { role: 'planner', login: () => 'market-planner', language: 'zh', screen: DESKTOP },
  { role: 'reviewer', login: () => 'market-reviewer', language: 'en', screen: PHONE },
  { role: 'department-admin', login: () => 'culture-admin', language: 'zh', screen: PHONE },
  { role: 'auditor', login: () => 'auditor', language: 'en', screen: DESKTOP },
  { role: 'system-admin', login: () => 'admin', language: 'zh', screen: DESKTOP },
  { role: 'inspector', login: () => inspector, language: 'en', screen: PHONE },
];

/** What was looked at in each language: whoever comes later looks at what only they see. */
const LOOKED_AT = { zh: new Map<string, number>(), en: new Map<string, number>() };

/** Every screen that somebody found, by its kind. */
const FOUND = new Map<string, Screen>();

/** What the browser complained of since it was asked last. */
function complaintsOf(page: Page): () => readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // What nobody has prepared or asked for yet answers 404, which its screen says in words.
    const isForeseen = /\/(?:preparation|calendar-feed)$/.test(message.location().url);
    if (message.type() === 'error' && !isForeseen) complaints.push(message.text());
  });
  // Those of service workers too.
  page.context().on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(service.url) && !/^(?:data|blob):/.test(url)) complaints.push(`asks elsewhere: ${url}`);
  });
  return () => complaints.splice(0);
}

/** Where each has signed in. */
const PAGES = new Map<string, Page>();

async function pageOf({ role, login, language, screen }: Somebody): Promise<Page> {
  const page = PAGES.get(role) ?? (await signIn(browser, service, login(), { ...screen, language }));
  PAGES.set(role, page);
  return page;
}

/** The parts of the console of which a screen came up by its address alone. */
const CAME_UP = new Set<string>();

async function walk(somebody: Somebody): Promise<readonly Walked[]> {
  const { role, language } = somebody;
  const page = await pageOf(somebody);
  const complaints = complaintsOf(page);
  const readInto = readsOf(page);
  const quiet = quietOf(page);
  const walked = await walkFrom({
    page,
    name: `console-${role}`,
    from: page.url(),
    isWithin: ({ origin, pathname, hash }) => origin === service.url && pathname === '/console/' && hash.startsWith('#/'),
    kindOf: kindOfScreen,
    ofAKind: 1,
    kinds: LOOKED_AT[language],
    open: async (address) => {
      const url = new URL(address);
      const path = url.hash.slice(1);
      const found = FOUND.get(kindOfScreen(url)) ?? { path, reads: new Set() };
      FOUND.set(kindOfScreen(url), found);
      readInto(found.path === path ? found.reads : new Set());
      // Of each part one screen by itself, which takes long; the others from screen to screen.
      const [, part = ''] = path.split('/');
      await (CAME_UP.has(part) ? goWithin(page, path) : goAnew(page, address));
      CAME_UP.add(part);
      await quiet();
      return [];
    },
    look: async () => [...(await glanceAt(page, language === 'zh' ? 'zh-CN' : 'en')), ...(await violationsOf(page)), ...complaints()],
  });
  return walked;
}

for (const somebody of STAFF)
  test.serial(`${somebody.role}: every screen shows itself without an error, accessible`, async (t) => {
    const walked = await walk(somebody);
    t.log(`${walked.length} screens`);
    t.deepEqual(wrongOf(walked), []);
    t.true(walked.length > 1);
  });

for (const somebody of STAFF)
  test.serial(`${somebody.role}: screens for others are neither linked nor shown, and the service refuses what they are for`, async (t) => {
    const page = await pageOf(somebody);
    const others = await screensForOthers(page, somebody.role, [...FOUND.values()]);
    t.log(`${others.length} of ${FOUND.size} screens`);
    const faults: string[] = [];
    for (const other of others) faults.push(...(await refusalFaults(page, other)));
    t.deepEqual(faults, []);
    t.true(others.length > 0 && others.length < FOUND.size);
    t.deepEqual(await violationsOf(page), []);
  });
