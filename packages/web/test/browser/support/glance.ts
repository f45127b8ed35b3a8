/** What can be seen of a page at a glance: its language, its heading, its width, and that nobody's words became part of it. */

import type { Page } from 'playwright-core';
import { isTooWide } from './walk.js';

/** A screen of 1280 pixels at 200 per cent. */
const ZOOMED = { width: 640, height: 400 } as const;

/** Whether it is too wide at twice the size; a page narrower than that is looked at as it is. */
async function isTooWideZoomed(page: Page): Promise<boolean> {
  const size = page.viewportSize();
  if (size === null || size.width <= ZOOMED.width) return isTooWide(page);
  await page.setViewportSize(ZOOMED);
  const isIt = await isTooWide(page);
  await page.setViewportSize(size);
  return isIt;
}

/** @param language as the page must name it @returns a line for each thing that is wrong */
export async function glanceAt(page: Page, language: string): Promise<readonly string[]> {
  const { lang, headings, foreign } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    // What the names of the demo's firms would make of themselves, and no page has.
    foreign: document.querySelectorAll('script:not([src]), [onload], [onerror], img[src="x"]').length,
  }));
  return [
    ...(lang === language ? [] : [`lang is ${lang}`]),
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
    ...(foreign === 0 ? [] : [`${foreign} elements that somebody wrote as text`]),
    ...((await isTooWide(page)) ? ['is wider than the screen'] : []),
    ...((await isTooWideZoomed(page)) ? ['is wider than the screen at 200 %'] : []),
  ];
}
