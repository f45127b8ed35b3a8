/** A planner moves visits on the board: by dragging, and by the keyboard alone; what speaks against a day is told before. */

import test from 'ava';
import type { Browser, Locator, Page } from 'playwright-core';
import { openChromium } from './support/chromium.js';
import { type DemoService, startDemoService } from './support/demo-service.js';
import { signIn } from './support/sign-in.js';

let service: DemoService;
let browser: Browser;
let page: Page;

test.before(async () => {
  [service, browser] = await Promise.all([startDemoService(), openChromium()]);
  page = await signIn(browser, service, 'market-planner', { viewport: { width: 1400, height: 900 } });
});

test.after.always(async () => {
  await browser?.close();
  await service?.stop();
});

/** Columns of the board, after that of the names. */
const FRIDAY = 4;
const SATURDAY = 5;

const firstRow = (): Locator => page.locator('.board tbody tr').first();
const cell = (day: number): Locator => firstRow().locator('td').nth(day);
const dialog = (): Locator => page.getByRole('dialog');

async function openBoard(): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${service.url}/console/#/visit-board`);
  await page.locator('button.stop-chip').first().waitFor();
}

test.serial('dragged to a day of rest, it is told before anything is changed', async (t) => {
  await openBoard();
  const chip = firstRow().locator('button.stop-chip').first();
  const name = await chip.textContent();
  await chip.dragTo(cell(SATURDAY));
  await dialog().getByText('当天不是工作日').waitFor();
  await dialog().getByRole('button', { name: '取消' }).click();
  await dialog().waitFor({ state: 'hidden' });
  t.is(await firstRow().locator('button.stop-chip').first().textContent(), name);
});

test.serial('dragged to a free day it goes there, is marked as set by hand, and is given back to the schedule', async (t) => {
  await openBoard();
  const before = await cell(FRIDAY).locator('.stop-chip').count();
  await firstRow().locator('button.stop-chip').first().dragTo(cell(FRIDAY));
  await dialog().getByRole('button', { name: '改期', exact: true }).click();
  const moved = cell(FRIDAY).locator('.stop-by-hand');
  await moved.first().waitFor();
  t.is(await cell(FRIDAY).locator('.stop-chip').count(), before + 1);
  // The dialog stays open only to tell of a conflict.
  if (await dialog().isVisible()) await page.keyboard.press('Escape');
  await moved.first().click();
  await dialog().getByRole('button', { name: '交还排期' }).click();
  await moved.first().waitFor({ state: 'detached' });
  t.is(await cell(FRIDAY).locator('.stop-chip').count(), before + 1);
});

test.serial('by the keyboard alone', async (t) => {
  await openBoard();
  const chip = firstRow().locator('button.stop-chip').first();
  const day = await page
    .locator('.board thead th')
    .nth(FRIDAY + 1)
    .textContent();
  const [, month = '', date = ''] = /(\d+)\/(\d+)/.exec(day ?? '') ?? [];
  await chip.focus();
  await page.keyboard.press('Enter');
  const field = dialog().getByLabel(/^移到/);
  await field.waitFor();
  const year = (await field.inputValue()).slice(0, 4);
  await field.fill(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  await field.press('Enter');
  const act = dialog().getByRole('button', { name: '改期', exact: true });
  await act.focus();
  await page.keyboard.press('Enter');
  await cell(FRIDAY).locator('.stop-by-hand').first().waitFor();
  t.pass();
});
