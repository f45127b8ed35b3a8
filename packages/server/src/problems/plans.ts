import type { CodeWords } from './code.js';

export const PLANS_CODES = {} as const satisfies Record<string, CodeWords>;
