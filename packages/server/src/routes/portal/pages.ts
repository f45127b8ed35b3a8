/** The portal's pages as routes: anybody may call them, as they may call the API that the pages read. */

import { done } from '@double-random/core';
import { PORTAL_PAGES, type PortalPage } from '@double-random/web';
import { z } from 'zod';
import { callsInside } from '../../http/inside.js';
import { KEPT_BY_OTHERS } from '../../http/kept-route.js';
import { everybody, type Route, route } from '../../http/route.js';
import { answerOf } from '../../portal/answer-page.js';
import { pageRequest } from '../../portal/page-request.js';
import { readerOf, senderOf } from '../../portal/public-reader.js';

const PARAMETER = /:(\w+)/g;

/** Bytes of a form: none has a field for more than some pages of text, and each character may take nine. */
const FORM_LIMIT = 262_144;

const paramsOf = (path: string) =>
  z.object(Object.fromEntries([...path.matchAll(PARAMETER)].map(([, name]) => [name as string, z.string()])));

const pathWith = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replaceAll(PARAMETER, (_, name: string) => encodeURIComponent(params[name] ?? ''));

function routesOf({ path, what, show, take }: PortalPage, calls: ReturnType<typeof callsInside>): readonly Route[] {
  const declared = {
    path,
    tag: 'public',
    who: everybody,
    summary: what,
    params: paramsOf(path),
    query: 'any',
    answer: { status: 200, kind: 'page' },
  } as const;
  const shown = route({
    ...declared,
    method: 'GET',
    handle: async ({ params, query, by, signal, headers }, service) => {
      const request = pageRequest({ path: pathWith(path, params), params, query }, service.outside);
      let isAtHand = true;
      const call = calls(service, { by, signal, headers }, () => {
        isAtHand = false;
      });
      const body = answerOf(await show(request, readerOf(call, by.origin.requestId)), request);
      return done('isForAll' in body && body.isForAll ? { body, cache: KEPT_BY_OTHERS, isAtHand } : { body });
    },
  });
  if (take === undefined) return [shown];
  const taken = route({
    ...declared,
    method: 'POST',
    body: { kind: 'form', schema: z.record(z.string(), z.string()), limit: FORM_LIMIT },
    handle: async ({ params, query, body, by, signal, headers }, service) => {
      const request = pageRequest({ path: pathWith(path, params), params, query }, service.outside);
      const call = calls(service, { by, signal, headers });
      const { requestId } = by.origin;
      return done({
        body: answerOf(await take(request, body, { read: readerOf(call, requestId), send: senderOf(call, requestId) }), request),
      });
    },
  });
  return [shown, taken];
}

/** @param routes those of the API */
export function portalRoutes(routes: readonly Route[]): readonly Route[] {
  const calls = callsInside(routes);
  return PORTAL_PAGES.flatMap((page) => routesOf(page, calls));
}
