/** What another program reads out of a certificate. */

import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of all pages without white space, in the order of the file. */
export async function pdfText(path: string): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0, useSystemFonts: false });
  const pdf = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str.replaceAll(/\s/g, '') : '')).join(''));
    page.cleanup();
  }
  await loading.destroy();
  return pages.join('');
}
