/** Somebody at the console. */

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { DemoService } from './demo-service.js';

/** Opens the console in a context of its own and signs in as a person would. */
export async function signIn(browser: Browser, service: DemoService, login: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${service.url}/console/`);
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill(service.password);
  await page.locator('button[type="submit"]').click();
  await page.getByRole('navigation').first().waitFor();
  return page;
}
