/** What a caller gave, checked by the declaration of the route. */

import { done } from '@double-random/core';
import { problem, type Reason, type ServiceOutcome } from '../problems/problems.js';
import { readBy } from './bad-fields.js';
import type { Call, Route } from './route.js';
import { unusableTexts } from './unusable-text.js';

/** The parts of a request, as they came or as they were checked. */
export type Values = Pick<Call<unknown, unknown, unknown, unknown>, 'params' | 'query' | 'body'>;

/** Checks path, query and body together, so that all bad fields are told at once. Members that are not declared are bad. */
export function checked({ params, query, body }: Route, given: Values): ServiceOutcome<Values> {
  const reasons: Reason[] = [];
  const take = (schema: Parameters<typeof readBy>[0] | null, value: unknown, root: string): unknown => {
    if (schema === null) return undefined;
    const read = readBy(schema, value, root);
    reasons.push(...(read.ok ? unusableTexts(value, root) : read.reasons));
    return read.ok ? read.value : undefined;
  };
  const asked = (value: unknown): unknown => {
    if (query === 'any') reasons.push(...unusableTexts(value, 'query'));
    return query === 'any' ? value : take(query?.strict() ?? null, value, 'query');
  };
  const values = {
    params: take(params?.strict() ?? null, given.params, 'path'),
    query: asked(given.query),
    body: body?.kind === 'json' || body?.kind === 'form' ? take(body.schema, given.body, 'body') : given.body,
  };
  return reasons.length === 0 ? done(values) : { ok: false, problems: [problem('bad-request', {}, reasons)] };
}
