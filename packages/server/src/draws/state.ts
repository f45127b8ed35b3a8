/** The states of one attempt of a draw, in their order. */

/**
 * `frozen`: pools, sizes and rules are published, departments commit. `committed`: the list of commitments is closed, departments reveal.
 * `revealed`: the list of reveals is closed, the entropy may come. `drawn`: the result stands. `voided`: given up with a reason, public for ever.
 */
export const DRAW_STATES = ['frozen', 'committed', 'revealed', 'drawn', 'voided'] as const;

export type DrawStage = (typeof DRAW_STATES)[number];
