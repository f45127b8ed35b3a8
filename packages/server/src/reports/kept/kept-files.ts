/**
 * Files on the disk that can be made again, found by the hash of what they are made from. They take a bounded room: those not asked for longest go first.
 * Several instances may share the folder: names appear when their files are whole, and whoever reads a file goes on when it is removed.
 */

import { type FileHandle, mkdir, open, readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Making, PART, type Produce } from './making.js';

/** Milliseconds after which a part that nobody wrote on was left by a process that is gone. */
const LEFT_BEHIND = 60 * 60_000;

const KEY = /^[0-9a-f]{64}$/;

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function unlessMissing<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export interface KeptFiles {
  /** The whole file from the beginning; `null`: it is not kept. */
  readonly find: (key: string) => Promise<Readable | null>;
  /** The file as it is made; who asks for the same meanwhile reads along. */
  readonly make: (key: string, produce: Produce) => Promise<Readable>;
  /** Resolves when nothing is being made. */
  readonly settle: () => Promise<void>;
}

interface Entry {
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970, when somebody asked for it last. */
  readonly used: number;
}

async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const names = await readdir(folder);
  const entries = await Promise.all(
    names.map(async (name): Promise<Entry | null> => {
      const path = join(folder, name);
      const found = await unlessMissing(stat(path));
      return found === null || !found.isFile() ? null : { path, size: found.size, used: found.mtimeMs };
    }),
  );
  return entries.filter((entry) => entry !== null);
}

/** Removes what was left behind, and of the rest what goes beyond the bound. */
async function tidy(folder: string, most: number): Promise<void> {
  const entries = await entriesOf(folder);
  const isPart = ({ path }: Entry): boolean => path.endsWith(PART);
  const gone = entries.filter((entry) => isPart(entry) && Date.now() - entry.used > LEFT_BEHIND);
  let room = most;
  for (const entry of entries.filter((one) => !isPart(one)).sort((left, right) => right.used - left.used)) {
    room -= entry.size;
    if (room < 0) gone.push(entry);
  }
  for (const { path } of gone) await unlessMissing(unlink(path));
}

/** @param folder made when it is first needed @param most bytes that all of them may take */
export function keptFiles(folder: string, most: number): KeptFiles {
  const makings = new Map<string, Making>();
  let tidying: Promise<void> = Promise.resolve();

  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error('a kept file is known by a hash');
    return join(folder, `${key}.pdf`);
  };

  const markUsed = (handle: FileHandle): Promise<void> => {
    const now = new Date();
    return handle.utimes(now, now);
  };

  return {
    find: async (key) => {
      const handle = await unlessMissing(open(pathOf(key), 'r'));
      if (handle === null) return null;
      await markUsed(handle);
      return handle.createReadStream();
    },
    make: async (key, produce) => {
      const under = makings.get(key);
      if (under !== undefined && !under.isGivenUp) return under.read();
      const path = pathOf(key);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const begun = makings.get(key);
      if (begun !== undefined && !begun.isGivenUp) return begun.read();
      const making = new Making(path, produce);
      makings.set(key, making);
      void making.over.then(() => {
        if (makings.get(key) === making) makings.delete(key);
        tidying = tidying.then(() => tidy(folder, most)).catch(() => undefined);
      });
      return making.read();
    },
    settle: async () => {
      await Promise.all([...makings.values()].map(({ over }) => over));
      await tidying;
    },
  };
}
