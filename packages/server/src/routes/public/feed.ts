/** The feed of new publications, for whoever wants to be told. Atom, RFC 4287. */

import { done, type Words } from '@double-random/core';
import { Feed } from 'feed';
import { z } from 'zod';
import { everybody, type Route, route } from '../../http/route.js';
import { serviceAddress } from '../../http/service-address.js';
import { type Announcement, latestAnnouncements } from '../../store/announcements.js';

const ATOM = 'application/atom+xml';
const ENTRIES = 100;

const WHAT: Readonly<Record<Announcement['event'], Words>> = {
  'plan.published': { zh: '年度抽查计划公布', en: 'Annual plan published' },
  'plan.cancelled': { zh: '年度抽查计划取消', en: 'Annual plan cancelled' },
  'draw.frozen': { zh: '抽取名录锁定', en: 'Pools frozen' },
  'draw.held': { zh: '抽取结果公布', en: 'Draw held' },
  'draw.disclosed': { zh: '封存抽取公开', en: 'Sealed draw disclosed' },
  'draw.voided': { zh: '抽取作废', en: 'Draw voided' },
};

/** The feed's titles are HTML: a title that looks like markup must not become any. */
const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const pathOf = ({ event, subject }: Announcement): string => `/api/v1/public/${event.startsWith('plan.') ? 'plans' : 'draws'}/${subject}`;

function atomOf(announcements: readonly Announcement[], base: string, language: 'zh' | 'en'): string {
  const self = `${base}/api/v1/public/feed.atom`;
  const feed = new Feed({
    id: self,
    title: language === 'zh' ? '双随机、一公开：最新公布' : 'Double random, one public: new publications',
    link: base,
    feedLinks: { atom: language === 'zh' ? self : `${self}?lang=${language}` },
    // An Atom feed names its author, and the publications are the departments' together.
    author: { name: language === 'zh' ? '双随机、一公开联合抽查服务' : 'Double Random, the joint inspection service' },
    updated: new Date(announcements[0]?.at ?? 0),
    generator: false,
    language: language === 'zh' ? 'zh-CN' : 'en',
  });
  for (const announcement of announcements) {
    const link = `${base}${pathOf(announcement)}`;
    feed.addItem({
      id: `${link}#${announcement.sequence}`,
      title: asHtml(`${WHAT[announcement.event][language]}${language === 'zh' ? '：' : ': '}${announcement.title}`),
      link,
      date: new Date(announcement.at),
    });
  }
  return feed.atom1();
}

export const feedRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/public/feed.atom',
    tag: 'public',
    who: everybody,
    summary: { zh: '最新公布（Atom 订阅）', en: 'New publications, as an Atom feed' },
    query: z.object({ lang: z.enum(['zh', 'en']).default('zh') }),
    answer: { status: 200, kind: 'file', types: [ATOM] },
    handle: async ({ query, headers }, { store, settings }) => {
      const content = atomOf(await latestAnnouncements(store.db, ENTRIES), serviceAddress(settings, headers['host'] ?? ''), query.lang);
      return done({ body: { type: ATOM, name: null, content }, cache: 'public, max-age=60' });
    },
  }),
];
