/** Run by `node --import`: lets the core take the hashing backend that a browser's bundler would take. */

import { register } from 'node:module';

const hooks = `export async function resolve(specifier, context, next) {
  if (specifier !== '#sha256') return next(specifier, context);
  const { url } = await next(specifier, context);
  return { url: new URL('portable.js', url).href, format: 'module', shortCircuit: true };
}`;

register(`data:text/javascript,${encodeURIComponent(hooks)}`);
