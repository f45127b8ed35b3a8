/** A real browser, one for each test file. */

import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses to run as root inside its own sandbox; what it loads here is the service that the test has started.
  '--no-sandbox',
];

/** Debian's Chromium, unless CHROMIUM names another. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
