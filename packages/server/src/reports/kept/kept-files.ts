/**
 * Files on the disk that can be made again, found by the hash of what they are made from. They take a bounded room: those not asked for longest go first.
 * Several instances may share the folder: names appear when their files are whole, and whoever reads a file goes on when it is removed.
 */

import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Entry, tidyFolder, unlessMissing } from './folder.js';
import { Making, type Produce } from './making.js';

const KEY = /^[0-9a-f]{64}$/;

export interface KeptFiles {
  /** The whole file from the beginning; `null`: it is not kept. */
  readonly find: (key: string) => Promise<Readable | null>;
  /** The file as it is made; who asks for the same meanwhile reads along. */
  readonly make: (key: string, produce: Produce) => Promise<Readable>;
  /** Resolves when nothing is being made. */
  readonly settle: () => Promise<void>;
}

/** What goes beyond the bound, of files of which the newest stand first. */
function beyond(most: number, files: readonly Entry[]): readonly Entry[] {
  let room = most;
  return files.filter(({ size }) => {
    room -= size;
    return room < 0;
  });
}

/** @param folder made when it is first needed @param most bytes that all of them may take */
export function keptFiles(folder: string, most: number): KeptFiles {
  const makings = new Map<string, Making>();
  let tidying: Promise<void> = Promise.resolve();

  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error('a kept file is known by a hash');
    return join(folder, `${key}.pdf`);
  };

  const underWay = (key: string): Making | null => {
    const making = makings.get(key);
    return making?.isUnderWay === true ? making : null;
  };

  const begin = (key: string, produce: Produce): Making => {
    const making = new Making(pathOf(key), produce);
    makings.set(key, making);
    void making.over.then(() => {
      if (makings.get(key) === making) makings.delete(key);
      tidying = tidying.then(() => tidyFolder(folder, (files) => beyond(most, files))).catch(() => undefined);
    });
    return making;
  };

  return {
    find: async (key) => {
      const handle = await unlessMissing(open(pathOf(key), 'r'));
      if (handle === null) return null;
      // By this time it is known how long nobody has asked for a file.
      const now = new Date();
      await handle.utimes(now, now);
      return handle.createReadStream();
    },
    make: async (key, produce) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return (underWay(key) ?? begin(key, produce)).read();
    },
    settle: async () => {
      await Promise.all([...makings.values()].map(({ over }) => over));
      await tidying;
    },
  };
}
