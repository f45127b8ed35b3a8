/** What GET /health answers. */
export interface Health {
  readonly status: 'ok';
  readonly service: 'double-random';
  /** The version of this package, e.g. `0.1.0`. */
  readonly version: string;
}

/** The health of a service that answers at all; it has no store or queue yet whose health could differ. */
export function health(version: string): Health {
  return { status: 'ok', service: 'double-random', version };
}
