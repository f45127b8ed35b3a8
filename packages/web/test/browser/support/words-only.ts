/** Files for download that show names: what somebody wrote into a name stays words in them. */

import type { Page } from 'playwright-core';

/** Kinds of files that a program would take for a page, or for a table. */
export const isReadable = ({ pathname }: URL): boolean => /\.(?:atom|csv)$/.test(pathname);

/** Cells in each row of a CSV file. */
function widthsOf(csv: string): ReadonlySet<number> {
  const widths = new Set<number>();
  let width = 0;
  for (const [, end = ''] of csv.replace(/^\uFEFF/, '').matchAll(/(?:"(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n)/g)) {
    width += 1;
    if (end === ',') continue;
    widths.add(width);
    width = 0;
  }
  return widths;
}

/** What a reader of feeds would make of it: elements that the service did not write, also within what is told as HTML. */
const foreignIn = (page: Page, atom: string): Promise<readonly string[]> =>
  page.evaluate((text) => {
    const feed = new DOMParser().parseFromString(text, 'application/xml');
    const told = [...feed.querySelectorAll('[type="html"]')].map((part) =>
      new DOMParser().parseFromString(part.textContent ?? '', 'text/html'),
    );
    return [feed, ...told].flatMap((part) => [...part.querySelectorAll('parsererror, script, img, svg')].map(({ localName }) => localName));
  }, atom);

/** @param page of the service @returns a line for each thing that is wrong */
export async function fileFaults(page: Page, address: string): Promise<readonly string[]> {
  const answer = await page.request.get(address);
  if (!answer.ok()) return [`${address}: ${answer.status()}`];
  const text = await answer.text();
  if (new URL(address).pathname.endsWith('.csv')) {
    const widths = [...widthsOf(text)];
    return widths.length === 1 ? [] : [`${address}: rows of ${widths.join(', ')} cells`];
  }
  return (await foreignIn(page, text)).map((name) => `${address}: has an element ${name}`);
}
