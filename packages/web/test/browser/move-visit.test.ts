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

/** Somebody's row of the board, with the columns after that of the names. */
interface Place {
  readonly row: number;
  /** Where a visit is that may be moved. */
  readonly from: number;
  /** A later working day without a visit. */
  readonly free: number;
  readonly rest: number;
}

/** What the week that is shown offers; `null`: nobody has a visit with a free working day after it. */
const placeOnBoard = (): Promise<Place | null> =>
  page.evaluate(() => {
    const isRest = [...document.querySelectorAll('.board thead th')].slice(1).map((head) => head.classList.contains('board-rest'));
    const rest = isRest.indexOf(true);
    for (const [row, line] of [...document.querySelectorAll('.board tbody tr')].entries()) {
      const cells = [...line.querySelectorAll('td')];
      const from = cells.findIndex((cell) => cell.querySelector('button.stop-chip') !== null);
      const free = cells.findIndex((cell, day) => from !== -1 && day > from && isRest[day] === false && cell.childElementCount === 0);
      if (free !== -1 && rest !== -1) return { row, from, free, rest };
    }
    return null;
  });

const cell = ({ row }: Place, day: number): Locator => page.locator('.board tbody tr').nth(row).locator('td').nth(day);
const dialog = (): Locator => page.getByRole('dialog');

/** Opens the board at the first week in which something can be moved. */
async function openBoard(): Promise<Place> {
  await page.goto('about:blank');
  await page.goto(`${service.url}/console/#/visit-board`);
  await page.locator('button.stop-chip').first().waitFor();
  // Days of rest are marked once the calendar is read.
  await page.locator('.board thead .board-rest').first().waitFor();
  for (;;) {
    const place = await placeOnBoard();
    if (place !== null) return place;
    const week = await page.locator('.board caption').textContent();
    await page.getByRole('button', { name: '下一周' }).click();
    await page
      .locator('.board caption')
      .filter({ hasNotText: week ?? '' })
      .waitFor({ state: 'attached' });
    await page.locator('button.stop-chip').first().waitFor();
  }
}

const chipAt = (place: Place): Locator => cell(place, place.from).locator('button.stop-chip').first();

test.serial('dragged to a day of rest, it is told before anything is changed', async (t) => {
  const place = await openBoard();
  const name = await chipAt(place).textContent();
  await chipAt(place).dragTo(cell(place, place.rest));
  await dialog().getByText('当天不是工作日').waitFor();
  await dialog().getByRole('button', { name: '取消' }).click();
  await dialog().waitFor({ state: 'hidden' });
  t.is(await chipAt(place).textContent(), name);
});

test.serial('dragged to a free day it goes there, is marked as set by hand, and is given back to the schedule', async (t) => {
  const place = await openBoard();
  const name = await chipAt(place).getAttribute('aria-label');
  const free = cell(place, place.free);
  await chipAt(place).dragTo(free);
  await dialog().getByRole('button', { name: '改期', exact: true }).click();
  const moved = free.locator('.stop-by-hand');
  await moved.waitFor();
  t.is(await free.locator('.stop-chip').count(), 1);
  t.is(await moved.getAttribute('aria-label'), name);
  // The dialog stays open only to tell of a conflict.
  if (await dialog().isVisible()) await page.keyboard.press('Escape');
  await moved.click();
  await dialog().getByRole('button', { name: '交还排期' }).click();
  await moved.waitFor({ state: 'detached' });
  t.is(await free.locator('.stop-chip').count(), 1);
});

test.serial('by the keyboard alone', async (t) => {
  const place = await openBoard();
  const day = await page
    .locator('.board thead th')
    .nth(place.free + 1)
    .textContent();
  const [, month = '', date = ''] = /(\d+)\/(\d+)/.exec(day ?? '') ?? [];
  await chipAt(place).focus();
  await page.keyboard.press('Enter');
  const field = dialog().getByLabel(/^移到/);
  await field.waitFor();
  const year = (await field.inputValue()).slice(0, 4);
  await field.fill(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  await field.press('Enter');
  const act = dialog().getByRole('button', { name: '改期', exact: true });
  await act.focus();
  await page.keyboard.press('Enter');
  await cell(place, place.free).locator('.stop-by-hand').first().waitFor();
  t.pass();
});
