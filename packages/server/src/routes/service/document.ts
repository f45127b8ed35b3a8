/** The API's document, for programs and for people. */

import { z } from 'zod';
import { once } from '../../http/once.js';
import { apiDocument } from '../../http/openapi.js';
import { DOCUMENT_PATH, referencePage, STYLE_PATH } from '../../http/reference-page.js';
import { REFERENCE_STYLE } from '../../http/reference-style.js';
import { everybody, type Route, route } from '../../http/route.js';
import { packageVersion } from '../../version.js';

const PAGE_PATH = '/api/v1/reference';

/** It only changes with the version: kept by caches, asked for again by its `ETag`. */
const CACHE = 'public, no-cache';

/** @param routes all routes of the API, these among them */
export function documentRoutes(routes: () => readonly Route[]): readonly Route[] {
  const document = once(() => apiDocument(routes(), packageVersion()));
  const pages = {
    zh: once(() => referencePage(routes(), packageVersion(), 'zh')),
    en: once(() => referencePage(routes(), packageVersion(), 'en')),
  };
  return [
    route({
      method: 'GET',
      path: DOCUMENT_PATH,
      tag: 'service',
      who: everybody,
      summary: { zh: '接口文档（OpenAPI 3.1）', en: 'The document of the API (OpenAPI 3.1)' },
      answer: {
        status: 200,
        kind: 'json',
        schema: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }),
      },
      handle: async () => ({
        ok: true,
        value: { body: document(), cache: CACHE },
      }),
    }),
    route({
      method: 'GET',
      path: PAGE_PATH,
      tag: 'service',
      who: everybody,
      summary: { zh: '接口说明网页', en: 'The reference of the API as a page' },
      query: z.object({ lang: z.enum(['zh', 'en']).default('zh') }),
      answer: { status: 200, kind: 'file', types: ['text/html; charset=utf-8'] },
      handle: async ({ query: { lang } }) => ({
        ok: true,
        value: { body: { type: 'text/html; charset=utf-8', name: null, content: pages[lang]() }, cache: CACHE },
      }),
    }),
    route({
      method: 'GET',
      path: STYLE_PATH,
      tag: 'service',
      who: everybody,
      summary: { zh: '接口说明网页的样式', en: 'The style of the reference page' },
      answer: { status: 200, kind: 'file', types: ['text/css; charset=utf-8'] },
      handle: async () => ({
        ok: true,
        value: { body: { type: 'text/css; charset=utf-8', name: null, content: REFERENCE_STYLE }, cache: CACHE },
      }),
    }),
  ];
}
