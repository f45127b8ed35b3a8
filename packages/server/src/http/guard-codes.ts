/** The codes that the guard itself may answer a route with, beside those that the route declares. */

import type { ServiceCode } from '../problems/problems.js';
import type { Route } from './route.js';

const whoCodes = ({ who, method }: Route): readonly ServiceCode[] => [
  'token-refused',
  ...(who.kind === 'public' ? (['too-many-requests'] as const) : (['sign-in-first', 'not-allowed', 'change-password-first'] as const)),
  ...(method === 'GET' ? [] : (['bad-csrf', 'disk-full', 'outcome-unknown'] as const)),
];

const bodyCodes = ({ body }: Route): readonly ServiceCode[] => {
  if (body === null) return [];
  return ['wrong-content-type', 'too-large', ...(body.kind === 'json' ? (['not-json'] as const) : [])];
};

const fieldCodes = ({ params, query, body }: Route): readonly ServiceCode[] =>
  params === null && query === null && (body === null || body.kind === 'file') ? [] : ['bad-request'];

/** Every code that a route may refuse with. */
export const codesOf = (route: Route): readonly ServiceCode[] => [
  ...new Set<ServiceCode>([
    ...route.codes,
    ...fieldCodes(route),
    ...bodyCodes(route),
    ...whoCodes(route),
    'internal',
    'database-unavailable',
    'shutting-down',
  ]),
];
