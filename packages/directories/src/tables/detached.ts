/**
 * A part of a string keeps the whole string in memory, here a piece of the file of a megabyte. What is kept for long is copied:
 * a million entities take 300 MB less.
 */

/** Shorter parts are copies already. UTF-16 units. */
const SHORTEST_PART = 13;

export const detached = (text: string): string => (text.length < SHORTEST_PART ? text : Buffer.from(text).toString());
