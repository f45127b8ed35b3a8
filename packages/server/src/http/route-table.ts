/** The routes as the router needs them: none twice, fixed names before parameters. */

import type { Route } from './route.js';

const PARAMETER = /^:\w+$/;

/** Paths that catch the same requests are the same text here. */
const shapeOf = (path: string): string =>
  path
    .split('/')
    .map((segment) => (PARAMETER.test(segment) ? ':' : segment))
    .join('/');

/** A parameter's segment sorts after every other. */
const rankOf = (path: string): string => shapeOf(path).replaceAll(':', '\uffff');

/** Sorted so that `/tasks/new` is found before `/tasks/:id`. Throws if two routes catch the same requests. */
export function routeTable(routes: readonly Route[]): readonly Route[] {
  const seen = new Set<string>();
  for (const { method, path } of routes) {
    const shape = `${method} ${shapeOf(path)}`;
    if (seen.has(shape)) throw new Error(`two routes for ${method} ${path}`);
    seen.add(shape);
  }
  const ranked = routes.map((route) => ({ route, rank: rankOf(route.path) }));
  return ranked.sort((left, right) => (left.rank < right.rank ? -1 : left.rank > right.rank ? 1 : 0)).map(({ route }) => route);
}
