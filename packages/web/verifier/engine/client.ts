/** Verification for pages: files in, verdict out, and questions about what was verified. The work is done in a worker; nothing is sent anywhere. */

import type { DrawRecord } from '@double-random/core';
import type {
  CheckProgress,
  CheckTold,
  Found,
  FromWorker,
  GivenFile,
  GivenProblem,
  Proven,
  Question,
  Questions,
  ToWorker,
  VerifiedFacts,
} from './protocol.js';
import { startWorker } from './start-worker.js';

export type OnProgress = (progress: CheckProgress) => void;

export interface VerifyOptions {
  readonly onProgress?: OnProgress | undefined;
  /** Told of each check as soon as it is made. */
  readonly onChecked?: ((check: CheckTold) => void) | undefined;
  /** Ends the work, and later the worker. */
  readonly signal?: AbortSignal | undefined;
}

/** What was given is no bundle and no certificate, or cannot be read. */
export class NotVerifiable extends Error {
  readonly problems: readonly GivenProblem[];

  constructor(problems: readonly GivenProblem[]) {
    super(problems.map(({ en }) => en).join(' '));
    this.name = 'NotVerifiable';
    this.problems = problems;
  }
}

/** What a verification found, whatever its verdict, and who can be asked about it until it is closed. */
export interface Verified {
  readonly facts: VerifiedFacts;
  /** Entities of the pool by id, credit code or a part of the name. Of a bundle that is not valid it finds none. */
  search(text: string): Promise<Found>;
  /** One entity's ticket, rank and proof. */
  prove(id: string, onProgress?: OnProgress): Promise<Proven>;
  /** The draw read back, for replaying it; `null` unless the bundle is valid. */
  record(): Promise<DrawRecord | null>;
  /** Ends the worker. */
  close(): void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker and those who wait for its answers. */
class Session {
  readonly #worker = startWorker();
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #over: unknown;
  /** Of the work that is under way. */
  #onProgress: OnProgress | undefined;

  verify(files: readonly GivenFile[], { onProgress, onChecked, signal }: VerifyOptions): Promise<VerifiedFacts> {
    this.#onProgress = onProgress;
    return new Promise((resolve, reject) => {
      const end = (error: unknown): void => {
        this.close(error);
        reject(error);
      };
      if (signal?.aborted) return end(signal.reason);
      signal?.addEventListener('abort', () => end(signal.reason), { once: true });
      this.#worker.addEventListener('error', (event) => end(new Error(`the worker failed: ${event.message}`)));
      this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'progress') this.#onProgress?.(data.progress);
        else if (data.kind === 'checked') onChecked?.(data.check);
        else if (data.kind === 'verified') resolve(data.facts);
        else if (data.kind === 'refused') end(new NotVerifiable(data.problems));
        else this.#answered(data.number, data.answer);
      });
      this.#send({ kind: 'verify', files });
    });
  }

  ask<Name extends Question>(question: Name, asked: Questions[Name]['asked'], onProgress?: OnProgress): Promise<Questions[Name]['answer']> {
    this.#onProgress = onProgress;
    return new Promise((resolve, reject) => {
      if (this.#over !== undefined) return reject(this.#over);
      this.#asked++;
      this.#waiting.set(this.#asked, { resolve, reject });
      this.#send({ kind: 'ask', number: this.#asked, question, asked } as ToWorker);
    });
  }

  close(reason: unknown): void {
    this.#over ??= reason;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }

  #answered(number: number, answer: unknown): void {
    this.#waiting.get(number)?.resolve(answer as never);
    this.#waiting.delete(number);
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}

/** Rejects with `NotVerifiable` where there is nothing to verify, with the signal's reason when it is aborted, and with what a bug throws. */
export async function verifyFiles(files: readonly GivenFile[], options: VerifyOptions = {}): Promise<Verified> {
  const session = new Session();
  const facts = await session.verify(files, options);
  return {
    facts,
    search: (text) => session.ask('search', text),
    prove: (id, onProgress) => session.ask('prove', id, onProgress),
    record: () => session.ask('record', null),
    close: () => session.close(new DOMException('closed', 'AbortError')),
  };
}
