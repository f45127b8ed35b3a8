import type { CodeWords } from './code.js';

export const TASKS_CODES = {} as const satisfies Record<string, CodeWords>;
