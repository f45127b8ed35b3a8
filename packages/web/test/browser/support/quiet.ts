/** When a page has come to rest: it has the answers to all that it asked for, and has shown them. */

import type { Page, Request } from 'playwright-core';

/** @returns what waits until the page is at rest, from its next navigation on */
export function quietOf(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let told = (): void => undefined;
  const end = (request: Request): void => {
    open.delete(request);
    told();
  };
  page.on('request', (request) => {
    // What the page before had asked for is nobody's any more.
    if (request.isNavigationRequest()) open.clear();
    open.add(request);
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    do {
      while (open.size > 0)
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      // What the last answer leads to is shown, or asked for, within two frames.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    } while (open.size > 0);
  };
}
