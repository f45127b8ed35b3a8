/** Errors of the file system as values: a path that is missing or may not be used is nobody's bug. */

import { done, failed, type Outcome } from '@double-random/core';
import type { Finding } from '../finding.js';
import { misuse } from '../problems.js';
import { errorWords } from './error-words.js';

/** The system's code of an error (`ENOENT`), or `undefined` where the system did not raise it. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Runs something on files; what the system refuses becomes a problem, everything else is thrown on. */
async function attempt<Value>(act: () => Promise<Value>, problem: (code: string) => Finding): Promise<Outcome<Value, Finding>> {
  try {
    return done(await act());
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return failed(problem(code));
  }
}

export const reading = <Value>(path: string, act: () => Promise<Value>): Promise<Outcome<Value, Finding>> =>
  attempt(act, (code) =>
    code === 'ENOENT' ? misuse('path-missing', { path }) : misuse('path-unreadable', { path, reason: code, ...errorWords(code) }),
  );

export const writing = <Value>(path: string, act: () => Promise<Value>): Promise<Outcome<Value, Finding>> =>
  attempt(act, (code) => misuse('path-unwritable', { path, reason: code, ...errorWords(code) }));
