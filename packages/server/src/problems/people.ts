import type { CodeWords } from './code.js';

export const PEOPLE_CODES = {} as const satisfies Record<string, CodeWords>;
