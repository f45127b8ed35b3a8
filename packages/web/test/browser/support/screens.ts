/** The console's screens, as walks find them, and how each is refused to whom it is not for. */

import type { Page } from 'playwright-core';
import { withoutIds } from './walk.js';

export interface Screen {
  /** After the `#`. */
  readonly path: string;
  /** What it reads from the API, beside what all screens read. */
  readonly reads: Set<string>;
}

/** The directories of one department look like those of another. */
const OF_DEPARTMENT = /\/(?:market|ecology|emergency|culture)(\/|$)/;

/** So do its five kinds. */
const OF_KIND = /\/(?:entities|inspectors|items|recusals|inspections)(?=\/|$)/;

/** The part of an address that says which screen it is. */
export const kindOfScreen = ({ hash }: URL): string =>
  withoutIds(hash.slice(1).replace(/\?.*$/, '')).replace(OF_DEPARTMENT, '/*$1').replace(OF_KIND, '/kind');

/** Milliseconds that a screen may take to show its heading on a machine with other work. */
const PATIENCE = 30_000;

const heading = (page: Page) => page.locator('main h1').first();

/** Goes to a screen from another, whose heading is not taken for its own. */
export async function goWithin(page: Page, path: string): Promise<void> {
  const before = await heading(page).elementHandle();
  const wasThere = await page.evaluate((next) => {
    const isAlready = location.hash === next;
    location.hash = next;
    return isAlready;
  }, `#${path}`);
  if (!wasThere) await page.waitForFunction((old) => old?.isConnected !== true, before, { timeout: PATIENCE });
  await heading(page).waitFor({ timeout: PATIENCE });
}

/** Loads the console anew at a screen, which must come up by its address alone. */
export async function goAnew(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await heading(page).waitFor({ timeout: PATIENCE });
}

/** What the page reads from the API is added to the set that is given, until another is. */
export function readsOf(page: Page): (into: Set<string>) => void {
  let reads = new Set<string>();
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (request.method() === 'GET' && /^\/api\/v1\/(?!public\/|session)/.test(pathname)) reads.add(pathname + search);
  });
  return (into) => {
    reads = into;
  };
}

/** What is done on screens that show only what others may read, too; each is sent to the API by `POST`. */
const ACTS: readonly (readonly [RegExp, (part: string) => string])[] = [
  [/^\/directories\/(\w+\/\w+)\/import$/, (directory) => `/directories/${directory}/imports`],
  [/^\/directories\/(\w+\/\w+\/imports\/\w+)$/, (one) => `/directories/${one}/application`],
  [/^\/tasks\/new$/, () => '/tasks'],
  [/^\/follow-ups\/of-visit\/(\w+)\/new$/, (visit) => `/visits/${visit}/follow-ups`],
  [/^\/my-visits\/(\w+)\/report$/, (visit) => `/visits/${visit}/reports`],
  [/^\/my-visits\/(\w+)/, (visit) => `/visits/${visit}/arrival`],
];

/** What one can do on a screen: among what it reads, too, is what is asked for by the same address. */
function actsOn({ path, reads }: Screen): readonly string[] {
  const made = ACTS.flatMap(([pattern, act]) => {
    const found = pattern.exec(path);
    return found === null ? [] : [`/api/v1${act(found[1] ?? '')}`];
  });
  return [...made.slice(0, 1), ...[...reads].filter((read) => read.endsWith('/schedule'))];
}

/** What the service answers to whoever is signed in. */
const statusesOf = (page: Page, reads: readonly string[], acts: readonly string[]): Promise<readonly number[]> =>
  page.evaluate(
    async ([paths, posts]) => {
      const { csrf } = (await (await fetch('/api/v1/session')).json()) as { readonly csrf: string };
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf };
      const post = { method: 'POST', headers, body: '{}' };
      const asked = [...paths.map((path) => fetch(path)), ...posts.map((path) => fetch(path, post))];
      return (await Promise.all(asked)).map(({ status }) => status);
    },
    [reads, acts] as const,
  );

interface ConsoleApp extends Element {
  readonly __vue_app__?: {
    readonly config: {
      readonly globalProperties: {
        readonly $router: { readonly resolve: (path: string) => { readonly meta: { readonly roles: readonly string[] } } };
      };
    };
  };
}

/** The screens that are for others than somebody of the role, as the console's own routes say it. */
export async function screensForOthers(page: Page, role: string, screens: readonly Screen[]): Promise<readonly Screen[]> {
  const rights = await page.evaluate(
    (paths) => {
      const router = document.querySelector<ConsoleApp>('#console')?.__vue_app__?.config.globalProperties.$router;
      return paths.map((path) => router?.resolve(path).meta.roles ?? []);
    },
    screens.map(({ path }) => path),
  );
  return screens.filter((_, place) => rights[place]?.includes(role) === false);
}

const NOT_FOR_YOU = /^(?:此页面不在您的职责范围内|This page is not for your role)$/;

/** Types the address of a screen that is for others. @returns a line for each thing that is wrong with how it is refused */
export async function refusalFaults(page: Page, screen: Screen): Promise<readonly string[]> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${screen.path}`);
  // The words are those of every such screen: that they are there for this one is seen by its address.
  await page.waitForURL((url) => url.hash === `#${screen.path}`);
  await heading(page).filter({ hasText: NOT_FOR_YOU }).waitFor({ timeout: PATIENCE });
  const isLinked = await page
    .locator('nav a')
    .evaluateAll((links, hash) => links.some((link) => link.getAttribute('href') === hash), `#${screen.path}`);
  const statuses = await statusesOf(page, [...screen.reads], actsOn(screen));
  const isServed = statuses.length > 0 && !statuses.includes(403);
  return [
    ...(isLinked ? [`${screen.path} is linked`] : []),
    ...(isServed ? [`${screen.path}: the service answers ${statuses.join()}`] : []),
  ];
}
