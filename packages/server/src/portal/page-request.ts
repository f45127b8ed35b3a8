/** A request for a page, as the portal's pages see it. */

import type { PageRequest } from '@double-random/web';
import { momentOf, type Outside } from '../outside/outside.js';
import { assetAddress } from './assets.js';

type GivenQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A random UUID (RFC 9562, version 4). */
function freshUuid({ random }: Pick<Outside, 'random'>): string {
  const bytes = Buffer.from(random(16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const lastOf = (value: string | readonly string[] | undefined): string =>
  typeof value === 'object' ? (value.at(-1) ?? '') : (value ?? '');

/** @param path as it was asked for, without the query */
export function pageRequest(
  { path, params, query }: { readonly path: string; readonly params: PageRequest['params']; readonly query: GivenQuery },
  outside: Pick<Outside, 'now' | 'random'>,
): PageRequest {
  const { lang, ...asked } = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, lastOf(value)]));
  return {
    language: lang === 'en' ? 'en' : 'zh',
    path,
    params,
    query: asked,
    now: momentOf(outside.now()),
    newId: freshUuid(outside),
    asset: assetAddress,
  };
}
