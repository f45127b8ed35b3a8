/** One verification after another, as the page goes through them; whoever shows them is told of every step. */

import type { Words } from '@double-random/core';
import { NotVerifiable, type Verified, verifyFiles } from '../engine/client.js';
import type { CheckProgress, CheckTold, GivenFile } from '../engine/protocol.js';
import { type Downloaded, download, NotDownloaded } from './download.js';
import { nameOfGiven } from './given.js';

/** What departments are called, by their codes. */
export type Names = ReadonlyMap<string, Words>;

export type Stage =
  | { readonly name: 'waiting' }
  | { readonly name: 'downloading'; readonly progress: Downloaded }
  | { readonly name: 'verifying'; readonly checks: readonly CheckTold[]; readonly progress: CheckProgress | null }
  | { readonly name: 'verified'; readonly given: string; readonly verified: Verified; readonly names: Names }
  /** What was given cannot be verified at all. */
  | { readonly name: 'refused'; readonly problems: readonly Words[] }
  | { readonly name: 'not-downloaded'; readonly status: number }
  /** A fault of this program. */
  | { readonly name: 'broken'; readonly reason: string };

type Listener = (stage: Stage) => void;

export class Verification {
  #stage: Stage = { name: 'waiting' };
  #running = new AbortController();
  readonly #listeners: Listener[] = [];

  /** Told at once, and from then on. */
  listen(listener: Listener): void {
    this.#listeners.push(listener);
    listener(this.#stage);
  }

  async verify(files: Promise<readonly GivenFile[]>): Promise<void> {
    const { signal } = this.#begin();
    this.#show({ name: 'verifying', checks: [], progress: null });
    await this.#carefully(signal, async () => {
      const given = await files;
      await this.#verifyFiles(nameOfGiven(given), given, signal);
    });
  }

  /** Of an address of the same site, whose names for the departments are those of this draw. */
  async verifyAddress(given: string, address: string, names: Names): Promise<void> {
    const { signal } = this.#begin();
    this.#show({ name: 'downloading', progress: { received: 0, total: null } });
    await this.#carefully(signal, async () => {
      const blob = await download(address, signal, (progress) => this.#show({ name: 'downloading', progress }));
      await this.#verifyFiles(given, [{ path: 'bundle.zip', blob }], signal, names);
    });
  }

  /** Stops, and forgets what was verified. */
  cancel(): void {
    this.#begin();
    this.#show({ name: 'waiting' });
  }

  #begin(): AbortController {
    this.#running.abort();
    if (this.#stage.name === 'verified') this.#stage.verified.close();
    this.#running = new AbortController();
    return this.#running;
  }

  #show(stage: Stage): void {
    this.#stage = stage;
    for (const listener of this.#listeners) listener(stage);
  }

  async #verifyFiles(given: string, files: readonly GivenFile[], signal: AbortSignal, names: Names = new Map()): Promise<void> {
    let checks: readonly CheckTold[] = [];
    const show = (progress: CheckProgress | null): void => this.#show({ name: 'verifying', checks, progress });
    show(null);
    const verified = await verifyFiles(files, {
      signal,
      onProgress: show,
      onChecked: (check) => {
        checks = [...checks, check];
        show(null);
      },
    });
    this.#show({ name: 'verified', given, verified, names: new Map([...names, ...verified.facts.names]) });
  }

  /** What is expected to fail becomes a stage, and a stage that nobody waits for any more is none. */
  async #carefully(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof NotVerifiable) this.#show({ name: 'refused', problems: error.problems });
      else if (error instanceof NotDownloaded) this.#show({ name: 'not-downloaded', status: error.status });
      else this.#show({ name: 'broken', reason: String(error) });
    }
  }
}
