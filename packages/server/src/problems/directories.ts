import type { CodeWords } from './code.js';

export const DIRECTORIES_CODES = {} as const satisfies Record<string, CodeWords>;
