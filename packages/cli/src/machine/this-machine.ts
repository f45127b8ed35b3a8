/** The machine that the process runs on. */

import { randomBytes } from 'node:crypto';
import type { Language } from '@double-random/core';
import type { Machine } from './machine.js';

/** POSIX: LC_ALL wins over LC_MESSAGES, which wins over LANG; an empty one does not count. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** `2026-03-01T08:00:00Z` of a moment. */
export const timeOf = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

/** A reader that went away (`| head`) is no fault of ours; nothing more can be told to it. */
function endWithReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

export function thisMachine(): Machine {
  endWithReader(process.stdout);
  endWithReader(process.stderr);
  return {
    now: () => timeOf(new Date()),
    random: (length) => new Uint8Array(randomBytes(length)),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    ticks: () => performance.now(),
    isTerminal: process.stderr.isTTY === true,
    language: languageOf(process.env),
  };
}
