/** The files that browsers load: styles and scripts of the portal, and the whole of the console. They are the same for everybody and hold no data. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { type Answer, everybody, type FileAnswer, type Route, route } from '../../http/route.js';
import { SCRIPTED_PAGE } from '../../http/security-headers.js';
import { type BuiltFile, consoleFiles, portalFiles } from '../../portal/assets.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';

const TYPES = [
  'text/css; charset=utf-8',
  'text/html; charset=utf-8',
  'text/javascript; charset=utf-8',
  'text/plain; charset=utf-8',
  'application/json',
  'application/manifest+json',
  'image/png',
  'image/svg+xml',
  'font/woff2',
];

/** The address changes with the bytes. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'public, no-cache';

/** Pages, and scripts too: workers go by the policy that came with their own script. */
const HAVE_POLICY = ['text/html', 'text/javascript'];

/** To be saved, not shown: it says its own policy, for whoever opens it from a disk. */
const SAVED = 'double-random-verify.html';

/** @param isNamedByHash whether other bytes would have another address */
function fileAnswer(file: BuiltFile | undefined, isNamedByHash: boolean, saved: string | null = null): ServiceOutcome<Answer<FileAnswer>> {
  if (file === undefined) return refused('not-found');
  const { type, bytes, tag } = file;
  const headers = HAVE_POLICY.some((kind) => type.startsWith(kind)) ? { 'Content-Security-Policy': SCRIPTED_PAGE } : {};
  return done({ body: { type, name: saved, content: bytes }, etag: tag, cache: isNamedByHash ? FOR_EVER : ASK_AGAIN, headers });
}

const served = {
  method: 'GET',
  tag: 'service',
  who: everybody,
  isMetered: false,
  answer: { status: 200, kind: 'file', types: TYPES },
} as const;

const STYLES_AND_SCRIPTS = { zh: '公众网站的样式和脚本', en: 'Styles and scripts of the portal' } as const;
const CONSOLE = { zh: '部门工作台', en: 'The console of the departments' } as const;

export const builtFileRoutes: readonly Route[] = [
  route({
    ...served,
    path: '/assets/:file',
    summary: STYLES_AND_SCRIPTS,
    params: z.object({ file: z.string() }),
    query: 'any',
    handle: async ({ params, query }) =>
      fileAnswer(portalFiles().get(params.file), query['v'] !== undefined, params.file === SAVED ? SAVED : null),
  }),
  route({
    ...served,
    path: '/assets/:folder/:file',
    summary: STYLES_AND_SCRIPTS,
    params: z.object({ folder: z.string(), file: z.string() }),
    query: 'any',
    handle: async ({ params }) => fileAnswer(portalFiles().get(`${params.folder}/${params.file}`), true),
  }),
  route({
    ...served,
    path: '/console/',
    summary: CONSOLE,
    query: 'any',
    handle: async () => fileAnswer(consoleFiles().get('index.html'), false),
  }),
  route({
    ...served,
    path: '/console/:file',
    summary: CONSOLE,
    params: z.object({ file: z.string() }),
    query: 'any',
    handle: async ({ params }) => fileAnswer(consoleFiles().get(params.file), false),
  }),
  route({
    ...served,
    path: '/console/assets/:file',
    summary: CONSOLE,
    params: z.object({ file: z.string() }),
    query: 'any',
    handle: async ({ params }) => fileAnswer(consoleFiles().get(`assets/${params.file}`), true),
  }),
  route({
    method: 'GET',
    tag: 'service',
    who: everybody,
    path: '/console',
    summary: CONSOLE,
    query: 'any',
    answer: { status: 303, kind: 'redirect' },
    handle: async () => done({ body: '/console/' }),
  }),
  route({
    ...served,
    // At the top of the site: a script may only keep pages below its own folder.
    path: '/verify-offline.js',
    summary: { zh: '使核验页断网可用的脚本', en: 'The script that keeps the verify page at hand without a network' },
    query: 'any',
    handle: async () => fileAnswer(portalFiles().get('verify-offline.js'), false),
  }),
  route({
    ...served,
    path: '/favicon.svg',
    summary: { zh: '网站图标', en: 'The icon of the site' },
    query: 'any',
    handle: async () => fileAnswer(portalFiles().get('favicon.svg'), false),
  }),
];
