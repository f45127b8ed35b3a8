/** Headers that tell browsers to trust nothing but what is said: no scripts, no frames, no guessing of types. */

import type { Middleware } from 'koa';
import helmet from 'koa-helmet';

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For the service's own pages: styles from the service itself. They have no scripts. */
const PAGE = `${NOTHING}; style-src 'self'; img-src 'self'`;

/** For papers: browsers show them by an element and styles of their own, to which some apply the page's rules. */
const PAPER = `${NOTHING}; object-src 'self'; style-src 'unsafe-inline'`;

const HEADERS = helmet({
  contentSecurityPolicy: false,
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
});

export const securityHeaders: Middleware = (context, next) =>
  HEADERS(context, async () => {
    context.set('Content-Security-Policy', NOTHING);
    await next();
    if (context.response.is('text/html') !== false) context.set('Content-Security-Policy', PAGE);
    if (context.response.is('application/pdf') !== false) context.set('Content-Security-Policy', PAPER);
  });
