/** Addresses of pages that were typed with a slash too many. */

import type Router from '@koa/router';
import type { RequestState } from './request.js';
import type { Route } from './route.js';

/**
 * The address of the page that was meant, or `null`. Only paths of pages are led to, each of which begins with a name of its own: `//host/`
 * and the like are no page, so nobody is sent to another site.
 */
export function withoutSlash(routes: readonly Route[], router: Router<RequestState>): (path: string, query: string) => string | null {
  const pages = new Set<string>(routes.filter(({ answer }) => answer.kind === 'page').map(({ path }) => path));
  return (path, query) => {
    const meant = path.replace(/\/+$/, '');
    if (meant === path || !/^\/[0-9a-z]/i.test(meant)) return null;
    const isPage = router.match(meant, 'GET').pathAndMethod.some((layer) => pages.has(String(layer.path)));
    return isPage ? `${meant}${query === '' ? '' : `?${query}`}` : null;
  };
}
