/** The real service, with a small demo city on SQLite. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aheadOfNow } from './clock.js';
import { cityIn, demoTemplate, loadedIn, PASSWORD } from './demo-template.js';
import { filesIn, startProgram } from './service-program.js';

export interface DemoService {
  readonly url: string;
  /** Of every demo user. */
  readonly password: string;
  /** The city's files, as departments would have them. */
  readonly city: string;
  /** Milliseconds by which its clock is put forward, and by which those of its browsers must be. */
  readonly ahead: number;
  readonly stop: () => Promise<void>;
}

/** Starts it with the demo city loaded; whoever started it stops it. */
export async function startDemoService(): Promise<DemoService> {
  const template = await demoTemplate();
  const home = mkdtempSync(join(tmpdir(), 'double-random-web-'));
  cpSync(loadedIn(template), home, { recursive: true });
  const ahead = aheadOfNow();
  const program = await startProgram(ahead, {
    ...filesIn(home),
    // A browser of four people asks oftener than one.
    PUBLIC_REQUESTS_PER_MINUTE: '10000',
  });
  const stop = async (): Promise<void> => {
    await program.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { url: program.url, password: PASSWORD, city: cityIn(template), ahead, stop };
}
