/** Reading the audit log. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { AUDIT_EVENTS } from '../../audit/catalogue.js';
import type { AuditEventForm } from '../../audit/event.js';
import { shownTo, visibleTo } from '../../audit/visible.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { only, type Route, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { AUDIT_ORDERS, listedEntries } from '../../store/audit.js';
import { filterOf, filterQuery } from './filter.js';

const detail = z.union([z.string(), z.number(), z.null(), z.array(z.union([z.string(), z.number()])).readonly()]);

export const entryForm = z.object({
  sequence: z.number().int(),
  at: z.string(),
  actor: z.object({ kind: z.enum(['user', 'token', 'system']), id: z.string(), name: z.string() }),
  department: z.string().nullable(),
  address: z.string().nullable().describe('Shown to auditors, and to the department whose people acted; others get null'),
  requestId: z.string(),
  event: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  details: z.record(z.string(), detail),
  previous: z.string(),
  hash: z.string(),
});

export const auditReaders = only(['auditor', 'department-admin', 'reviewer'], 'audit:read');

const list = route({
  method: 'GET',
  path: '/api/v1/audit',
  tag: 'audit',
  who: auditReaders,
  summary: {
    zh: '查询审计日志（默认新的在前）：审计员看全部，部门看本部门所为及其参与的联合任务和抽取（不显示其他部门的网络地址）',
    en: 'Search the audit log, newest first unless told: auditors all, others their department and its joint tasks and draws (without the addresses of others)',
  },
  query: pageQuery.extend({ ...filterQuery.shape, sort: z.enum(AUDIT_ORDERS).default('-time').describe('By time; -: the latest first') }),
  answer: { status: 200, kind: 'json', schema: pageOf(entryForm) },
  codes: ['bad-cursor', 'not-allowed'],
  handle: async ({ query: { limit, after, sort, ...given }, by }, { store }) => {
    const key = after === undefined ? null : readCursor(after, z.tuple([z.enum(AUDIT_ORDERS), z.number().int()]));
    if (after !== undefined && key?.[0] !== sort) return refused('bad-cursor');
    const filter = visibleTo(by, filterOf(given));
    if (!filter.ok) return filter;
    const rows = await listedEntries(store.db, filter.value, sort, key?.[1] ?? null, limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const next = rows.length > limit && last !== undefined ? cursorOf([sort, last.sequence]) : null;
    return done({ body: { items: items.map(shownTo(by)), next } });
  },
});

const eventForm = z.object({
  event: z.string(),
  subject: z.string(),
  zh: z.string(),
  en: z.string(),
  details: z.array(z.string()).readonly(),
});

const CATALOGUE = Object.entries<AuditEventForm>(AUDIT_EVENTS).map(([event, form]) => ({ event, ...form }));

const events = route({
  method: 'GET',
  path: '/api/v1/audit/events',
  tag: 'audit',
  who: auditReaders,
  summary: { zh: '审计日志所记录的各种事件', en: 'The events that the audit log knows' },
  answer: { status: 200, kind: 'json', schema: z.object({ items: z.array(eventForm) }) },
  handle: async () => done({ body: { items: CATALOGUE } }),
});

export const auditEntryRoutes: readonly Route[] = [list, events];
