/** Reviewed, published, decided upon: by the reviewers of the departments. */

import type { Page } from 'playwright-core';
import { agree, button, goTo, openFromMenu, PATIENCE } from './at-console.js';

/** A reviewer finds what waits and passes the department's part of a visit. */
export async function passPart(page: Page, name: string): Promise<void> {
  await goTo(page, '/');
  await openFromMenu(page, '待审核');
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('link', { name }).first().click({ timeout: PATIENCE });
  await page.getByRole('button', { name: /^通过/ }).click({ timeout: PATIENCE });
  await page.getByText(`${name}：已通过`).waitFor({ timeout: PATIENCE });
}

/** A reviewer sees what the public will see, and publishes it. @param seen stands in the preview */
export async function publish(page: Page, name: string, seen: string): Promise<void> {
  await openFromMenu(page, '待公示');
  await page.getByRole('link', { name }).first().click({ timeout: PATIENCE });
  await page.getByRole('heading', { name: '公示预览' }).waitFor({ timeout: PATIENCE });
  await page.getByText(seen).first().waitFor({ timeout: PATIENCE });
  await button(page, '公示').click();
  await agree(page, '公示');
  await page.getByText(`${name}的检查结果已公示`).waitFor({ timeout: PATIENCE });
}
