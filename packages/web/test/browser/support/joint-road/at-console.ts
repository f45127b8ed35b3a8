/** How people act at the console: by the words on the screen. */

import type { Locator, Page } from 'playwright-core';

/** Milliseconds that a job, or news from another browser, may take on a machine with other work. */
export const PATIENCE = 60_000;

export const button = (within: Page | Locator, name: string): Locator => within.getByRole('button', { name, exact: true });

export const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Goes to a screen. @param path as the address bar has it after the `#` */
export async function goTo(page: Page, path: string): Promise<void> {
  const console = new URL('/console/', page.url()).href;
  await page.goto(`${console}#${path}`);
}

export const openFromMenu = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true }).click();

/** Answers the dialog that asks about an act, with a reason where it asks for one. */
export async function agree(page: Page, act: string, reason?: string): Promise<void> {
  if (reason !== undefined) await dialog(page).getByRole('textbox').fill(reason);
  await button(dialog(page), act).click();
  await dialog(page).waitFor({ state: 'detached', timeout: PATIENCE });
}

/** Chooses from a list that opens. */
export async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).click();
  await page.getByRole('option', { name: option }).first().click();
}

/** What the service says to whoever is signed in: for what only the lot knows. */
export const lookUp = <Body>(page: Page, path: string): Promise<Body> =>
  page.evaluate(async (address) => (await fetch(`/api/v1${address}`)).json() as Promise<Body>, path);

/** Ticks a box, or chooses a button of a group, by its label: the input itself is drawn over. */
export const tick = (within: Page | Locator, label: string): Promise<void> => within.locator('label', { hasText: label }).first().click();
