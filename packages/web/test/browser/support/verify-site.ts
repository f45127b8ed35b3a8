/** The verify page as the service serves it, with a bundle of its own: quick to start, and able to go away while browsers look. */

import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { BUILT_FILES, framed, type PageRequest, PORTAL_PAGES, type ReadPublic } from '@double-random/web';

/** As the service says it for pages with scripts: packages/server/src/http/security-headers.ts. */
const POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src 'self'; manifest-src 'self'; img-src 'self' blob: data:; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; font-src 'self'; media-src 'self' blob:";

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Where the build left a file of the portal. */
export const builtFile = (name: string): URL => new URL(`portal/${name}`, BUILT_FILES);

const requestOf = ({ searchParams }: URL): PageRequest => {
  const { lang, ...query } = Object.fromEntries(searchParams);
  return {
    language: lang === 'en' ? 'en' : 'zh',
    path: '/verify',
    params: {},
    query,
    now: '2026-03-01T08:00:00Z',
    newId: '00000000-0000-4000-8000-000000000000',
    asset: (name) => `/assets/${name}?v=1`,
  };
};

async function verifyPage(url: URL, title: string): Promise<string> {
  const page = PORTAL_PAGES.find(({ path }) => path === '/verify');
  const answers = { '/api/v1/public/departments': { items: [{ id: 'market', name: '市场监管局', nameEn: 'Market Regulation' }] } };
  const read = (async (path: string) => ({
    ok: true,
    value: { title, ...(answers as Record<string, object>)[path] },
  })) as unknown as ReadPublic;
  const outcome = await page?.show(requestOf(url), read);
  if (outcome === undefined || !('page' in outcome)) throw new Error('no verify page');
  return framed(outcome.page, requestOf(url));
}

export interface VerifySite {
  readonly url: string;
  /** Method and path of everything that was asked for since the last time. */
  readonly asked: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** @param draw title and bundle of the only draw that there is */
export async function startVerifySite(draw: { readonly title: string; readonly bundle: Uint8Array }): Promise<VerifySite> {
  const asked: string[] = [];
  const answer = async ({
    url: path = '/',
  }: IncomingMessage): Promise<{ readonly type: string; readonly body: string | Uint8Array } | null> => {
    const url = new URL(path, 'http://site');
    if (url.pathname === '/verify') return { type: 'text/html; charset=utf-8', body: await verifyPage(url, draw.title) };
    if (url.pathname.endsWith('/bundle.zip')) return { type: 'application/zip', body: draw.bundle };
    const name = url.pathname.replace(/^\/(?:assets\/)?/, '');
    const style = new URL(`style/${name}`, BUILT_FILES);
    const file = existsSync(style) ? style : builtFile(name);
    const type = TYPES[extname(url.pathname)];
    return type !== undefined && existsSync(file) ? { type, body: readFileSync(file) } : null;
  };
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    void answer(request).then((found) => {
      response.writeHead(found === null ? 404 : 200, { 'content-type': found?.type ?? 'text/plain', 'content-security-policy': POLICY });
      response.end(found?.body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked.splice(0),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
