/**
 * Awaited between pieces of work of some tens of milliseconds: where others wait for the same thread, the caller lets them run here.
 * The core itself has no clock and no event loop.
 */
export type Pause = () => Promise<void>;

/** Works through. */
export const withoutPause: Pause = () => Promise.resolve();
