import type { CodeWords } from './code.js';

export const AUDIT_CODES = {
  'incomplete-anchor': {
    status: 400,
    zh: '核对此前保存的链位置需要同时给出 sequence 和 hash：请补齐或都不给。',
    en: 'To check against a head noted earlier give both sequence and hash, or neither.',
  },
} as const satisfies Record<string, CodeWords>;
