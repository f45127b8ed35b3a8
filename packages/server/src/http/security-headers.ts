/** Headers that tell browsers to trust nothing but what is said: no scripts of others, no frames, no guessing of types. */

import type { Middleware } from 'koa';
import helmet from 'koa-helmet';

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const OWN_PAGE = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src 'self'; manifest-src 'self'";

/** For the service's own pages: styles and forms of the service itself. They have no scripts. */
const PAGE = `${OWN_PAGE}; img-src 'self'`;

/**
 * For pages with scripts of the service's own. The core hashes in WebAssembly, which counts as evaluating code; images and films that a browser has made
 * itself have addresses that begin with `blob:` or `data:`.
 */
export const SCRIPTED_PAGE = `${OWN_PAGE}; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:`;

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
    // Browsers put the headers of a 304 in place of those that they kept, and this one has no type to choose a policy by.
    if (context.status === 304) {
      context.remove('Content-Security-Policy');
      return;
    }
    if (context.response.is('text/html') !== false && context.response.get('Content-Security-Policy') === NOTHING)
      context.set('Content-Security-Policy', PAGE);
    if (context.response.is('application/pdf') !== false) context.set('Content-Security-Policy', PAPER);
  });
