/** Calls of the public API from inside the service: the portal shows what the API answers, checked as it is for everybody. */

import type { ServiceOutcome } from '../problems/problems.js';
import type { Principal } from '../rights/actor.js';
import type { Service } from '../service.js';
import { checked, type Values } from './checked.js';
import { RenderedJson } from './rendered-json.js';
import type { Call, Route } from './route.js';

/** What goes from the outer call to the inner ones. */
export type Outer = Pick<Call<unknown, unknown, unknown, Principal>, 'by' | 'signal' | 'headers'>;

/** The JSON body that the API answers with. Throws what is no foreseen failure. */
export type CallInside = (method: Route['method'], path: string, given: Values) => Promise<ServiceOutcome<unknown>>;

/** @param routes those that may be called: public ones */
export function callsInside(routes: readonly Route[]): (service: Service, outer: Outer, onMade?: () => void) => CallInside {
  const byName = new Map(routes.filter(({ who }) => who.kind === 'public').map((route) => [`${route.method} ${route.path}`, route]));
  // Whoever calls is told of each answer that had to be made.
  return (service, outer, onMade) => async (method, path, given) => {
    const route = byName.get(`${method} ${path}`);
    if (route === undefined || route.answer.kind !== 'json') throw new Error(`${method} ${path} is no public route that answers JSON`);
    const values = checked(route, given);
    if (!values.ok) return values;
    const call = { ...values.value, ...outer };
    const answer = await route.handle(call as Parameters<Route['handle']>[0], service);
    if (!answer.ok || answer.value.isAtHand !== true) onMade?.();
    if (!answer.ok) return answer;
    const { body } = answer.value;
    const { bytes } = body instanceof RenderedJson ? body : new RenderedJson(route.answer.schema, body, false);
    return { ok: true, value: JSON.parse(bytes.toString('utf8')) };
  };
}
