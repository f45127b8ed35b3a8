/** Paints papers in threads of their own, so that the service answers others meanwhile. This is the service's side; thread.ts is the other. */

import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Reason } from '../../problems/problems.js';
import type { Handed } from './thread.js';
import { createThreads, type ThreadLimits, type Turn } from './threads.js';
import type { FromThread, ToThread, Work } from './work.js';

/** Milliseconds that a thread has to notice that nobody wants its work any more; then it is ended. */
const GRACE = 5000;

/** A thread failed: a bug, or it ran out of memory. */
export class PaintingFailed extends Error {}

export interface Asker {
  /** Whom the line counts as one; `null`: somebody who is not counted. */
  readonly from: string | null;
  /** Ends when nobody wants the work any more. */
  readonly signal: AbortSignal;
  /** Told of each page. */
  readonly progress?: (pages: number, of: number) => void;
}

export type Painting =
  | {
      readonly ok: true;
      /** Characters that are named on the paper because the fonts lack them. */
      readonly missing: readonly Reason[];
      /** The PDF, painted as it is taken; to be taken to the end or returned. */
      readonly pieces: AsyncGenerator<Uint8Array, void, void>;
    }
  /** Why there is no paper: the fonts lack something, or the record makes none. */
  | { readonly ok: false; readonly reasons: readonly Reason[] };

export interface Painter {
  /**
   * Resolves when the paper is begun. Rejects, as its pieces do, with the signal's reason when that ends and with `PaintingFailed` when the thread fails.
   * @returns `null` when too many wait already
   */
  readonly paint: (work: Work, asker: Asker) => Promise<Painting> | null;
  /** Ends the threads; what they were painting fails. */
  readonly close: () => Promise<void>;
}

/** What a thread says of one work, in order; throws when it is gone. */
async function* heard(port: MessagePort, gone: Promise<unknown>): AsyncGenerator<FromThread, never, void> {
  const said: FromThread[] = [];
  let wake = (): void => undefined;
  let lost: { readonly why: unknown } | null = null;
  const lose = (why: unknown): void => {
    lost ??= { why };
    wake();
  };
  port.on('message', (message: FromThread) => {
    said.push(message);
    wake();
  });
  port.once('messageerror', lose);
  void gone.then(lose);
  for (;;) {
    const next = said.shift();
    if (next !== undefined) yield next;
    else if (lost !== null) throw new PaintingFailed('the painting thread is gone', { cause: (lost as { why: unknown }).why });
    else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}

/** What is handed over and not copied. */
const handedOver = (work: Work): ArrayBuffer[] => (work.kind === 'certificate' ? [work.bundle.bytes.buffer as ArrayBuffer] : []);

const LAST: ReadonlySet<FromThread['kind']> = new Set(['done', 'refused', 'stopped', 'failed'] as const);

type Told = Exclude<FromThread, { kind: 'progress' | 'stopped' | 'failed' }>;

/** One work on one thread. */
interface Talk {
  /** Throws when the thread fails, and the signal's reason when that has ended. */
  readonly next: () => Promise<Told>;
  /** Tells that a piece was taken. */
  readonly more: () => void;
  /** Gives the thread back, which has left a work that it was not done with. */
  readonly end: () => Promise<void>;
}

function talk({ worker, gone, giveBack }: Turn, work: Work, { signal, progress }: Asker): Talk {
  const { port1: port, port2 } = new MessageChannel();
  const messages = heard(port, gone);
  const tell = (said: ToThread): void => port.postMessage(said);
  /** Whether the thread has left the work. */
  let left = false;
  const stop = (): void => {
    tell('stop');
    setTimeout(() => {
      if (!left) void worker.terminate();
    }, GRACE).unref();
  };
  signal.addEventListener('abort', stop, { once: true });
  const hear = async (): Promise<FromThread> => {
    try {
      const { value: said } = await messages.next();
      left = LAST.has(said.kind);
      return said;
    } catch (error) {
      left = true;
      throw error;
    }
  };
  const handed: Handed = { work, port: port2 };
  worker.postMessage(handed, [port2, ...handedOver(work)]);
  return {
    more: () => tell('more'),
    next: async () => {
      for (;;) {
        const said = await hear();
        if (said.kind === 'failed') throw new PaintingFailed('the paper could not be painted', { cause: said.error });
        if (said.kind === 'stopped') throw signal.reason;
        if (said.kind !== 'progress') return said;
        progress?.(said.pages, said.of);
      }
    },
    end: async () => {
      signal.removeEventListener('abort', stop);
      if (!left) stop();
      while (!left) await hear().catch(() => undefined);
      port.close();
      giveBack();
    },
  };
}

/** The pieces of a paper that was begun. */
async function* piecesOf({ next, more, end }: Talk): AsyncGenerator<Uint8Array, void, void> {
  try {
    for (let said = await next(); said.kind === 'piece'; said = await next()) {
      more();
      yield said.bytes;
    }
  } finally {
    await end();
  }
}

async function begin(turn: Turn, work: Work, asker: Asker): Promise<Painting> {
  if (asker.signal.aborted) {
    turn.giveBack();
    throw asker.signal.reason;
  }
  const begun = talk(turn, work, asker);
  try {
    const said = await begun.next();
    if (said.kind === 'begun') return { ok: true, missing: said.missing, pieces: piecesOf(begun) };
    if (said.kind !== 'refused') throw new PaintingFailed(`the painting thread begins with ${said.kind}`);
    await begun.end();
    return { ok: false, reasons: said.reasons };
  } catch (error) {
    await begun.end();
    throw error;
  }
}

const THREAD = new URL('./thread.js', import.meta.url);

/** @param module what the threads run: tests have their own */
export function createPainter(limits: ThreadLimits, module: URL = THREAD): Painter {
  const threads = createThreads(module, limits);
  return {
    paint: (work, asker) => {
      const turn = threads.take(asker.from, asker.signal);
      return turn === null ? null : turn.then((taken) => begin(taken, work, asker));
    },
    close: threads.close,
  };
}
