/** Verifying the chain of the audit log through the API. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { CHAIN_FAULTS, type ChainFault, verifyChain } from '../../audit/verify.js';
import { only, type Route, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';

const headForm = z.object({ sequence: z.number().int(), hash: z.string() });

const FAULTS = Object.keys(CHAIN_FAULTS) as [ChainFault, ...ChainFault[]];

const verdictForm = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), head: headForm }),
  z.object({ ok: z.literal(false), fault: z.enum(FAULTS), sequence: z.number().int(), zh: z.string(), en: z.string() }),
]);

const verification = route({
  method: 'GET',
  path: '/api/v1/audit/verification',
  tag: 'audit',
  who: only(['auditor', 'system-admin']),
  summary: {
    zh: '复核审计日志的哈希链；可附此前另行保存的序号和哈希一并核对',
    en: 'Verify the chain of the audit log, with a sequence and hash noted earlier if there is one',
  },
  query: z.object({
    sequence: z.coerce.number().int().min(1).optional(),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  answer: { status: 200, kind: 'json', schema: verdictForm },
  codes: ['incomplete-anchor'],
  handle: async ({ query: { sequence, hash }, signal }, { store }) => {
    if ((sequence === undefined) !== (hash === undefined)) return refused('incomplete-anchor');
    const anchor = sequence === undefined || hash === undefined ? undefined : { sequence, hash };
    const verdict = await verifyChain(store.db, { anchor, signal });
    return done({ body: verdict.ok ? verdict : { ...verdict, ...CHAIN_FAULTS[verdict.fault] } });
  },
});

export const auditVerificationRoutes: readonly Route[] = [verification];
