/** Public pages that are made once and sent many times, as long as nothing public has changed. */

import { done } from '@double-random/core';
import { type PublicStand, publicStand } from '../store/public-sequence.js';
import type { Store } from '../store/store.js';
import { type KeptAnswers, keptAnswers } from './kept-answers.js';
import { RenderedJson } from './rendered-json.js';
import type { Route } from './route.js';
import { sharedRead } from './shared-read.js';

/** Bytes that the kept answers of an instance may take. */
const MOST = 64 * 1024 * 1024;

interface Keeping {
  readonly answers: KeptAnswers;
  /** How far the public record has come, no earlier than now. */
  readonly stand: () => Promise<number>;
}

/** What is kept from each store; it goes with it. */
const keepings = new WeakMap<Store, Keeping>();

function keepingFor(store: Store): Keeping {
  const known = keepings.get(store);
  if (known !== undefined) return known;
  let last: PublicStand | null = null;
  const stand = sharedRead(async () => {
    last = await publicStand(store.db, last);
    return last.sequence;
  });
  const keeping = { answers: keptAnswers(MOST), stand };
  keepings.set(store, keeping);
  return keeping;
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
      const { answers, stand } = keepingFor(service.store);
      const asOf = await stand();
      const found = answers.find(key, asOf);
      if (found !== undefined) return done({ body: found, cache: KEPT_BY_OTHERS, isAtHand: true });
      const made = await handle(call, service);
      if (!made.ok) return made;
      const body = new RenderedJson(form.schema, made.value.body, true);
      answers.keep(key, asOf, body);
      return done({ ...made.value, body, cache: KEPT_BY_OTHERS });
    },
  };
}
