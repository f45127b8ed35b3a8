/** A picture of a screen on the road, when somebody wants to look. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export async function takePicture(page: Page, name: string): Promise<void> {
  const pictures = process.env['SCREENSHOTS'];
  if (pictures === undefined) return;
  const folder = join(pictures, 'road');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
