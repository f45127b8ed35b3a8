/** Somebody at the console. */

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { putForward } from './clock.js';
import type { DemoService } from './demo-service.js';

export interface AtConsole extends BrowserContextOptions {
  readonly language?: 'zh' | 'en';
}

/** Opens the console in a context of its own and signs in as a person would. */
export async function signIn(
  browser: Browser,
  service: DemoService,
  login: string,
  { language = 'zh', ...options }: AtConsole = {},
): Promise<Page> {
  // A worker would fetch the whole console for when there is no network: whoever tries that allows it.
  const context = await browser.newContext({ serviceWorkers: 'block', ...options, locale: language === 'zh' ? 'zh-CN' : 'en-GB' });
  await context.addInitScript(putForward, service.ahead);
  // A busy machine may take long over a screen; what never comes is found all the same.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto(`${service.url}/console/`);
  await page.locator('input[name="login"]').waitFor();
  const other = page.getByRole('button', { name: language === 'zh' ? '中文' : 'English', exact: true });
  if ((await other.count()) > 0) await other.first().click();
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill(service.password);
  await page.locator('button[type="submit"]').click();
  await page.locator('input[name="login"]').waitFor({ state: 'detached' });
  await page.locator('main h1').first().waitFor();
  return page;
}
