import type { CodeWords } from './code.js';

export const DRAWS_CODES = {} as const satisfies Record<string, CodeWords>;
