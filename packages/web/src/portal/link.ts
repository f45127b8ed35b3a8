/** Addresses of the portal: the language goes with the reader, so that pages need no cookie and caches may keep them. */

import type { Language } from '@double-random/core';

/** Members without a value are left out. */
export type Query = Readonly<Record<string, string | number | undefined>>;

const pairs = (query: Query): [string, string][] =>
  Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)] satisfies [string, string]],
  );

/** A path of the portal or the API (ids in it already encoded) in the reader's language. */
export function link({ language }: { readonly language: Language }, path: string, query: Query = {}): string {
  const asked = new URLSearchParams([
    ...pairs(query),
    ...(language === 'en' ? [['lang', 'en'] satisfies [string, string]] : []),
  ]).toString();
  return asked === '' ? path : `${path}?${asked}`;
}

/** A segment of a path: an id may hold characters that mean something in addresses. */
export const segment = (id: string): string => encodeURIComponent(id);
