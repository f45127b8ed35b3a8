/** Serves the service over HTTP until it is told to stop. */

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Service } from '../service.js';
import { createApp } from './app.js';
import { requestLog } from './log.js';
import type { Served } from './request.js';
import { answerUnreadable } from './unreadable.js';

export interface Listening {
  /** Where it answers, without a trailing slash. */
  readonly url: string;
  /** Takes no more requests, and waits for those under way as long as the signal allows; then their connections are cut. */
  readonly stop: (limit: AbortSignal) => Promise<void>;
}

/** Milliseconds for the whole of a request: an upload over a slow line. */
const REQUEST_PATIENCE = 30 * 60_000;

/** Longer than proxies keep their idle connections, so that none is cut while they send. */
const KEEP_ALIVE = 75_000;

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen');
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}

async function closed(server: Server, limit: AbortSignal): Promise<void> {
  const ended = once(server, 'close');
  const cut = (): void => server.closeAllConnections();
  limit.addEventListener('abort', cut, { once: true });
  server.close();
  server.closeIdleConnections();
  if (limit.aborted) cut();
  await ended;
  limit.removeEventListener('abort', cut);
}

/** Throws when it cannot listen, e.g. because the port is taken. */
export async function listen(service: Service): Promise<Listening> {
  const { settings, outside, log, metrics } = service;
  const stopping = new AbortController();
  const logRequest = requestLog(log);
  const onServed = (served: Served): void => {
    metrics.observe(served);
    logRequest(served);
  };
  const app = createApp(service, { onServed, stopping: stopping.signal });
  const server = createServer({ requestTimeout: REQUEST_PATIENCE, keepAliveTimeout: KEEP_ALIVE }, app.callback());
  server.on('clientError', answerUnreadable(outside));
  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  return {
    url: urlOf(server),
    stop: async (limit) => {
      stopping.abort();
      await closed(server, limit);
    },
  };
}
