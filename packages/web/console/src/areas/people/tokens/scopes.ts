/** What a token may be given, in words. */

import type { RowOf } from '../../../api/read.js';
import type { Words } from '../../../language/words.js';

export type Scope = RowOf<'/api/v1/tokens'>['scopes'][number];

export const SCOPE_WORDS: Readonly<Record<Scope, Words>> = {
  'directories:read': { zh: '查阅名录', en: 'read directories' },
  'directories:write': { zh: '导入名录', en: 'import directories' },
  'plans:read': { zh: '查阅计划', en: 'read plans' },
  'plans:write': { zh: '编制计划', en: 'write plans' },
  'tasks:read': { zh: '查阅任务', en: 'read tasks' },
  'tasks:write': { zh: '办理任务', en: 'change tasks' },
  'draws:read': { zh: '查阅抽取', en: 'read draws' },
  'draws:write': { zh: '办理抽取', en: 'take part in draws' },
  'visits:read': { zh: '查阅检查', en: 'read visits' },
  'visits:write': { zh: '办理检查', en: 'change visits' },
  'exchange:read': { zh: '数据交换', en: 'exchange data' },
  'jobs:read': { zh: '查阅作业', en: 'read jobs' },
  'audit:read': { zh: '查阅审计', en: 'read the audit trail' },
  'metrics:read': { zh: '运行指标', en: 'read metrics' },
};

export const SCOPES = Object.keys(SCOPE_WORDS) as readonly Scope[];

/** How a token stands now. */
export function tokenState(
  { revokedAt, expiresAt }: { readonly revokedAt: string | null; readonly expiresAt: string },
  now: Date,
): 'active' | 'revoked' | 'expired' {
  if (revokedAt !== null) return 'revoked';
  return Date.parse(expiresAt) <= now.getTime() ? 'expired' : 'active';
}
