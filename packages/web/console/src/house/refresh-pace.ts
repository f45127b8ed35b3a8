/** How often a screen looks for what others have done: soon after something changed, more rarely the longer nothing does. Knows no framework. */

export interface RefreshPace {
  readonly soonestMs: number;
  readonly rarestMs: number;
}

/** For what people wait before: commitments, confirmations. */
export const LIVELY_PACE: RefreshPace = { soonestMs: 2000, rarestMs: 15_000 };

/** For a screen that is held before an audience: nobody there waits longer than that for what has happened. */
export const CEREMONY_PACE: RefreshPace = { soonestMs: 2000, rarestMs: 4000 };

/** For what is looked at now and then. */
export const CALM_PACE: RefreshPace = { soonestMs: 60_000, rarestMs: 300_000 };

const SLOWER = 1.25;

/** @param quiet looks in a row at which nothing had changed */
export const nextRefreshMs = (quiet: number, { soonestMs, rarestMs }: RefreshPace): number =>
  Math.min(rarestMs, Math.round(soonestMs * SLOWER ** quiet));
