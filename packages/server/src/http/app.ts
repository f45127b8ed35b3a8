/** The service over HTTP. */

import Router from '@koa/router';
import Koa from 'koa';
import compress from 'koa-compress';
import { pageRequest } from '../portal/page-request.js';
import { problem, type ServiceProblem } from '../problems/problems.js';
import { principalOf } from '../rights/principal-of.js';
import { ROUTES } from '../routes/all.js';
import type { Service } from '../service.js';
import { addressOf } from './client-address.js';
import { CROSS_ORIGIN, isReadByAll } from './cross-origin.js';
import { isForeseen, loggedFailure, problemOf } from './failure.js';
import { type GuardContext, type GuardParts, guarded } from './guard.js';
import { isHangUp } from './hang-up.js';
import { publicRate } from './public-rate.js';
import { refuse, refuseOnPage } from './refuse.js';
import type { RequestState, Served } from './request.js';
import { requestIdOf } from './request-id.js';
import type { Route } from './route.js';
import { routeTable } from './route-table.js';
import { securityHeaders } from './security-headers.js';
import { send } from './send.js';
import { withoutSlash } from './trailing-slash.js';

export interface AppOptions {
  /** Finds out who asks: by session or token unless told. */
  readonly recognise?: GuardParts['recognise'];
  /** All routes of the service unless told. */
  readonly routes?: readonly Route[];
  /** Told of every request once it is over. */
  readonly onServed?: (served: Served) => void;
  /** Once it is aborted, requests are refused and their connections closed. */
  readonly stopping?: AbortSignal;
}

type AppMiddleware = Koa.Middleware<RequestState>;

/** Knows the request by id and address, and tells of it when it is over. */
const accompany =
  ({ outside }: Service, onServed: (served: Served) => void): AppMiddleware =>
  async (context, next) => {
    const started = performance.now();
    const { req, res, state } = context;
    state.requestId = requestIdOf(context.get('X-Request-Id'), outside);
    state.address = addressOf(context.ip, req.socket.remoteAddress);
    state.route = null;
    state.by = null;
    context.set('X-Request-Id', state.requestId);
    res.once('close', () => {
      onServed({
        requestId: state.requestId,
        address: state.address,
        method: context.method,
        route: state.route?.path ?? null,
        status: res.statusCode,
        milliseconds: performance.now() - started,
        complete: res.writableFinished,
        by: state.by,
      });
    });
    await next();
  };

type Context = Parameters<AppMiddleware>[0];

/** Whether somebody asked for a page of the portal: by a path of one, or in a browser by a path that is none of the API's. */
function isForPage(context: Context): boolean {
  const { route } = context.state;
  if (route !== null) return route.answer.kind === 'page';
  return !context.path.startsWith('/api/') && context.accepts('json', 'html') === 'html';
}

function refuseReader(service: Service, context: Context, problems: readonly ServiceProblem[]): void {
  if (!isForPage(context)) refuse(context, problems);
  else refuseOnPage(context, problems, pageRequest({ path: context.path, params: {}, query: { ...context.query } }, service.outside));
}

/** Turns what was thrown into a refusal. What is a bug, or the database's trouble, is logged. */
const answerFailures =
  (service: Service): AppMiddleware =>
  async (context, next) => {
    try {
      await next();
    } catch (error) {
      const found = problemOf(error);
      if (!isForeseen(error) && !context.res.closed) {
        service.log.error(
          { requestId: context.state.requestId, route: context.state.route?.path, failure: loggedFailure(error) },
          found.code,
        );
      }
      refuseReader(service, context, [found]);
    }
  };

const refuseWhileStopping =
  (service: Service, stopping: AbortSignal | undefined): AppMiddleware =>
  async (context, next) => {
    if (stopping?.aborted === true) refuseReader(service, context, [problem('shutting-down')]);
    else await next();
  };

/** What no route took: a page's path with a slash behind it, a known path by another method, or nothing at all. */
function refuseTheRest(service: Service, router: Router<RequestState>, routes: readonly Route[]): AppMiddleware {
  const meantBy = withoutSlash(routes, router);
  return (context) => {
    const meant = context.method === 'GET' || context.method === 'HEAD' ? meantBy(context.path, context.querystring) : null;
    if (meant !== null) {
      context.status = 308;
      context.set({ Location: meant, 'Cache-Control': 'public, max-age=86400' });
      return;
    }
    const methods = new Set(router.match(context.path, context.method).path.flatMap((layer) => layer.methods));
    methods.delete('OPTIONS');
    const allowed = [...methods].sort().join(', ');
    refuseReader(service, context, [methods.size === 0 ? problem('not-found') : problem('method-not-allowed', { allowed })]);
  };
}

/** What pages and the console are made of. Files of data are sent as they are: some are read while they are made. */
const isText = (type: string): boolean => /^(?:text\/(?:html|css|javascript)|image\/svg\+xml)/.test(type);

function routerOf(routes: readonly Route[], parts: GuardParts): Router<RequestState> {
  const router = new Router<RequestState>({ strict: true, sensitive: true });
  for (const route of routeTable(routes)) {
    const serve = async (context: GuardContext, next: Koa.Next): Promise<void> => {
      if (context.method === 'OPTIONS') {
        await next();
        return;
      }
      context.state.route = route;
      const outcome = await guarded(route, context, parts);
      if (outcome.ok) await send(context, route.answer, outcome.value);
      else refuseReader(parts.service, context, outcome.problems);
    };
    if (isReadByAll(route)) router.register(route.path, [route.method, 'OPTIONS'], [CROSS_ORIGIN, serve]);
    else router.register(route.path, [route.method], serve);
  }
  return router;
}

/** The HTTP service. It does not listen by itself: `createServer(createApp(...).callback())`. */
export function createApp(
  service: Service,
  { recognise = principalOf, routes = ROUTES, onServed = () => undefined, stopping }: AppOptions = {},
): Koa<RequestState> {
  const { settings, log } = service;
  const app = new Koa<RequestState>({ proxy: settings.trustProxy > 0, maxIpsCount: settings.trustProxy });
  const router = routerOf(routes, { service, recognise, publicRate: publicRate(settings.publicRequestsPerMinute) });
  // Only answers that break while they are sent come here; a caller who hangs up is no failure.
  app.on('error', (error: unknown, context: Koa.ParameterizedContext<RequestState>) => {
    if (!isHangUp(error, context)) log.error({ requestId: context.state.requestId, failure: loggedFailure(error) }, 'answer broken off');
  });
  app.use(accompany(service, onServed));
  app.use(securityHeaders);
  app.use(compress({ filter: isText, threshold: 1024, br: false }));
  app.use(answerFailures(service));
  app.use(refuseWhileStopping(service, stopping));
  app.use(router.routes());
  app.use(refuseTheRest(service, router, routes));
  return app;
}
