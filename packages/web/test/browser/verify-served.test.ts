/** The verify page as the real service sends it, with its own policies on pages, scripts and workers. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from './support/chromium.js';
import { type DemoService, startDemoService } from './support/demo-service.js';

let browser: Browser;
let service: DemoService;
let folder: string;

test.before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'double-random-served-'));
  [browser, service] = await Promise.all([openChromium(), startDemoService()]);
});

test.after.always(async () => {
  await browser?.close();
  await service?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const verdict = (page: Page): Promise<string | null> => page.locator('.verdict:visible h2').textContent({ timeout: 60_000 });

async function saved(path: string, name: string): Promise<string> {
  const answer = await fetch(`${service.url}${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const file = join(folder, name);
  writeFileSync(file, new Uint8Array(await answer.arrayBuffer()));
  return file;
}

/** Whether code may be made in the page's worker, which the quick hashing needs. */
const allowsWebAssembly = (page: Page): Promise<boolean> | undefined =>
  page.workers()[0]?.evaluate(() => {
    try {
      return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module;
    } catch {
      return false;
    }
  });

test('a draw of the service is verified where it is served, its certificate too, and again after the service has gone', async (t) => {
  const listed = (await (await fetch(`${service.url}/api/v1/public/draws`)).json()) as {
    readonly items: readonly { readonly id: string }[];
  };
  const draw = listed.items[0]?.id ?? '';
  const zip = await saved(`/api/v1/public/draws/${draw}/bundle.zip`, 'bundle.zip');
  const pdf = await saved(`/api/v1/public/draws/${draw}/certificate.pdf`, 'certificate.pdf');
  const page = await (await browser.newContext()).newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => wrong.push(message.text()));

  await page.goto(`${service.url}/verify?draw=${draw}#start`);
  t.is(await verdict(page), '有效');
  t.true(await allowsWebAssembly(page));
  await page.locator('input[accept]').setInputFiles(pdf);
  await page.locator('.verdict', { hasText: 'certificate.pdf' }).waitFor();
  t.is(await verdict(page), '有效');
  const values = await page.locator('.values dt').allTextContents();
  t.true(
    values.some((name) => /市场监督管理局/.test(name)),
    `departments by their names: ${values.join()}`,
  );
  t.deepEqual(wrong, []);

  // What the browser has kept is asked for again, and is still itself.
  await page.evaluate(() => fetch('/verify', { cache: 'no-cache' }));
  await page.goto(`${service.url}/verify`);
  await page.locator('.drop').waitFor();
  t.deepEqual(wrong, []);

  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载单个网页文件' }).click();
  t.is((await file).suggestedFilename(), 'double-random-verify.html');

  await page.evaluate(async () => {
    const areReady = async (): Promise<boolean> => {
      const keepers = await navigator.serviceWorker.getRegistrations();
      return keepers.length === 2 && keepers.every(({ active }) => active?.state === 'activated');
    };
    while (!(await areReady())) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await service.stop();
  await page.goto(`${service.url}/verify?lang=en`);
  await page.locator('input[accept]').setInputFiles(zip);
  t.is(await verdict(page), 'Valid');
  await page.locator('input[accept]').setInputFiles(pdf);
  await page.locator('.verdict', { hasText: 'certificate.pdf' }).waitFor();
  t.is(await verdict(page), 'Valid');
});
