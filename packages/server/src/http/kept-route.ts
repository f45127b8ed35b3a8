/** Public pages that are made once and sent many times, as long as nothing public has changed. */

import { done } from '@double-random/core';
import { publicSequence } from '../store/public-sequence.js';
import type { Store } from '../store/store.js';
import { type KeptAnswers, keptAnswers } from './kept-answers.js';
import { RenderedJson } from './rendered-json.js';
import type { Route } from './route.js';

/** Bytes that the kept answers of an instance may take. */
const MOST = 64 * 1024 * 1024;

/** The answers kept from each store; they go with it. */
const keptFrom = new WeakMap<Store, KeptAnswers>();

function answersFrom(store: Store): KeptAnswers {
  const found = keptFrom.get(store) ?? keptAnswers(MOST);
  keptFrom.set(store, found);
  return found;
}

/** Kept for a moment by caches in between, then asked for again by its tag. */
export const KEPT_BY_OTHERS = 'public, max-age=30, must-revalidate';

/**
 * The same route, its answers kept. Each call asks the database whether anything public has changed since, so an answer is never older than what
 * another instance has published. The handler must answer by its path and query alone, and from what acts have recorded.
 */
export function kept(declared: Route): Route {
  const { answer: form, path, handle } = declared;
  if (form.kind !== 'json') throw new Error(`${path} answers no JSON: only that is kept`);
  return {
    ...declared,
    handle: async (call, service) => {
      const key = JSON.stringify([path, call.params, call.query]);
      const asOf = await publicSequence(service.store.db);
      const answers = answersFrom(service.store);
      const found = answers.find(key, asOf);
      if (found !== undefined) return done({ body: found, cache: KEPT_BY_OTHERS });
      const made = await handle(call, service);
      if (!made.ok) return made;
      const body = new RenderedJson(form.schema, made.value.body, true);
      answers.keep(key, asOf, body);
      return done({ ...made.value, body, cache: KEPT_BY_OTHERS });
    },
  };
}
