import { compareCodes } from '../encoding/codes.js';

/** The regions that occur, sorted. */
export const regionsOf = (places: readonly { readonly region: string }[]): string[] =>
  [...new Set(places.map(({ region }) => region))].sort(compareCodes);
