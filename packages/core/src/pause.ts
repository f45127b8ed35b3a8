/**
 * Awaited between pieces of work of some tens of milliseconds: where others wait for the same thread, the caller lets them run here.
 * The core itself has no clock and no event loop; without a pause it works through.
 */
export type Pause = () => Promise<void>;
