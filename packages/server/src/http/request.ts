/** What is known of a request while it is served. */

import type { Principal } from '../rights/actor.js';
import type { Route } from './route.js';

export interface RequestState {
  requestId: string;
  /** Address of the caller, as the outermost trusted proxy saw it. */
  address: string;
  /** The route that was found; `null`: none. */
  route: Route | null;
  /** Who asks, once that is known. */
  by: Principal | null;
}

/** A request that was answered, or given up by its caller: what the log and the metrics tell. Never values that the caller sent. */
export interface Served {
  readonly requestId: string;
  readonly address: string;
  readonly method: string;
  /** The path as declared, e.g. `/api/v1/tasks/:id`; `null`: no route. */
  readonly route: string | null;
  readonly status: number;
  readonly milliseconds: number;
  /** Whether the caller took the whole answer. */
  readonly complete: boolean;
  readonly by: Principal | null;
}
