/** An inspector as far as the reader is told. */

import type { Writing } from './writing.js';

export interface Person {
  readonly name: string | null;
  readonly certificate: string | null;
}

/** Name and certificate number; empty where neither is told. */
export function personText({ name, certificate }: Person, { say }: Writing): string {
  if (name === null) return certificate ?? '';
  return certificate === null ? name : say(`${name}（${certificate}）`, `${name} (${certificate})`);
}
