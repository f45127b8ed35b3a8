/** Verifying a bundle in Chromium, from choosing the file to the verdict on the page. Reference: Node with the same core and the same ZIP. */

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesInMemory, zipBundle } from '@double-random/core';
import { BUILT_FILES } from '@double-random/web';
import { chromium, type Page } from 'playwright-core';
import { cityBundle } from './city-bundle.js';

export const name = 'browser-verify';

const SIZES = [
  { entities: 100_000, sample: 5_000, target: 3 },
  { entities: 1_000_000, sample: 50_000, target: 20 },
] as const;

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src 'self'";
const PAGE = '<!doctype html><html lang="en"><title>bench</title><div data-verify></div><script type="module" src="/verify.js"></script>';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];

/** What the build left for the verify page, under the policy that the service sends. */
async function startSite(): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const file = new URL(`portal${url}`, BUILT_FILES);
    const isScript = url.endsWith('.js') && existsSync(file);
    response.writeHead(url === '/' || isScript ? 200 : 404, {
      'content-type': isScript ? 'text/javascript' : 'text/html',
      'content-security-policy': POLICY,
    });
    response.end(isScript ? readFileSync(file) : PAGE);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

interface Measured {
  readonly verdict: string;
  readonly seconds: number;
}

/** In the page's own clock, from the moment the file is there until the verdict is shown. */
function watched(): Promise<Measured> {
  return new Promise((resolve) => {
    let started = 0;
    document.addEventListener(
      'change',
      () => {
        started = performance.now();
      },
      { capture: true, once: true },
    );
    new MutationObserver((_changes, observer) => {
      const shown = document.querySelector<HTMLElement>('.verdict:not([hidden])');
      if (shown === null) return;
      observer.disconnect();
      resolve({ verdict: shown.dataset['verdict'] ?? '', seconds: (performance.now() - started) / 1000 });
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

async function inBrowser(page: Page, url: string, zip: string): Promise<Measured> {
  await page.goto(url);
  await page.waitForSelector('input[accept]');
  const measured = page.evaluate(watched);
  await page.setInputFiles('input[accept]', zip);
  return measured;
}

function inNode(zip: string): Measured {
  const child = fileURLToPath(new URL('./verify-alone.js', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [child, zip], { encoding: 'utf8' })) as Measured;
}

export async function run(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'double-random-bench-'));
  const [site, browser] = await Promise.all([
    startSite(),
    chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS }),
  ]);
  try {
    const page = await browser.newPage();
    const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
    for (const { entities, sample, target } of SIZES) {
      const zip = join(folder, `${entities}.zip`);
      writeFileSync(zip, Buffer.from(await (await zipBundle(filesInMemory(await cityBundle(entities, sample)))).arrayBuffer()));
      const chromiumTook = await inBrowser(page, url, zip);
      const nodeTook = inNode(zip);
      if (chromiumTook.verdict !== 'valid' || nodeTook.verdict !== 'valid') throw new Error(`${chromiumTook.verdict}, ${nodeTook.verdict}`);
      const ratio = (nodeTook.seconds / chromiumTook.seconds).toFixed(2);
      print(
        `Verification in Chromium ${browser.version()}, ${entities.toLocaleString('en-US')} entities, ${sample.toLocaleString('en-US')} drawn × 4 departments × 2: ${chromiumTook.seconds.toFixed(2)} s   (target ≤ ${target} s); Node, the same ZIP: ${nodeTook.seconds.toFixed(2)} s = ×${ratio}`,
      );
    }
  } finally {
    await browser.close();
    site.close();
    rmSync(folder, { recursive: true });
  }
}
