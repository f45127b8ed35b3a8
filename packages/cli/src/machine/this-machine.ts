/** The machine that the process runs on. */

import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { Language } from '@double-random/core';
import { errorWords } from './error-words.js';
import type { Machine } from './machine.js';

/** POSIX: LC_ALL wins over LC_MESSAGES, which wins over LANG; an empty one does not count. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** `2026-03-01T08:00:00Z` of a moment. */
export const timeOf = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

/** What the process ends with where nobody can be told anything: a path that cannot be written. */
const CANNOT_WRITE = 2;

/** Says in both languages, since the command line may not be known here, that what was printed is not all there. */
function sayLost(code: string): void {
  const { zh, en } = errorWords(code);
  const said = `错误：结果未能写出：${zh}（${code}）。\nError: the output could not be written: ${en} (${code}).\n`;
  try {
    writeSync(process.stderr.fd, said);
  } catch {
    // Nobody is there to be told.
  }
}

/** A reader that has seen enough (`| head`) is no fault; a full disk behind `>` is one of the machine. */
function endWithReader(stream: NodeJS.WriteStream): void {
  stream.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(process.exitCode ?? CANNOT_WRITE);
    if (stream === process.stdout) sayLost(code);
    process.exit(CANNOT_WRITE);
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
