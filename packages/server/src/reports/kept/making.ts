/**
 * A file that is being made: written as fast as the disk takes it, and read by any number of readers as far as it has come, so a slow reader holds up
 * nobody and costs no memory. It gets its name when it is whole and safe on the disk; until then nobody else finds it.
 */

import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { openPart, type PartFile } from './part-file.js';

/** Bytes that a reader takes at once. */
const READ = 65_536;

type Standing = { readonly kind: 'making' } | { readonly kind: 'whole' } | { readonly kind: 'broken'; readonly error: Error };

const errorOf = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** Makes the bytes; throws what readers are to be told. Its signal ends when nobody wants them any more. */
export type Produce = (signal: AbortSignal) => AsyncIterable<Uint8Array>;

export class Making {
  readonly #path: string;
  readonly #leaving = new AbortController();
  #standing: Standing = { kind: 'making' };
  #written = 0;
  #readers = 0;
  #waiting: (() => void)[] = [];
  #handle: FileHandle | null = null;
  readonly #over: Promise<void>;

  /** Begins at once. */
  constructor(path: string, produce: Produce) {
    this.#path = path;
    this.#over = this.#make(produce);
  }

  /** Resolves when the file is whole under its name, or broken and gone. */
  get over(): Promise<void> {
    return this.#over;
  }

  /** Whether it can still be read along: not whole yet, nor broken, nor given up because its last reader left. */
  get isUnderWay(): boolean {
    return this.#standing.kind === 'making' && !this.#leaving.signal.aborted;
  }

  /** A reader from the beginning, of a file that is under way; when the last one leaves before the file is whole, it is given up. */
  read(): Readable {
    this.#readers += 1;
    let at = 0;
    const some = async (): Promise<Buffer | null> => {
      while (at === this.#written && this.#standing.kind === 'making') await new Promise<void>((resolve) => this.#waiting.push(resolve));
      if (this.#standing.kind === 'broken') throw this.#standing.error;
      const bytes = Buffer.allocUnsafe(Math.min(READ, this.#written - at));
      const { bytesRead = 0 } = bytes.length === 0 ? {} : ((await this.#handle?.read(bytes, 0, bytes.length, at)) ?? {});
      at += bytesRead;
      return bytesRead === 0 ? null : bytes.subarray(0, bytesRead);
    };
    return new Readable({
      read() {
        some().then(
          (bytes) => this.push(bytes),
          (error: unknown) => this.destroy(errorOf(error)),
        );
      },
      destroy: (error, callback) => {
        this.#readers -= 1;
        if (this.#readers === 0) this.#lastLeft();
        callback(error);
      },
    });
  }

  #lastLeft(): void {
    if (this.#standing.kind === 'making') this.#leaving.abort(new Error('nobody wants the file any more'));
    else this.#close();
  }

  #close(): void {
    void this.#handle?.close().catch(() => undefined);
    this.#handle = null;
  }

  #tell(standing: Standing): void {
    this.#standing = standing;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  async #make(produce: Produce): Promise<void> {
    let part: PartFile | null = null;
    try {
      part = await openPart(this.#path);
      this.#handle = part.handle;
      for await (const bytes of produce(this.#leaving.signal)) {
        await part.write(bytes);
        this.#written += bytes.length;
        this.#tell({ kind: 'making' });
        this.#leaving.signal.throwIfAborted();
      }
      await part.keep();
      this.#tell({ kind: 'whole' });
    } catch (error) {
      await part?.drop();
      this.#tell({ kind: 'broken', error: errorOf(error) });
    }
    if (this.#readers === 0) this.#close();
  }
}
