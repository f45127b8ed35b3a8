/** The portal's pages as a sitemap, sitemaps.org 0.9: one file, or an index of files where there are more addresses than one may hold. */

import { PORTAL_PAGES } from '@double-random/web';
import { type PublicRecord, placesOf, RECORD_KINDS, type RecordKind, recordsIn } from '../store/public-pages.js';
import type { Connection } from '../store/store.js';

/** Addresses that a file may hold. */
export const MOST_ADDRESSES = 50_000;

/** A file of the index: pages that stand by themselves, or a part of the records of a kind, from 1. */
type SitemapPart = { readonly kind: 'pages' } | { readonly kind: RecordKind; readonly part: number };

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const asXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const addressOf = (base: string, path: string, changedAt: string | null): string =>
  `<url><loc>${asXml(base + path)}</loc>${changedAt === null ? '' : `<lastmod>${changedAt}</lastmod>`}</url>\n`;

/** Pages without parameters: lists, and what is said of the whole. */
const OWN_PAGES = PORTAL_PAGES.map(({ path }) => path).filter((path) => !path.includes(':'));

const pagesText = (base: string): string => OWN_PAGES.map((path) => addressOf(base, path, null)).join('');

const recordsText = (base: string, kind: RecordKind, records: readonly PublicRecord[]): string =>
  records.map(({ id, changedAt }) => addressOf(base, `/${kind}/${encodeURIComponent(id)}`, changedAt)).join('');

async function* recordTexts(db: Connection, base: string, kind: RecordKind, from: number, size: number): AsyncGenerator<string> {
  for await (const records of recordsIn(db, kind, from, size)) yield recordsText(base, kind, records);
}

async function* fileOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  yield `${HEAD}<urlset ${SPACE}>\n`;
  yield* texts;
  yield '</urlset>\n';
}

const nameOf = (part: SitemapPart): string => (part.kind === 'pages' ? 'pages.xml' : `${part.kind}-${part.part}.xml`);

/** The part that a file's name says, whether or not there is one. */
export function partNamed(name: string): SitemapPart | null {
  if (name === 'pages.xml') return { kind: 'pages' };
  const [, kind, part] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(name) ?? [];
  const known = RECORD_KINDS.find((one) => one === kind);
  return known === undefined ? null : { kind: known, part: Number(part) };
}

export interface Sitemap {
  /** Places of each kind. */
  readonly places: ReadonlyMap<RecordKind, number>;
  /** Addresses that a file holds at most. */
  readonly most: number;
}

export async function sitemapOf(db: Connection, most: number): Promise<Sitemap> {
  const places = new Map<RecordKind, number>();
  for (const kind of RECORD_KINDS) places.set(kind, await placesOf(db, kind));
  return { places, most };
}

function partsOf({ places, most }: Sitemap): readonly SitemapPart[] {
  const records = [...places].flatMap(([kind, count]) =>
    Array.from({ length: Math.ceil(count / most) }, (_, i): SitemapPart => ({ kind, part: i + 1 })),
  );
  return [{ kind: 'pages' }, ...records];
}

async function* everything(db: Connection, base: string, most: number): AsyncGenerator<string> {
  yield pagesText(base);
  for (const kind of RECORD_KINDS) yield* recordTexts(db, base, kind, 0, most);
}

async function* indexOf(base: string, parts: readonly SitemapPart[]): AsyncGenerator<string> {
  yield `${HEAD}<sitemapindex ${SPACE}>\n`;
  for (const part of parts) yield `<sitemap><loc>${asXml(`${base}/sitemaps/${nameOf(part)}`)}</loc></sitemap>\n`;
  yield '</sitemapindex>\n';
}

/** The file that search engines begin with. */
export function firstFile(db: Connection, base: string, sitemap: Sitemap): AsyncGenerator<string> {
  const all = [...sitemap.places.values()].reduce((sum, places) => sum + places, OWN_PAGES.length);
  return all <= sitemap.most ? fileOf(everything(db, base, sitemap.most)) : indexOf(base, partsOf(sitemap));
}

async function* pagesAlone(base: string): AsyncGenerator<string> {
  yield pagesText(base);
}

/** A file of the index, or `null` where the index has none such. */
export function partFile(db: Connection, base: string, { places, most }: Sitemap, part: SitemapPart): AsyncGenerator<string> | null {
  if (part.kind === 'pages') return fileOf(pagesAlone(base));
  const from = (part.part - 1) * most;
  return from < (places.get(part.kind) ?? 0) ? fileOf(recordTexts(db, base, part.kind, from, most)) : null;
}
