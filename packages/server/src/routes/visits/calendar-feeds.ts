/** Inspectors' calendar feeds: a secret link that phones subscribe to. */

import { dateOf, dayNumber, done, type Language } from '@double-random/core';
import { z } from 'zod';
import { issueCalendarFeed } from '../../acts/visits/issue-calendar-feed.js';
import { revokeCalendarFeed } from '../../acts/visits/revoke-calendar-feed.js';
import { everybody, only, type Route, route } from '../../http/route.js';
import { serviceAddress } from '../../http/service-address.js';
import { momentOf } from '../../outside/outside.js';
import { dayInChina } from '../../plans/year.js';
import { refused } from '../../problems/problems.js';
import { byUser } from '../../rights/by-user.js';
import { secretHash } from '../../rights/secret.js';
import type { Service } from '../../service.js';
import { findDepartment, listDepartments } from '../../store/departments.js';
import type { Connection } from '../../store/store.js';
import { findUser } from '../../store/users.js';
import { feedVisits, findFeed, findFeedBySecret } from '../../store/visits/calendar-feeds.js';
import { dispatchedItems } from '../../store/visits/dispatched-items.js';
import { partsOfVisits } from '../../store/visits/visit-parts.js';
import { type CalendarEntry, calendarFile } from '../../visits/calendar-file.js';
import { inspectors } from './who.js';

const ICALENDAR = 'text/calendar; charset=utf-8';

/** Days of the past that a calendar still shows. */
const DAYS_BACK = 92;

const feedView = z.object({ issuedAt: z.string() });

/** Whose visits a link shows now: rights and links of users may have changed since it was given. */
async function readerOf(db: Connection, secret: string): Promise<{ readonly department: string; readonly inspector: string } | null> {
  const feed = await findFeedBySecret(db, secretHash(secret));
  const user = feed === null ? null : await findUser(db, feed.user);
  if (user === null || user.lockedAt !== null || !user.roles.includes('inspector')) return null;
  const { department, inspector } = user;
  if (department === null || inspector === null) return null;
  return (await findDepartment(db, department))?.closedAt === null ? { department, inspector } : null;
}

async function entriesOf(
  db: Connection,
  department: string,
  inspector: string,
  from: string,
  language: Language,
): Promise<readonly CalendarEntry[]> {
  const visits = await feedVisits(db, department, inspector, from);
  const names = new Map((await listDepartments(db)).map(({ id, name, nameEn }) => [id, language === 'zh' ? name : (nameEn ?? name)]));
  const parts = await partsOfVisits(
    db,
    visits.map(({ id }) => id),
  );
  const items = new Map<string, readonly string[]>();
  for (const draw of new Set(visits.map((visit) => visit.draw)))
    items.set(
      draw,
      (await dispatchedItems(db, draw, department)).map(({ name }) => name),
    );
  return visits.map(({ draw, ...visit }) => ({
    ...visit,
    items: items.get(draw) ?? [],
    departments: parts.filter((part) => part.visit === visit.id).map((part) => names.get(part.department) ?? part.department),
  }));
}

async function feedOf(
  { store: { db }, outside, settings }: Service,
  secret: string,
  language: Language,
  host: string,
): Promise<string | null> {
  const reader = await readerOf(db, secret);
  if (reader === null) return null;
  const now = outside.now();
  const from = dateOf(dayNumber(dayInChina(momentOf(now))) - DAYS_BACK);
  const base = serviceAddress(settings, host);
  const entries = await entriesOf(db, reader.department, reader.inspector, from, language);
  return calendarFile(entries, language, now, (visit) => `${base}/api/v1/visits/${visit}`);
}

export const calendarFeedRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/my/calendar-feed',
    tag: 'visits',
    who: inspectors,
    summary: { zh: '是否有日历订阅链接', en: 'Whether there is a link to my calendar feed' },
    answer: { status: 200, kind: 'json', schema: feedView },
    codes: ['not-found'],
    handle: async ({ by }, { store }) => {
      const feed = await findFeed(store.db, byUser(by).id);
      return feed === null ? refused('not-found') : done({ body: { issuedAt: feed.issuedAt } });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/my/calendar-feed',
    tag: 'visits',
    who: inspectors,
    summary: {
      zh: '取得日历订阅的保密链接（只显示一次；旧链接作废）',
      en: 'Get a secret link to my calendar feed, shown this once; an older one dies',
    },
    answer: { status: 201, kind: 'json', schema: z.object({ link: z.string() }) },
    codes: ['no-inspector-link'],
    handle: async ({ by, headers }, service) => {
      const issued = await issueCalendarFeed(service, byUser(by));
      if (!issued.ok) return issued;
      const base = serviceAddress(service.settings, headers['host'] ?? '');
      return done({ body: { link: `${base}/api/v1/public/calendars/${issued.value}.ics` } });
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/my/calendar-feed',
    tag: 'visits',
    who: inspectors,
    summary: { zh: '作废我的日历订阅链接', en: 'Revoke the link to my calendar feed' },
    answer: { status: 204, kind: 'nothing' },
    handle: async ({ by }, service) => {
      const revoked = await revokeCalendarFeed(service, byUser(by), byUser(by).id);
      return revoked.ok ? done({ body: null }) : revoked;
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/users/:id/calendar-feed',
    tag: 'people',
    who: only(['system-admin', 'department-admin']),
    summary: { zh: '作废某用户的日历订阅链接', en: "Revoke the link to a user's calendar feed" },
    params: z.object({ id: z.string() }),
    answer: { status: 204, kind: 'nothing' },
    codes: ['not-found', 'beyond-your-rights'],
    handle: async ({ params, by }, service) => {
      const revoked = await revokeCalendarFeed(service, byUser(by), params.id);
      return revoked.ok ? done({ body: null }) : revoked;
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/calendars/:token.ics',
    tag: 'public',
    who: everybody,
    summary: { zh: '凭保密链接订阅的检查日历（iCalendar）', en: "An inspector's calendar by its secret link (iCalendar)" },
    params: z.object({ token: z.string() }),
    query: z.object({ lang: z.enum(['zh', 'en']).default('zh') }),
    answer: { status: 200, kind: 'file', types: [ICALENDAR] },
    codes: ['not-found'],
    handle: async ({ params, query, headers }, service) => {
      const content = await feedOf(service, params.token, query.lang, headers['host'] ?? '');
      return content === null ? refused('not-found') : done({ body: { type: ICALENDAR, name: null, content } });
    },
  }),
];
