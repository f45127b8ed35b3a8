import Koa from 'koa';
import { health } from './health.js';
import { refusal, type ServiceCode, STATUS_OF } from './problems.js';

/** What the service needs from outside. */
export interface Outside {
  /** The version to report. */
  readonly version: string;
  /** Told of every error that is a bug, once. */
  readonly onBug: (error: unknown) => void;
}

const READING = new Set(['GET', 'HEAD']);

function refuse(context: Koa.Context, code: ServiceCode): void {
  context.status = STATUS_OF[code];
  context.body = refusal(code);
}

/** The HTTP service. It does not listen by itself: `createApp(...).listen(port)`. */
export function createApp(outside: Outside): Koa {
  const app = new Koa();
  app.on('error', outside.onBug);
  app.use((context) => {
    if (context.path !== '/health') {
      refuse(context, 'not-found');
      return;
    }
    if (!READING.has(context.method)) {
      context.set('Allow', 'GET, HEAD');
      refuse(context, 'method-not-allowed');
      return;
    }
    context.set('Cache-Control', 'no-store');
    context.body = health(outside.version);
  });
  return app;
}
