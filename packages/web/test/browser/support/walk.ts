/** Goes from page to page by the links on them, so that no page is forgotten: what is linked is looked at. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

export interface Walked {
  readonly address: string;
  /** What is wrong with the page, in a line each. */
  readonly problems: readonly string[];
}

export interface Walk {
  readonly page: Page;
  readonly from: string;
  /** Whether the walk goes there. */
  readonly isWithin: (address: URL) => boolean;
  /** The part of an address that says what is shown, without ids: pages of one kind look alike. */
  readonly kindOf: (address: URL) => string;
  /** Pages of one kind that are looked at. */
  readonly ofAKind: number;
  /** Goes there and waits until it stands. */
  readonly open: (address: string) => Promise<readonly string[]>;
  /** @param isFirst whether it is the first of its kind, which is looked at closest */
  readonly look: (page: Page, isFirst: boolean) => Promise<readonly string[]>;
  /** How many of each kind were looked at, by this walk or those before it. */
  readonly kinds?: Map<string, number>;
  /** Names the folder of the pictures, where there are to be any. */
  readonly name: string;
}

/** Ids in a path: what has a digit in it. */
export const withoutIds = (path: string): string => path.replaceAll(/\/[^/]*\d[^/]*(?=\/|$)/g, '/*');

/** A picture of each page is put here, when somebody wants to look at them. */
const PICTURES = process.env['SCREENSHOTS'];

async function takePicture(page: Page, walk: string, kind: string, count: number): Promise<void> {
  if (PICTURES === undefined) return;
  const folder = join(PICTURES, walk);
  mkdirSync(folder, { recursive: true });
  const name =
    kind
      .replaceAll('*', 'one')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '') || 'home';
  await page.screenshot({ path: join(folder, `${name}${count === 0 ? '' : `-${count + 1}`}.png`), fullPage: true });
}

/** Every page that can be reached, with what is wrong with each. */
export async function walkFrom({
  page,
  from,
  isWithin,
  kindOf,
  ofAKind,
  open,
  look,
  name,
  kinds = new Map(),
}: Walk): Promise<readonly Walked[]> {
  const seen = new Set<string>();
  const waiting = [from];
  const walked: Walked[] = [];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const kind = kindOf(new URL(address));
    const count = kinds.get(kind) ?? 0;
    if (seen.has(address) || (count >= ofAKind && address !== from)) continue;
    seen.add(address);
    kinds.set(kind, count + 1);
    const refused = await open(address);
    walked.push({ address, problems: refused.length > 0 ? refused : await look(page, count === 0) });
    await takePicture(page, name, kind, count);
    const links = await page.locator('a[href]').evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    waiting.push(...links.filter((link) => isWithin(new URL(link))));
  }
  return walked;
}

/** A line for each thing that is wrong. */
export const wrongOf = (walked: readonly Walked[]): readonly string[] =>
  walked.flatMap(({ address, problems }) => problems.map((problem) => `${decodeURI(address.replace(/^\w+:\/\/[^/]+/, ''))} ${problem}`));

const isWider = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Looks, 50 ms apart, until which a chart has drawn itself anew in the room that it has. */
const LOOKS = 60;

/** Whether something stays wider than the screen, so that people must scroll to both sides. */
export async function isTooWide(page: Page): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (!(await isWider(page))) return false;
    await setTimeout(50);
  }
  return true;
}
