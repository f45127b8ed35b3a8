/** Feeds for whoever wants to be told. Atom, RFC 4287. */

import type { Language, Words } from '@double-random/core';
import { Feed } from 'feed';
import type { FileAnswer } from '../../http/route.js';
import { serviceAddress } from '../../http/service-address.js';
import type { Settings } from '../../settings.js';

export const ATOM = 'application/atom+xml';

export interface FeedEntry {
  /** Path of the page about it. */
  readonly path: string;
  /** Makes its id out of the path: nothing else that happened to the same has it. */
  readonly mark: string | number;
  readonly title: string;
  readonly at: string;
}

/** The feeds' titles are HTML: a title that looks like markup must not become any. */
const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A feed as a file. @param entries the newest first @param host as the caller's request names the service */
export function atomFeed(
  { path, title }: { readonly path: string; readonly title: Words },
  entries: readonly FeedEntry[],
  { language, settings, host }: { readonly language: Language; readonly settings: Settings; readonly host: string | undefined },
): FileAnswer {
  const base = serviceAddress(settings, host ?? '');
  const self = `${base}${path}`;
  const feed = new Feed({
    id: self,
    title: title[language],
    link: base,
    feedLinks: { atom: language === 'zh' ? self : `${self}?lang=${language}` },
    // An Atom feed names its author, and the publications are the departments' together.
    author: { name: language === 'zh' ? '双随机、一公开联合抽查服务' : 'Double Random, the joint inspection service' },
    updated: new Date(entries[0]?.at ?? 0),
    generator: false,
    language: language === 'zh' ? 'zh-CN' : 'en',
  });
  for (const entry of entries) {
    const page = `${base}${entry.path}`;
    const link = language === 'zh' ? page : `${page}?lang=${language}`;
    feed.addItem({ id: `${page}#${entry.mark}`, title: asHtml(entry.title), link, date: new Date(entry.at) });
  }
  return { type: ATOM, name: null, content: feed.atom1() };
}
