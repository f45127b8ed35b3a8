import { done } from '@double-random/core';
import { z } from 'zod';
import { issueToken } from '../../acts/people/issue-token.js';
import { revokeTokenOf } from '../../acts/people/revoke-token.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { only, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { departmentOf, readsEverything } from '../../rights/actor.js';
import { byUser } from '../../rights/by-user.js';
import { managesAll } from '../../rights/managing.js';
import { SCOPES } from '../../rights/role.js';
import { listTokens, type Token } from '../../store/tokens.js';
import { departmentId, nameText } from './department-form.js';

const admins = only(['system-admin', 'department-admin']);

const tokenForm = z.object({
  id: z.string(),
  department: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  issuedBy: z.string(),
  issuedAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  usedAt: z.string().nullable(),
});

const newToken = z.strictObject({
  department: departmentId,
  name: nameText,
  scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length),
  expiresAt: z.iso.datetime(),
});

const tokenPlace = z.object({ id: z.string().max(64) });

const shownToken = (token: Token): z.input<typeof tokenForm> => ({ ...token, scopes: [...token.scopes] });

export const tokenRoutes = [
  route({
    method: 'GET',
    path: '/api/v1/tokens',
    tag: 'people',
    who: only(['system-admin', 'department-admin', 'auditor']),
    summary: { zh: '访问令牌列表（不含令牌本身）', en: 'Tokens of other systems, without their secrets' },
    query: pageQuery,
    answer: { status: 200, kind: 'json', schema: pageOf(tokenForm) },
    codes: ['bad-cursor'],
    handle: async ({ query: { limit, after }, by }, { store }) => {
      const key = after === undefined ? null : readCursor(after, z.tuple([z.string()]));
      if (after !== undefined && key === null) return refused('bad-cursor');
      const department = managesAll(by) || readsEverything(by) ? null : departmentOf(by);
      const tokens = await listTokens(store.db, { department, after: key?.[0] ?? null, limit: limit + 1 });
      const last = tokens.length > limit ? tokens[limit - 1] : undefined;
      return done({ body: { items: tokens.slice(0, limit).map(shownToken), next: last === undefined ? null : cursorOf([last.id]) } });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/tokens',
    tag: 'people',
    who: admins,
    summary: { zh: '为其他系统签发访问令牌，只显示一次', en: 'Issue a token for another system; its secret is shown this once' },
    body: { kind: 'json', schema: newToken },
    answer: { status: 201, kind: 'json', schema: z.object({ token: tokenForm, secret: z.string() }) },
    codes: ['not-yours', 'beyond-your-rights', 'expiry-out-of-range', 'unknown-department', 'department-closed'],
    handle: async ({ body, by }, service) => {
      const issued = await issueToken(service, byUser(by), { ...body, expiresAt: new Date(body.expiresAt) });
      return issued.ok ? done({ body: { token: shownToken(issued.value.token), secret: issued.value.secret } }) : issued;
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/tokens/:id',
    tag: 'people',
    who: admins,
    summary: { zh: '撤销访问令牌', en: 'Revoke a token' },
    params: tokenPlace,
    answer: { status: 200, kind: 'json', schema: tokenForm },
    codes: ['not-found'],
    handle: async ({ params, by }, service) => {
      const revoked = await revokeTokenOf(service, byUser(by), params.id);
      return revoked.ok ? done({ body: shownToken(revoked.value) }) : revoked;
    },
  }),
];
