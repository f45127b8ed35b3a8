/** The feed of new plans and draws. */

import { done, type Words } from '@double-random/core';
import { z } from 'zod';
import { everybody, type Route, route } from '../../http/route.js';
import { PUBLIC_PATHS } from '../../reports/public-addresses.js';
import { type Announcement, latestAnnouncements } from '../../store/announcements.js';
import { ATOM, atomFeed } from './atom.js';

const ENTRIES = 100;

const TITLE: Words = { zh: '双随机、一公开：最新公布', en: 'Double random, one public: new publications' };

const WHAT: Readonly<Record<Announcement['event'], Words>> = {
  'plan.published': { zh: '年度抽查计划公布', en: 'Annual plan published' },
  'plan.cancelled': { zh: '年度抽查计划取消', en: 'Annual plan cancelled' },
  'draw.frozen': { zh: '抽取名录锁定', en: 'Pools frozen' },
  'draw.held': { zh: '抽取结果公布', en: 'Draw held' },
  'draw.disclosed': { zh: '封存抽取公开', en: 'Sealed draw disclosed' },
  'draw.voided': { zh: '抽取作废', en: 'Draw voided' },
};

const pathOf = ({ event, subject }: Announcement): string =>
  event.startsWith('plan.') ? PUBLIC_PATHS.plan(subject) : PUBLIC_PATHS.draw(subject);

export const feedRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/public/feed.atom',
    tag: 'public',
    who: everybody,
    summary: { zh: '最新公布（Atom 订阅）', en: 'New publications, as an Atom feed' },
    query: z.object({ lang: z.enum(['zh', 'en']).default('zh') }),
    answer: { status: 200, kind: 'file', types: [ATOM] },
    handle: async ({ query: { lang: language }, headers }, { store, settings }) => {
      const entries = (await latestAnnouncements(store.db, ENTRIES)).map((announcement) => ({
        path: pathOf(announcement),
        mark: announcement.sequence,
        title: `${WHAT[announcement.event][language]}${language === 'zh' ? '：' : ': '}${announcement.title}`,
        at: announcement.at,
      }));
      const feed = { path: '/api/v1/public/feed.atom', title: TITLE };
      return done({ body: atomFeed(feed, entries, { language, settings, host: headers['host'] }), cache: 'public, max-age=60' });
    },
  }),
];
